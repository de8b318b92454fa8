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
      <Clocks row={row} />
      {row.tags.map((tag) => (
        <span key={tag} className={styles.mark} data-tag dir="auto">
          {tag}
        </span>
      ))}
    </>
  );
}

/** By when the first answer and the whole are due. */
export function Clocks({ row }: { row: Summary }) {
  const { row: words } = useInboxWords();
  return (
    <>
      {row.answerDueAt && <Due at={row.answerDueAt} near={NEAR_S} soon={SOON_S} say={words} />}
      {row.resolveDueAt && !row.closedAt && (
        <Due
          at={row.resolveDueAt}
          near={RESOLVE_NEAR_S}
          soon={RESOLVE_SOON_S}
          say={{ dueIn: words.resolveIn, overdue: words.resolveOverdue }}
        />
      )}
    </>
  );
}

/** Until when it is put off. */
export function Until({ at }: { at: string }) {
  const { locale } = useSpeech();
  const { row: words } = useInboxWords();
  const shown = useNow((seconds) => shortMoment(new Date(at), new Date(seconds * 1000), locale));
  return <span className={styles.mark}>{words.snoozed(shown)}</span>;
}

/** So long before it is due, one is warned. */
const SOON_S = 5 * 60;
/** What is due later than that says nothing yet. */
const NEAR_S = 60 * 60;

/** What takes hours is warned of earlier: a whole resolution is not made in five minutes. */
const [RESOLVE_SOON_S, RESOLVE_NEAR_S] = [30 * 60, 4 * 60 * 60];

interface DueProps {
  at: string;
  /** From how long before on it is said, and from how long before on it is a warning; in seconds. */
  near: number;
  soon: number;
  say: { dueIn: (left: string) => string; overdue: (by: string) => string };
}

/** By when an answer, or all of it, is due: warned before it is too late. */
function Due({ at, near, soon, say }: DueProps) {
  const { locale } = useSpeech();
  const due = new Date(at).getTime() / 1000;
  const text = useNow((now) => {
    const left = due - now;
    if (left > near) return "";
    return left >= 0 ? say.dueIn(spanOf(left, locale)) : say.overdue(spanOf(-left, locale));
  });
  const heat = useNow((now) => (due < now ? "hot" : due - now < soon ? "warm" : "calm"));
  if (text === "") return null;
  return (
    <span className={styles.mark} data-heat={heat}>
      {text}
    </span>
  );
}
