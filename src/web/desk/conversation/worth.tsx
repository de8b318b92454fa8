import { useWorth } from "../api/insight.ts";
import type { CustomerInsight } from "../api/wire.ts";
import { money, shortDate } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import styles from "./about.module.css";

/** What the customer is worth and will likely do; nothing where that could not be had. */
export function Worth({ customer }: { customer: string }) {
  const { worth } = useWords();
  const { data } = useWorth(customer);
  if (data === undefined) return null;
  return (
    <section className={styles.part} aria-label={worth.title}>
      <h2>{worth.title}</h2>
      {data === null || data.orders === 0 ? <p className={styles.absent}>{worth.none}</p> : <Figures {...data} />}
    </section>
  );
}

function Figures(of: NonNullable<CustomerInsight["insight"]>) {
  const { words, locale } = useSpeech();
  const { worth } = words;
  const sum = (value: number | null) => (value === null ? worth.unknown : money(value, of.currency, locale));
  const rows: [string, string][] = [
    [worth.spent, sum(of.lifetimeValue)],
    [worth.orders, of.orders.toLocaleString(locale)],
    [worth.averageOrder, sum(of.averageOrder)],
    [worth.risk, of.churnRisk ? worth.risks[of.churnRisk] : worth.unknown],
    ...(of.intervalDays === null
      ? []
      : ([[worth.interval, worth.every(Math.round(of.intervalDays))]] satisfies [string, string][])),
    ...(of.pAlive === null
      ? []
      : ([[worth.alive, of.pAlive.toLocaleString(locale, { style: "percent" })]] satisfies [string, string][])),
    ...(of.predictedValue === null ? [] : ([[worth.predicted, sum(of.predictedValue)]] satisfies [string, string][])),
  ];
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{worth.group}</dt>
        <dd>
          {of.rfmGroup ? worth.groups[of.rfmGroup] : worth.noGroup}
          {of.rfm && (
            <small>
              {worth.scores}: {of.rfm.join("–")}
            </small>
          )}
        </dd>
      </div>
      {rows.map(([name, value]) => (
        <div key={name} className={styles.half}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {of.nextOrderAt && <Next at={new Date(of.nextOrderAt)} />}
    </dl>
  );
}

function Next({ at }: { at: Date }) {
  const { words, locale } = useSpeech();
  const { worth } = words;
  return (
    <div>
      <dt>{worth.next}</dt>
      <dd>
        <time dateTime={at.toISOString()}>{shortDate(at, locale)}</time>
        {at.getTime() < Date.now() && <small>{worth.overdue}</small>}
      </dd>
    </div>
  );
}
