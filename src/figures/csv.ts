import { csvLine, type Teller } from "../segments/index.ts";
import { toldKey } from "./describe/key.ts";
import type { FigureRow, Figures } from "./figures.ts";
import { isTime } from "./traits.ts";

/** What the columns of a file are called. */
export interface CsvHeads {
  /** The first column: what the rows are. */
  by: string;
  columns: readonly string[];
  before: string;
  share: string;
}

/** An answer as a file that spreadsheets open: numbers as they are, a point before decimals, keys in words. */
export function figuresCsv(figures: Figures, teller: Teller, heads: CsvHeads): string {
  const { rows, by } = figures;
  const [first] = rows;
  const has = { before: first?.before !== undefined, shares: first?.shares !== undefined };
  const head = heads.columns.flatMap((name) => [
    name,
    ...(has.before ? [`${name}: ${heads.before}`] : []),
    ...(has.shares ? [`${name}: ${heads.share}`] : []),
  ]);
  const lines = rows.map((row) =>
    csvLine([...keyCells(figures, teller, row), ...numberCells(row, heads.columns.length)]),
  );
  // Without the mark at its beginning spreadsheets take Cyrillic letters for others.
  return `\uFEFF${csvLine([...(by === null ? [] : [heads.by]), ...head])}${lines.join("")}`;
}

function keyCells({ by }: Figures, teller: Teller, row: FigureRow): (string | null)[] {
  if (by === null) return [];
  return [isTime(by) ? row.key : toldKey(teller, by, row)];
}

function numberCells({ values, before, shares }: FigureRow, columns: number): (string | null)[] {
  return Array.from({ length: columns }, (_, place) => place).flatMap((place) => [
    cell(values[place]),
    ...(before ? [cell(before[place])] : []),
    ...(shares ? [cell(shares[place])] : []),
  ]);
}

const cell = (value: number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value);
