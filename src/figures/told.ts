import type { Teller } from "../segments/index.ts";
import { changeOf } from "./change.ts";
import { type FiguresDescription, toldBy } from "./describe/describe.ts";
import { toldKey } from "./describe/key.ts";
import { toldChange, toldNumber } from "./describe/number.ts";
import type { FigureRow, Figures } from "./figures.ts";
import type { Measure, Question } from "./question.ts";
import { isOfGoods, isTime, traitOf, type Unit } from "./traits.ts";

/** One number as people read it. */
export interface ToldCell {
  value: number | null;
  text: string;
  /** That of the other time. */
  before?: number | null;
  /** Against the other time, in words; which way it went. */
  change?: string;
  way?: ReturnType<typeof changeOf>["way"];
  /** "12% of the whole". */
  share?: string;
}

/** An answer in words: for a page, or a message. */
export interface ToldFigures {
  kind: "value" | "series" | "table";
  /** What was reckoned; how it was counted. */
  sentence: string;
  how: string;
  /** What the rows are: "By city"; null where there is one. */
  heading: string | null;
  columns: { name: string; unit: Unit }[];
  rows: { key: string | null; label: string; cells: ToldCell[] }[];
  /** What is to be known of it: that not all rows are told. */
  notes: string[];
}

/** Puts an answer into words. */
export function toldFigures(
  question: Question,
  figures: Figures,
  { sentence, how, columns }: FiguresDescription,
  teller: Teller,
): ToldFigures {
  const { by, rows, all } = figures;
  const isCut = !question.top && rows.length < all;
  const heading = by === null ? null : toldBy(teller, by);
  return {
    kind: by === null ? "value" : isTime(by) ? "series" : "table",
    ...{ sentence, how, heading: heading && heading.slice(0, 1).toUpperCase() + heading.slice(1) },
    columns: figures.columns.map(({ unit }, place) => ({ name: columns[place] ?? "", unit })),
    rows: rows.map((row) => ({ key: row.key, label: toldKey(teller, by, row), cells: cellsOf(row, figures, teller) })),
    notes: [
      ...(overlaps(question) ? [teller.say("figure-overlap")] : []),
      ...(isCut ? [teller.say("figure-cut", { n: rows.length, all })] : []),
    ],
  };
}

/** Whether one order or person may be in several rows. */
function overlaps({ by, measures }: Question): boolean {
  if (by === "segment") return true;
  return isOfGoods(by) && measures.some((one) => traitOf(one).unit === "count" && !isOfLines(one));
}

/** Pieces, and what came back, are of one kind of goods only. */
const isOfLines = (measure: Measure): boolean =>
  measure.kind === "reckoned" && (measure.how === "units" || measure.of.source !== "orders");

function cellsOf({ values, before, shares }: FigureRow, { columns }: Figures, teller: Teller): ToldCell[] {
  return columns.map(({ unit }, place) => {
    const [value = null, other = null, share = null] = [values[place], before?.[place], shares?.[place]];
    return {
      ...{ value, text: toldNumber(teller, value, unit) },
      ...(before && {
        before: other,
        change: toldChange(teller, value, other, unit),
        way: changeOf(value, other).way,
      }),
      ...(share !== null && { share: teller.say("figure-share", { percent: share * 100 }) }),
    };
  });
}
