import { VisuallyHidden } from "@mantine/core";
import { useRfmMap } from "../api/insight.ts";
import type { Condition, InsightMap } from "../api/wire.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { shortDate } from "../parts/times.ts";
import { useSpeech, useWords } from "../words/context.tsx";
import { useAbout, usePeople } from "./context.ts";
import { Groups } from "./groups.tsx";
import styles from "./insight.module.css";
import { levelOf, percent, roundMoney } from "./told.ts";
import { useInsightWords } from "./words/use-words.ts";

const SCORES = [5, 4, 3, 2, 1];
const ACROSS = SCORES.toReversed();

/** Buyers by how recently and how often they buy: squares and groups that lead to the people in them. */
export function RfmMap() {
  const { map, openFailed } = useInsightWords();
  const { segment } = useAbout();
  const { data, isError, refetch } = useRfmMap(segment);
  const people = usePeople();
  return (
    <section className={styles.card} aria-label={map.title}>
      <h2>{map.title}</h2>
      <p className={styles.soft}>{map.lead}</p>
      {people.isError && (
        <p className={styles.failed} role="alert">
          {openFailed}
        </p>
      )}
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {data && <Grid squares={data.squares} open={people.open} />}
      {data && <Groups groups={data.groups} open={people.open} />}
      {data?.thresholds && <Thresholds {...data.thresholds} />}
    </section>
  );
}

type Open = (name: string, conditions: Condition[]) => void;

function Grid({ squares, open }: { squares: InsightMap["squares"]; open: Open }) {
  const { map } = useInsightWords();
  return (
    <div className={styles.scroll}>
      <table className={styles.map}>
        <thead>
          <tr>
            <td />
            {ACROSS.map((frequency) => (
              <th key={frequency} scope="col">
                F {frequency}
                <small>{frequency === 5 ? map.often : frequency === 1 ? map.seldom : ""}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SCORES.map((recency) => (
            <tr key={recency}>
              <th scope="row">
                R {recency}
                <small>{recency === 5 ? map.recent : recency === 1 ? map.longAgo : ""}</small>
              </th>
              {ACROSS.map((frequency) => (
                <td key={frequency}>
                  <Square squares={squares} recency={recency} frequency={frequency} open={open} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const score = (field: string, value: number): Condition => ({
  kind: "attribute",
  field,
  test: { kind: "number", is: { op: "=", value } },
});

interface Place {
  squares: InsightMap["squares"];
  recency: number;
  frequency: number;
  open: Open;
}

function Square({ squares, recency, frequency, open }: Place) {
  const { map, people } = useInsightWords();
  const { worth } = useWords();
  const { locale } = useSpeech();
  const square = squares.find((one) => one.recency === recency && one.frequency === frequency);
  if (!square || square.customers === 0) return <span className={styles.nobody}>–</span>;
  const all = squares.reduce((sum, one) => sum + one.revenue, 0);
  const most = Math.max(...squares.map((one) => one.customers));
  const group = square.group ? worth.groups[square.group] : null;
  const money = map.share(percent(all === 0 ? 0 : square.revenue / all, locale));
  const name = map.cell(recency, frequency);
  return (
    <button
      type="button"
      className={styles.square}
      data-level={levelOf(square.customers, most)}
      onClick={() => open(name, [score("rfm_recency", recency), score("rfm_frequency", frequency)])}
    >
      <VisuallyHidden>
        {[name, group, people(square.customers), money].filter((one) => one !== null).join(", ")}
      </VisuallyHidden>
      <b aria-hidden>{square.customers.toLocaleString(locale)}</b>
      <small aria-hidden>{money}</small>
      <small aria-hidden className={styles.groupName}>
        {group}
      </small>
    </button>
  );
}

function Thresholds({ recency, frequency, monetary }: NonNullable<InsightMap["thresholds"]>) {
  const { map } = useInsightWords();
  const { currency } = useAbout();
  const { locale } = useSpeech();
  const rows: [string, string[]][] = [
    [map.recencyFrom, recency.map((at) => shortDate(new Date(at), locale))],
    [map.frequencyFrom, frequency.map((orders) => orders.toLocaleString(locale))],
    [map.monetaryFrom, monetary.map((amount) => roundMoney(amount, currency, locale))],
  ];
  return (
    <details className={styles.details}>
      <summary>{map.thresholds}</summary>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <td />
              {[2, 3, 4, 5].map((one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, values]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {[0, 1, 2, 3].map((at) => (
                  <td key={at}>{values[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
