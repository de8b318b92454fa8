import { lazy, Suspense } from "react";
import type { Look } from "../../api/wire.ts";
import { useSpeech } from "../../words/context.tsx";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";

/** Drawing takes far more code than the rest of the page: it comes when there is something to draw. */
const Chart = lazy(() => import("./waterfall-chart.tsx").then((loaded) => ({ default: loaded.WaterfallChart })));

/** How each condition takes people away: drawn, and as a table that says the same. */
export function Waterfall(props: {
  waterfall: NonNullable<Look["waterfall"]>;
  textOf: (path: readonly number[]) => string;
}) {
  const { look } = useSegmentWords();
  const { locale } = useSpeech();
  const { everybody, steps, top } = props.waterfall;
  const last = steps.at(-1)?.left ?? everybody;
  const rows = [
    { text: look.everybody, left: everybody, removed: 0 },
    ...steps.map(({ path, left, removed }) => ({ text: props.textOf(path), left, removed })),
    ...(top === null ? [] : [{ text: look.top, left: top, removed: last - top }]),
  ];
  if (rows.length < 2) return null;
  return (
    <section className={styles.card}>
      <h2>{look.waterfall}</h2>
      <p className={styles.soft}>{look.waterfallLead}</p>
      <Suspense fallback={<div className={styles.chart} data-rows={Math.min(rows.length, 8)} />}>
        <Chart rows={rows} locale={locale} />
      </Suspense>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">№</th>
            <th scope="col">{look.step}</th>
            <th scope="col">{look.left}</th>
            <th scope="col">{look.removed}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ text, left, removed }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
            <tr key={at}>
              <td>{at}</td>
              <th scope="row">{text}</th>
              <td>
                <b>{left.toLocaleString(locale)}</b>
              </td>
              <td>{removed.toLocaleString(locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
