import type { ReactNode } from "react";
import type { Locale } from "../../../base/index.ts";
import { useNow } from "../parts/now.ts";
import { shortMoment } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import styles from "./knowledge.module.css";

/** One question with what is known of it, and what may be done; the keys of the list walk from one to the next. */
export function Card(props: {
  id: string | number;
  question: string;
  locale: Locale;
  lastAt: string;
  facts: (string | null)[];
  failed: boolean;
  children: ReactNode;
}) {
  const { knowledge } = useWords();
  const { words, locale } = useSpeech();
  const at = new Date(props.lastAt);
  const shown = useNow((seconds) => shortMoment(at, new Date(seconds * 1000), locale));
  const facts = [words.inbox.languages[props.locale], ...props.facts].filter((fact) => fact !== null);
  return (
    <li className={styles.card} data-row={props.id} tabIndex={-1}>
      <h2 lang={props.locale} dir="auto">
        {props.question}
      </h2>
      <p className={styles.facts}>
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <time dateTime={props.lastAt}>{shown}</time>
      </p>
      {props.children}
      {props.failed && (
        <p className={styles.failed} role="alert">
          {knowledge.failed}
        </p>
      )}
    </li>
  );
}

/** The row is about to go: the focus goes to the next one, not to the page's beginning. */
export function moveOn(id: string | number): void {
  const row = document.querySelector(`[data-row="${CSS.escape(String(id))}"]`);
  const next = row?.nextElementSibling ?? row?.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}
