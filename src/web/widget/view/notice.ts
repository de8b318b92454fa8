import type { Status } from "../line.ts";
import type { Words } from "../words.ts";
import { h, say } from "./element.ts";

/** A line that says how the connection stands; nothing where it stands well. */
export interface Notice {
  element: HTMLElement;
  show(status: Status): void;
}

/** A short break goes unsaid; a long one is said otherwise. */
const UNSAID_MS = 1500;
const LONG_MS = 8000;

/** Builds the line; it looks again by itself while there is no connection. */
export function noticeOf(words: Words): Notice {
  const element = h("div", { class: "notice", role: "status" });
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const ms = since === null ? 0 : Date.now() - since;
    say(element, since === null ? "" : sentence(words, ms));
    clearTimeout(timer);
    if (since !== null && ms < LONG_MS) timer = setTimeout(look, ms < UNSAID_MS ? UNSAID_MS - ms : LONG_MS - ms);
  };
  addEventListener("offline", look);
  addEventListener("online", look);
  return {
    element,
    show(status) {
      since = status === "connecting" ? (since ?? Date.now()) : null;
      look();
    },
  };
}

function sentence(words: Words, goneMs: number): string {
  if (!navigator.onLine) return words.offline;
  if (goneMs < UNSAID_MS) return "";
  return goneMs < LONG_MS ? words.connecting : words.unreachable;
}
