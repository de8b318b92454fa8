import type { Open } from "../api/thread.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { Linked } from "../parts/linked.tsx";
import { clockTime } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./thread.module.css";

/** What somebody of the staff wrote for their colleagues. */
export function Note({ note: { author, own, text, at } }: { note: Open["notes"][number] }) {
  const { words, locale } = useSpeech();
  const { notes, events } = useInboxWords();
  const who = own ? words.thread.you : (author ?? events.somebody);
  return (
    <article className={styles.note}>
      <h3>
        <Icon name="note" size={14} />
        {notes.title} · {who}
        <small>{notes.private}</small>
      </h3>
      <p className={styles.text} dir="auto">
        <Linked text={text} />
      </p>
      <time dateTime={at}>{clockTime(new Date(at), locale)}</time>
    </article>
  );
}
