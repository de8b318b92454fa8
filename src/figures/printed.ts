import { changeOf } from "./change.ts";
import type { FigureRow, Figures } from "./figures.ts";
import { isTime } from "./traits.ts";

type Cell = number | string | null;
/** A row as it is printed: what it is a row of, and its numbers by name. */
export type PrintedRow = Record<string, Cell>;

/** An answer for other programs: one number, a series or a table. */
export type PrintedFigures =
  | ({ value: number | null } & PrintedRow)
  | { series: PrintedRow[] }
  | { table: PrintedRow[] };

/**
 * An answer as DESIGN §8 prints it. A number of one measure is `value`; of several each has its own name ({@link columnNames}). Beside
 * them, where they were asked for: `before` and `change` (the difference), `change_percent`, `share` (a part of one); of several
 * measures `<name>_before` and so on. A row of a table has its key under the dimension's name (null: not known) and a `name` where the
 * key is an id; a point of a series `at`, the day on which its stretch of time begins, of hours the instant.
 */
export function printedFigures(figures: Figures): PrintedFigures {
  const { by, rows, columns } = figures;
  if (by === null && columns.length === 1) {
    const [row] = rows;
    return { value: null, ...(row && numbersOf(row, figures)) };
  }
  const key = isTime(by ?? undefined) ? "at" : (by ?? "");
  const printed = rows.map((row) => ({
    ...(by !== null && { [key]: row.key }),
    ...(row.label !== null && { name: row.label }),
    ...numbersOf(row, figures),
  }));
  return key === "at" ? { series: printed } : { table: printed };
}

function numbersOf({ values, before, beforeKey, shares }: FigureRow, { columns }: Figures): PrintedRow {
  const one = columns.length === 1;
  const cells = columns.flatMap(({ name }, place): [string, Cell][] => {
    const [value = null, other = null] = [values[place], before?.[place]];
    const named = (beside: string) => (one ? beside : `${name}_${beside}`);
    return [
      [one ? "value" : name, value],
      ...(before ? besides(value, other).map(([beside, cell]): [string, Cell] => [named(beside), cell]) : []),
      ...(shares ? [[named("share"), shares[place] ?? null] as [string, Cell]] : []),
    ];
  });
  return { ...Object.fromEntries(cells), ...(beforeKey && { before_at: beforeKey }) };
}

function besides(value: number | null, before: number | null): [string, Cell][] {
  const { change, percent } = changeOf(value, before);
  return [
    ["before", before],
    ["change", change],
    ["change_percent", percent],
  ];
}
