import type { Definition, Listed } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { PersonRow } from "./person-row.tsx";

/** The first of them, each with the values that matter here. */
export function People({ people, count, definition }: { people: Listed[]; count: string; definition: Definition }) {
  const { people20 } = useSegmentWords();
  return (
    <section className={styles.card}>
      <h2>{people20.title}</h2>
      <p className={styles.soft}>{people.length > 0 ? people20.shown(people.length, count) : people20.nobody}</p>
      <ul className={styles.people}>
        {people.map((person) => (
          <PersonRow key={person.externalId} person={person} definition={definition} question={people20.whyIn} />
        ))}
      </ul>
    </section>
  );
}
