import { NativeSelect } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { type Spread, useValue } from "../api/insight.ts";
import type { InsightValue } from "../api/wire.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { useSpeech } from "../words/context.tsx";
import { useAbout } from "./context.ts";
import styles from "./insight.module.css";
import { percent, roundMoney } from "./told.ts";
import { useInsightWords } from "./words/use-words.ts";

const ValueChart = lazy(() => import("./value-chart.tsx").then((loaded) => ({ default: loaded.ValueChart })));
const SPREADS = ["lifetime_value", "predicted_value", "average_order"] as const satisfies Spread[];

/** How many buyers are worth how much: a chart, and the same as a table. */
export function Value({ isPredicted }: { isPredicted: boolean }) {
  const { value } = useInsightWords();
  const { segment } = useAbout();
  const [of, setOf] = useState<Spread>("lifetime_value");
  const { data, isError, refetch } = useValue(segment, of);
  const choices = SPREADS.filter((one) => one !== "predicted_value" || isPredicted);
  return (
    <section className={styles.card} aria-label={value.title}>
      <h2>{value.title}</h2>
      <p className={styles.soft}>{value.lead}</p>
      <NativeSelect
        className={styles.choice}
        label={value.of}
        data={choices.map((one) => ({ value: one, label: value.spreads[one] }))}
        value={of}
        onChange={({ currentTarget }) => setOf(choices.find((one) => one === currentTarget.value) ?? "lifetime_value")}
      />
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data && <Spreading of={data} />}
    </section>
  );
}

function Spreading({ of: { bins, bestFifth } }: { of: InsightValue }) {
  const { value } = useInsightWords();
  const { currency } = useAbout();
  const { locale } = useSpeech();
  const told = (amount: number) => roundMoney(amount, currency, locale);
  const rows = bins.map(({ from, customers, money }, at) => {
    const next = bins[at + 1];
    return { range: next ? value.upTo(told(from), told(next.from)) : value.over(told(from)), from, customers, money };
  });
  if (rows.length === 0) return <p className={styles.soft}>{value.noPrediction}</p>;
  return (
    <>
      {bestFifth !== null && <p>{value.bestFifth(percent(bestFifth, locale))}</p>}
      <Suspense fallback={<Loading />}>
        <ValueChart rows={rows} locale={locale} />
      </Suspense>
      <details className={styles.details}>
        <summary>{value.table}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{value.range}</th>
              <th scope="col">{value.customers}</th>
              <th scope="col">{value.money}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ range, from, customers, money }) => (
              <tr key={from}>
                <th scope="row">{range}</th>
                <td>{customers.toLocaleString(locale)}</td>
                <td>{told(money)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
