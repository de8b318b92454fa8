import type { Summary } from "../api/wire.ts";
import { useNow } from "../parts/now.ts";
import { shortMoment, spanOf } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./inbox.module.css";
import { useInboxWords } from "./words/use-words.ts";

/** How a conversation stands with support: pressing, put off, settled, by when an answer is due, its tags. */
export function Standing({ row }: { row: Summary }) {
  const { row: words, priority } = useInboxWords();
  return (
    <>
      {row.priority !== "normal" && (
        <span className={styles.mark} data-alarm={row.priority === "urgent" || undefined}>
          {priority.names[row.priority]}
        </span>
      )}
      {row.spam && (
        <span className={styles.mark} data-alarm>
          {words.spam}
        </span>
      )}
      {row.closedAt && !row.spam && <span className={styles.mark}>{words.closed}</span>}
      {row.snoozedUntil && <Until at={row.snoozedUntil} />}
      {row.answerDueAt && <Due at={row.answerDueAt} />}
      {row.tags.map((tag) => (
        <span key={tag} className={styles.mark} data-tag dir="auto">
          {tag}
        </span>
      ))}
    </>
  );
}

function Until({ at }: { at: string }) {
  const { locale } = useSpeech();
  const { row: words } = useInboxWords();
  const shown = useNow((seconds) => shortMoment(new Date(at), new Date(seconds * 1000), locale));
  return <span className={styles.mark}>{words.snoozed(shown)}</span>;
}

/** So long before it is due, one is warned. */
const SOON_S = 5 * 60;
/** What is due later than that says nothing yet. */
const NEAR_S = 60 * 60;

/** By when an answer is due: warned before it is too late. */
function Due({ at }: { at: string }) {
  const { locale } = useSpeech();
  const { row: words } = useInboxWords();
  const due = new Date(at).getTime() / 1000;
  const text = useNow((now) => {
    const left = due - now;
    if (left > NEAR_S) return "";
    return left >= 0 ? words.dueIn(spanOf(left, locale)) : words.overdue(spanOf(-left, locale));
  });
  const heat = useNow((now) => (due < now ? "hot" : due - now < SOON_S ? "warm" : "calm"));
  if (text === "") return null;
  return (
    <span className={styles.mark} data-heat={heat}>
      {text}
    </span>
  );
}
