import type { MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";

/** Other readings of words, each with how many people it is: chosen at a press. */
export function Readings({ open, disabled }: { open: MarketerAnswer["open"][number]; disabled: boolean }) {
  const { ask, people } = useSegmentWords();
  const { send, isPending } = useStepping();
  return (
    <div className={styles.readings}>
      <p>{open.kind === "vague" ? ask.meant(open.words) : ask.also(open.words)}</p>
      <ul>
        {open.readings.map(({ description, definition, count }) => (
          <li key={description}>
            <button
              type="button"
              className={styles.choice}
              disabled={disabled || isPending}
              onClick={() => send({ said: { by: "choice", text: description }, definition })}
            >
              {description} <b>{people(count)}</b>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
