import type { Figures } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";

/** Other questions that the words may ask: chosen at a press. */
export function OtherFigures({ open, disabled }: { open: Figures["open"][number]; disabled: boolean }) {
  const { ask, figures } = useSegmentWords();
  const { send, isPending } = useStepping();
  return (
    <div className={styles.readings}>
      <p>{open.kind === "vague" ? ask.meant(open.words) : figures.also(open.words)}</p>
      <ul>
        {open.readings.map(({ description, question }) => (
          <li key={description}>
            <button
              type="button"
              className={styles.choice}
              disabled={disabled || isPending}
              onClick={() => send({ said: { by: "choice", text: description }, question })}
            >
              {description}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
