import type { Definition, Look } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { PersonRow } from "./person-row.tsx";

/** Who is left out by one condition alone. */
export function NearMisses({ near, definition }: { near: Look["near"]; definition: Definition }) {
  const { look, people, people20 } = useSegmentWords();
  const some = near.filter(({ count }) => count > 0);
  if (some.length === 0) return null;
  return (
    <section className={styles.card}>
      <h2>{look.near}</h2>
      <p className={styles.soft}>{look.nearLead}</p>
      {some.map((miss) => (
        <details key={miss.path.join(".")} className={styles.near}>
          <summary>
            {miss.text}: <b>{people(miss.count)}</b>
          </summary>
          <ul className={styles.people}>
            {miss.people.map((person) => (
              <PersonRow key={person.externalId} person={person} definition={definition} question={people20.whyOut} />
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
