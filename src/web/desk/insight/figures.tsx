import { useIsOn } from "../api/functions.ts";
import type { InsightOverview } from "../api/wire.ts";
import { useSpeech } from "../words/context.tsx";
import styles from "./insight.module.css";
import { percent, roundMoney } from "./told.ts";
import { useInsightWords } from "./words/use-words.ts";

/** The trade's figures, each with how it is counted. */
export function Figures({ of }: { of: InsightOverview }) {
  const { overview } = useInsightWords();
  const rows = useRows(of);
  return (
    <section className={styles.card} aria-label={overview.title}>
      <h2>{overview.title}</h2>
      <dl className={styles.figures}>
        {rows.map(([{ name, how }, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value ?? overview.none}</b>
              <small>{how}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Figures with their values; null where there is nothing to count from. */
function useRows(of: InsightOverview) {
  const { overview } = useInsightWords();
  const { locale } = useSpeech();
  const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 1 });
  const some = <Value,>(value: number | null, told: (value: number) => Value) => (value === null ? null : told(value));
  const sum = (value: number | null) => some(value, (amount) => roundMoney(amount, of.currency, locale));
  const { low, medium, high } = of.churn;
  const asksScore = useIsOn("nps");
  return [
    [overview.buyers, `${number(of.buyers)} / ${number(of.customers)}`],
    [overview.revenue, sum(of.revenue)],
    [overview.averageOrder, sum(of.averageOrder)],
    [overview.repeatRate, some(of.repeatRate, (share) => percent(share, locale))],
    [overview.interval, some(of.usualInterval, (days) => overview.days(Math.round(days)))],
    [overview.overdue, number(of.overdue)],
    [overview.arpu, sum(of.lastYear.arpu)],
    [overview.lifetime, some(of.lifetimeMonths, overview.months)],
    [overview.byRevenue, sum(of.lifetimeValue.byRevenue)],
    [overview.byOrders, sum(of.lifetimeValue.byOrders)],
    [overview.predicted, sum(of.predicted.value)],
    [overview.churn, [high, medium, low].map(number).join(" / ")],
    ...(asksScore ? [[overview.nps, some(of.nps.score, number)] as const] : []),
  ] as const;
}
