import { Link } from "wouter";
import type { Open } from "../api/thread.ts";
import { useInboxWords } from "../inbox/words/use-words.ts";
import { Icon } from "../parts/icon.tsx";
import { shortDate } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./about.module.css";

/** The customer's other conversations, in all channels; nothing where there are none. */
export function OtherThreads({ threads }: { threads: Open["threads"] }) {
  const { words, locale } = useSpeech();
  const { threads: said } = useInboxWords();
  if (threads.length === 0) return null;
  return (
    <section className={styles.part} aria-label={said.title}>
      <h2>{said.title}</h2>
      <ul className={styles.threads}>
        {threads.map(({ id, channel, lastAt, text }) => (
          <li key={id}>
            <Link href={`/inbox/all/${id}`}>
              <Icon name={channel} size={14} />
              {words.inbox.channels[channel]} · <time dateTime={lastAt}>{shortDate(new Date(lastAt), locale)}</time>
            </Link>
            <p dir="auto">{text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
