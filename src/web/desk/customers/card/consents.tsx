import type { CustomerRecord } from "../../api/people-wire.ts";
import { shortDate } from "../../parts/times.ts";
import { useSpeech } from "../../words/context.tsx";
import { nameIn } from "../../words/name-in.ts";
import styles from "../customers.module.css";
import { useCustomersWords } from "../words/use-words.ts";

/** What the customer said of letters, and how that changed. */
export function Consents({ record: { consents, consentChanges } }: { record: CustomerRecord }) {
  const words = useCustomersWords();
  const { words: desk, locale } = useSpeech();
  const { card } = desk;
  const date = (at: string) => shortDate(new Date(at), locale);
  const said = (value: boolean | null) => (value === null ? words.unsaid : value ? card.granted : card.refused);
  return (
    <section className={styles.card} aria-label={words.consents}>
      <h2>{words.consents}</h2>
      {consents.length === 0 && <p className={styles.absent}>{words.noConsents}</p>}
      <ul className={styles.plain}>
        {consents.map(({ channel, topic, granted, changedAt, source }) => (
          <li key={`${channel} ${topic}`}>
            {[nameIn(card.channels, channel), topic].filter(Boolean).join(", ")}: {said(granted)}
            <small>{words.consentAt(date(changedAt), nameIn(words.sources, source))}</small>
          </li>
        ))}
      </ul>
      {consentChanges.length > 0 && <h3>{words.consentHistory}</h3>}
      <ul className={styles.plain}>
        {consentChanges.map(({ at, name, from, to, by }) => (
          <li key={`${at} ${name}`}>
            {nameIn(card.channels, name.replace(/^consent_/, ""))}: {said(from)} → {said(to)}
            <small>{[date(at), by].filter(Boolean).join(", ")}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
