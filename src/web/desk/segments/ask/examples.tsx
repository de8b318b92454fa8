import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";

/** How one may ask: each is asked at a press. */
export function Examples() {
  const { ask } = useSegmentWords();
  const { send } = useStepping();
  return (
    <div className={styles.examples}>
      <h2>{ask.emptyTitle}</h2>
      <p>{ask.emptyText}</p>
      <ul>
        {ask.examples.map((text) => (
          <li key={text}>
            <button type="button" className={styles.choice} onClick={() => send({ said: { by: "words", text }, text })}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
