import type { Turn } from "../../api/marketer.ts";
import type { MarketerAnswer } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

type Offers = Extract<NonNullable<MarketerAnswer["offers"]>, { kind: "each" | "with" }>;
type Goods = Extract<Offers, { kind: "with" }>["goods"];

/** What to offer to each customer, or what goes with goods: each with why. */
export function Beside({ turn, offers }: { turn: Turn; offers: Offers }) {
  const words = useSegmentWords();
  const lists =
    offers.kind === "each"
      ? offers.each.map(({ who, goods }) => ({ title: words.offers.one(who), goods }))
      : [{ title: words.offers.with(offers.called), goods: offers.goods }];
  return (
    <div className={styles.found}>
      {turn.answer.says.map((line) => (
        <p key={line} className={styles.warning}>
          {line}
        </p>
      ))}
      {lists.map(({ title, goods }, at) => (
        <section key={title} className={styles.card}>
          {at === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
          {offers.kind === "with" && goods.length > 0 && <p className={styles.soft}>{words.offers.withLead}</p>}
          <List goods={goods} />
        </section>
      ))}
    </div>
  );
}

const List = ({ goods }: { goods: Goods }) => (
  <ol className={styles.goods}>
    {goods.map(({ sku, name, why }) => (
      <li key={sku}>
        <p>
          <b>{name}</b>
        </p>
        <p className={styles.soft}>{why}</p>
      </li>
    ))}
  </ol>
);
