import type { Turn } from "../../api/marketer.ts";
import type { MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

type Offers = Extract<NonNullable<MarketerAnswer["offers"]>, { kind: "one" | "with" }>;

/** What to offer to one customer, or what goes with goods: each with why. */
export function Beside({ turn, offers }: { turn: Turn; offers: Offers }) {
  const words = useSegmentWords();
  return (
    <div className={styles.found}>
      <header className={styles.card}>
        <h1>{offers.kind === "one" ? words.offers.one(offers.who) : words.offers.with(offers.called)}</h1>
        {turn.answer.says.map((line) => (
          <p key={line} className={styles.warning}>
            {line}
          </p>
        ))}
        {offers.kind === "with" && offers.goods.length > 0 && <p className={styles.soft}>{words.offers.withLead}</p>}
        <ol className={styles.goods}>
          {offers.goods.map(({ sku, name, why }) => (
            <li key={sku}>
              <p>
                <b>{name}</b>
              </p>
              <p className={styles.soft}>{why}</p>
            </li>
          ))}
        </ol>
      </header>
    </div>
  );
}
