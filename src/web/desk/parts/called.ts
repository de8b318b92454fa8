import type { Summary } from "../api/wire.ts";
import { useWords } from "../words/context.tsx";

/** A guest's conversation is called so in the customer's language, as the customer's own doors call it. */
const GUEST = /^(?:Гость|Гість|Guest) ([0-9A-F]{4})$/;

/** What conversations are called to whoever reads: a guest is one in the reader's language. */
export function useCalled(): (conversation: Pick<Summary, "title" | "customer">) => string {
  const { thread } = useWords();
  return ({ title, customer }) => {
    const mark = customer === null ? GUEST.exec(title)?.[1] : undefined;
    return mark === undefined ? title : thread.guest(mark);
  };
}
