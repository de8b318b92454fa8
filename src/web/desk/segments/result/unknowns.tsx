import type { Look } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** How many are left out by each condition because nothing is known of them. */
export function Unknowns(props: { unknowns: Look["unknowns"]; textOf: (path: readonly number[]) => string }) {
  const { look, people } = useSegmentWords();
  const open = props.unknowns.filter(({ unknown }) => unknown > 0);
  if (open.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2>{look.unknown}</h2>
      <p className={styles.soft}>{look.unknownLead}</p>
      <ul className={styles.plain}>
        {open.map(({ path, unknown }) => (
          <li key={path.join(".")}>
            {props.textOf(path)}: <b>{people(unknown)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
