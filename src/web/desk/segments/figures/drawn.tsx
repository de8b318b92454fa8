import { lazy, Suspense } from "react";
import type { ToldFigures } from "../../api/wire.ts";
import styles from "../segments.module.css";
import { useSegmentWords } from "../words/use-words.ts";
import type { Point } from "./point.ts";

/** Drawing takes far more code than the rest of the page: it comes when there is something to draw. */
const Bars = lazy(() => import("./bars.tsx").then((loaded) => ({ default: loaded.Bars })));
const Points = lazy(() => import("./points.tsx").then((loaded) => ({ default: loaded.Points })));

/** More bars than that nobody takes in at a look. */
const MOST_BARS = 20;

/** The first column drawn: points in time as a line, else bars. For the eye only: the table under it says the same. */
export function Drawn({ told }: { told: ToldFigures }) {
  const { figures } = useSegmentWords();
  const [column] = told.columns;
  if (!column || told.rows.length < 2) return null;
  const data = told.rows.map(pointOf);
  const isSeries = told.kind === "series";
  const isCompared = data.some(({ before }) => before !== null);
  const shown = isSeries ? data : data.slice(0, MOST_BARS);
  return (
    <>
      {told.columns.length > 1 && <p className={styles.soft}>{column.name}</p>}
      {isSeries && isCompared && (
        <p className={styles.soft}>
          ━ {figures.solid} ┅ {figures.dashed}
        </p>
      )}
      <Suspense fallback={<div className={styles.chart} />}>
        {isSeries ? <Points data={shown} isCompared={isCompared} /> : <Bars data={shown} />}
      </Suspense>
      {shown.length < data.length && <p className={styles.soft}>{figures.drawn(shown.length)}</p>}
    </>
  );
}

const pointOf = ({ label, cells: [cell] }: ToldFigures["rows"][number]): Point => ({
  label,
  value: cell?.value ?? null,
  before: cell?.before ?? null,
  told: cell?.text ?? "",
});
