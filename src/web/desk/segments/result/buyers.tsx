import type { Turn } from "../../api/marketer.ts";
import { countText } from "../count-text.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import { Save } from "./save.tsx";

/** Those to whom something is to be offered, the likeliest first: a list that can be saved. */
export function Buyers({ turn, chat, called }: { turn: Turn; chat: string | null; called: string }) {
  const words = useSegmentWords();
  const { people, count, says } = turn.answer;
  const told = count ? countText(count, words) : "";
  return (
    <div className={styles.found}>
      <header className={styles.card}>
        <h1>{words.offers.who(called)}</h1>
        <p className={styles.count} role="status">
          {told}
        </p>
        {says.map((line) => (
          <p key={line} className={styles.warning}>
            {line}
          </p>
        ))}
        {chat && people.length > 0 && <Save chat={chat} turn={turn} />}
      </header>
      {people.length > 0 && (
        <section className={styles.card}>
          <h2>{words.people20.title}</h2>
          <p className={styles.soft}>{words.people20.shown(people.length, told)}</p>
          <ul className={styles.people}>
            {people.map(({ externalId, name, facts }) => (
              <li key={externalId}>
                <b>{name ?? words.people20.nameless}</b> <span className={styles.soft}>{externalId}</span>
                <ul className={styles.factList}>
                  {facts.map((fact) => (
                    <li key={fact}>{fact}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
