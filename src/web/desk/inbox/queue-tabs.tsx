import { Link } from "wouter";
import { useCounts } from "../api/inbox.ts";
import { useSpeech } from "../words/context.tsx";
import type { Queue } from "../words/words.ts";
import styles from "./inbox.module.css";

const QUEUES: readonly Queue[] = ["waiting", "mine", "all"];

/** The queues, with how many are in those that are somebody's work. */
export function QueueTabs({ queue }: { queue: Queue }) {
  const { words, locale } = useSpeech();
  const counts = useCounts();
  return (
    <nav className={styles.tabs} aria-label={words.shell.inbox}>
      {QUEUES.map((one) => {
        const count = one === "all" ? 0 : (counts?.[one] ?? 0);
        return (
          <Link key={one} href={`/inbox/${one}`} aria-current={one === queue ? "page" : undefined}>
            {words.inbox.queues[one]}
            {count > 0 && <b>{count.toLocaleString(locale)}</b>}
          </Link>
        );
      })}
    </nav>
  );
}
