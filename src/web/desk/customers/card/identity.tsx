import type { CustomerRecord } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

/** Where the customer is known, and how they proved who they are; contacts that are proven to be theirs. */
export function Identity({ record: { doors, contacts } }: { record: CustomerRecord }) {
  const words = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const how = (proof: string) =>
    proof === "import" ? words.imported : (desk.card.proofs[proof] ?? desk.card.anyProof);
  const proven = (proof: string, at: string) => words.proven(how(proof), shortDate(new Date(at), locale));
  return (
    <section className={styles.card} aria-label={words.identity}>
      <h2>{words.identity}</h2>
      {doors.length === 0 && <p className={styles.absent}>{words.noIdentity}</p>}
      <ul className={styles.plain}>
        {doors.map(({ channel, proof, provenAt, blocked }) => (
          <li key={`${channel} ${provenAt}`}>
            {nameIn(words.doors, channel)}
            <small>{proven(proof, provenAt)}</small>
            {blocked && <small>{words.blockedDoor}</small>}
          </li>
        ))}
      </ul>
      {contacts.length > 0 && <h3>{words.contacts}</h3>}
      <ul className={styles.plain}>
        {contacts.map(({ kind, value, proof, provenAt }) => (
          <li key={`${kind} ${value}`}>
            {value}
            <small>{proven(proof, provenAt)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
