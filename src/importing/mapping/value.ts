import { fromCents } from "../../base/index.ts";
import type { SourceRow } from "../source.ts";
import { parseNumber } from "../values.ts";
import type { Feed, From } from "./mapping.ts";

/** Reads one value of ours from a row of theirs. */
export type ReadValue = (row: SourceRow) => string;

/** Reads the columns of a `from`: joined, cut, turned. */
export function readValue({ column = [], by = " ", part, product, negate }: From): ReadValue {
  return (row) => {
    const joined = product
      ? productOf(row, product)
      : column
          .map((one) => cellOf(row, one))
          .join(by)
          .trim();
    const cut = part === undefined ? joined : (joined.split(by).filter(Boolean)[part - 1] ?? "");
    return negate && cut !== "" ? negated(cut) : cut;
  };
}

const cellOf = (row: SourceRow, column: string): string => row.value(column)?.trim() ?? "";

/** The product of a row's numbers to the cent; a cell that is none is 0. */
function productOf(row: SourceRow, columns: readonly string[]): string {
  return String(fromCents(Math.round(centsOf(row, columns))));
}

/** Cents, not yet whole, of the product of a row's numbers. */
export const centsOf = (row: SourceRow, columns: readonly string[]): number =>
  columns.reduce((product, column) => product * (parseNumber(cellOf(row, column)) ?? 0), 100);

function negated(text: string): string {
  const number = parseNumber(text);
  return number === null ? text : String(number === 0 ? 0 : -number);
}

/** Puts what a feed's tables, defaults and constants say on what was read. */
export function finished(feed: Feed, read: Record<string, string>): Record<string, string> {
  const values: Record<string, string> = { ...feed.constants };
  for (const [column, text] of Object.entries(read)) {
    const table = feed.values?.[column];
    const translated = table ? (table[text] ?? (text === "" ? undefined : table["*"]) ?? text) : text;
    values[column] = translated === "" ? (feed.defaults?.[column] ?? "") : translated;
  }
  for (const [column, value] of Object.entries(feed.defaults ?? {})) values[column] ??= value;
  return values;
}

/** The columns of ours that a feed fills. */
export const filledColumns = (feed: Feed): string[] => [
  ...new Set([...Object.keys(feed.columns), ...Object.keys(feed.constants ?? {}), ...Object.keys(feed.defaults ?? {})]),
];
