import { Button } from "@mantine/core";
import { useState } from "react";
import { useCohorts } from "../api/insight.ts";
import type { InsightCohorts } from "../api/wire.ts";
import { Failed, Loading } from "../parts/states.tsx";
import { useSpeech } from "../words/context.tsx";
import { useAbout } from "./context.ts";
import styles from "./insight.module.css";
import { levelOf } from "./told.ts";
import { useInsightWords } from "./words/use-words.ts";

/** As many months are shown at first, and as many columns ever. */
const SHOWN = 12;
type Cohort = InsightCohorts["cohorts"][number];

/** Who came back: a row a month, a column a month later, per cent in each. */
export function Cohorts() {
  const { cohorts } = useInsightWords();
  const { segment } = useAbout();
  const { data, isError, refetch } = useCohorts(segment);
  const [isAll, setAll] = useState(false);
  const shown = data && (isAll ? data : data.slice(-SHOWN));
  const hidden = data && shown ? data.length - shown.length : 0;
  return (
    <section className={styles.card} aria-label={cohorts.title}>
      <h2>{cohorts.title}</h2>
      <p className={styles.soft}>{cohorts.lead}</p>
      {!data && (isError ? <Failed again={() => void refetch()} /> : <Loading />)}
      {shown && <Table cohorts={shown} />}
      {shown?.some(({ months }) => months.length > 1) && <p className={styles.note}>{cohorts.current}</p>}
      {hidden > 0 && (
        <Button variant="default" className={styles.more} onClick={() => setAll(true)}>
          {cohorts.older(hidden)}
        </Button>
      )}
    </section>
  );
}

function Table({ cohorts }: { cohorts: Cohort[] }) {
  const { cohorts: words } = useInsightWords();
  const { locale } = useSpeech();
  const columns = Math.min(SHOWN, ...[Math.max(...cohorts.map(({ months }) => months.length - 1), 0)]);
  const later = Array.from({ length: columns }, (_, at) => at + 1);
  const most = Math.max(...cohorts.flatMap(({ months }) => months.slice(1).map(({ percent }) => percent)));
  const nameOf = ({ month }: Cohort) =>
    new Date(`${month}-15T00:00:00Z`).toLocaleDateString(locale, { month: "short", year: "numeric", timeZone: "UTC" });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is to be scrolled by keys too
    <section className={styles.scroll} tabIndex={0} aria-label={words.title}>
      <table className={styles.cohorts}>
        <thead>
          <tr>
            <th scope="col">{words.month}</th>
            <th scope="col">{words.newcomers}</th>
            {later.map((month) => (
              <th key={month} scope="col" aria-label={words.after(month)}>
                +{month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <tr key={cohort.month}>
              <th scope="row">{nameOf(cohort)}</th>
              <td>{cohort.customers.toLocaleString(locale)}</td>
              {later.map((month) => (
                <Cell key={month} of={cohort.months[month]} most={most} isLast={month === cohort.months.length - 1} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Cell({ of, most, isLast }: { of: Cohort["months"][number] | undefined; most: number; isLast: boolean }) {
  const { locale } = useSpeech();
  if (!of) return <td className={styles.yet} />;
  return (
    <td data-level={levelOf(of.percent, most)} data-last={isLast || undefined}>
      {of.percent === 0 ? "0" : of.percent.toLocaleString(locale, { maximumFractionDigits: of.percent < 1 ? 1 : 0 })}
      {isLast && <sup aria-hidden="true">*</sup>}
    </td>
  );
}
