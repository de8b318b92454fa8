import { useEffect, useRef } from "react";
import type { Chat as Talk } from "../../api/marketer.ts";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";
import { Examples } from "./examples.tsx";
import { QuestionBox } from "./question-box.tsx";
import { TelegramLink } from "./telegram-link.tsx";
import { TurnCard } from "./turn-card.tsx";

/** What was asked and what came of it, and where one asks on. */
export function Chat({ chat, anew }: { chat: Talk; anew: () => void }) {
  const { ask } = useSegmentWords();
  const { step, isPending } = useStepping();
  const log = useRef<HTMLDivElement>(null);
  // Examples are read from their beginning, a talk from its end.
  const end = chat.turns.length > 0 || isPending ? `${chat.turns.length} ${isPending}` : null;
  useEffect(() => {
    if (end) log.current?.scrollTo({ top: log.current.scrollHeight });
  }, [end]);
  const waiting = isPending && step?.said.by === "words" ? step.said.text : null;
  return (
    <section className={styles.chat} aria-label={ask.title}>
      <div className={styles.log} ref={log} role="log" aria-label={ask.log} tabIndex={chat.turns.length > 0 ? 0 : -1}>
        {chat.turns.length === 0 && !waiting && <Examples />}
        {chat.turns.map((turn, at) => (
          <TurnCard key={turn.id} turn={turn} isLast={at === chat.turns.length - 1} />
        ))}
        {waiting && <p className={styles.asked}>{waiting}</p>}
        {isPending && <p className={styles.note}>{ask.thinking}</p>}
      </div>
      <QuestionBox chat={chat} anew={anew} />
      <TelegramLink />
    </section>
  );
}
