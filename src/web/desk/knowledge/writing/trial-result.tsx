import type { Trial } from "../../api/wire.ts";
import styles from "../knowledge.module.css";
import { useWritingWords } from "../words/use-words.ts";

/** What publishing would change: the questions that the article is for, and those that others would lose. */
export function TrialResult({ trial: { wanted, checked, lost } }: { trial: Trial }) {
  const { trial } = useWritingWords();
  const answered = wanted.filter((one) => one.answered).length;
  return (
    <section className={styles.trial} aria-label={trial.title}>
      <h2>{trial.title}</h2>
      <p>{trial.wanted(answered, wanted.length)}</p>
      <ul>
        {wanted.map(({ question, answered, after }) => (
          <li key={question} data-good={answered || undefined}>
            <q>{question}</q> — {answered ? trial.byThis : after ? trial.by(after.title) : trial.byNobody}
          </li>
        ))}
      </ul>
      <p>{trial.others(checked)}</p>
      <p>{lost.length === 0 ? trial.kept : trial.lost(lost.length)}</p>
      <ul>
        {lost.map(({ question, before, after }) => (
          <li key={question}>
            <q>{question}</q> — {after ? trial.by(after.title) : trial.byNobody}
            {before && `, ${trial.was(before.title)}`}
          </li>
        ))}
      </ul>
    </section>
  );
}
