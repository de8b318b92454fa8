import { useEffect, useState } from "react";
import { useViewers } from "../api/support.ts";
import type { Open } from "../api/thread.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { useMyself } from "../staff/me.ts";
import styles from "./conversation.module.css";
import type { Postbox } from "./postbox.ts";

/** So long after the last key somebody types no more. */
const TYPING_MS = 6_000;

/** Who else is here and types, and whether somebody answered while one wrote. */
export function Viewing({ open, postbox }: { open: Open; postbox: Postbox }) {
  const { viewing } = useInboxWords();
  const viewers = useViewers(open.conversation.id, useTyping(postbox.look().draft));
  const meanwhile = useMeanwhile(open, postbox);
  const namesOf = (typing: boolean) =>
    viewers
      .filter((one) => one.typing === typing)
      .map(({ name }) => name)
      .join(", ");
  const [here, writing] = [namesOf(false), namesOf(true)];
  return (
    <>
      <p className={styles.viewing} role="status">
        {writing && <b>{viewing.typing(writing)}</b>}
        {here && <span>{viewing.here(here)}</span>}
      </p>
      {meanwhile && (
        <p className={styles.warning} role="alert">
          {viewing.meanwhile(meanwhile)}
        </p>
      )}
    </>
  );
}

/** Whether the draft changed a moment ago. */
function useTyping(draft: string): boolean {
  const [still, setStill] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setStill(draft), draft === "" ? 0 : TYPING_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return draft !== "" && draft !== still;
}

/** Who of the others answered after this draft was begun; null where nobody did. */
function useMeanwhile({ thread }: Open, postbox: Postbox): string | null {
  const { name } = useMyself();
  const since = postbox.since();
  if (since === null) return null;
  const other = thread.messages.findLast((one) => one.seq > since && one.from === "person" && one.author !== name);
  return other?.author ?? null;
}
