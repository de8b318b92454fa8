import type { MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useStepping } from "../stepping.ts";
import { useSegmentWords } from "../words/use-words.ts";

/** Customers whom the words name all: who of them is meant is chosen at a press. */
export function Which({ which, disabled }: { which: NonNullable<MarketerAnswer["which"]>; disabled: boolean }) {
  const { people20 } = useSegmentWords();
  const { send, isPending } = useStepping();
  return (
    <div className={styles.readings}>
      <ul>
        {which.people.map(({ externalId, name, facts }) => {
          const [called, apart] = [name ?? people20.nameless, [...facts, externalId].join(" · ")];
          const text = `${called} · ${apart}`;
          return (
            <li key={externalId}>
              <button
                type="button"
                className={styles.choice}
                disabled={disabled || isPending}
                onClick={() => send({ said: { by: "choice", text }, text, which: externalId })}
              >
                <b>{called}</b>
                <span className={styles.apart}>{apart}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
