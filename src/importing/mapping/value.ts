import { fromCents } from "../../base/index.ts";
import type { SourceRow } from "../source.ts";
import { parseNumber } from "../values.ts";
import type { Feed, From } from "./mapping.ts";

/** Reads one value of ours from a row of theirs. */
export type ReadValue = (row: SourceRow) => string;

/** Reads the columns of a `from`: joined, cut, turned. */
export function readValue(from: From): ReadValue {
  const { column = [], by = " ", part, product, negate } = from;
  const [only = ""] = column;
  const plain = column.length === 1 && part === undefined && !product && !negate;
  return plain ? (row) => cellOf(row, only) : (row) => workedOut(row, from, column, by);
}

function workedOut(row: SourceRow, { part, product, negate }: From, column: readonly string[], by: string): string {
  const joined = product
    ? productOf(row, product)
    : column
        .map((one) => cellOf(row, one))
        .join(by)
        .trim();
  const cut = part === undefined ? joined : (joined.split(by).filter(Boolean)[part - 1] ?? "");
  return negate && cut !== "" ? negated(cut) : cut;
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

/** Puts what a feed's tables, defaults and constants say into the values that were read. */
export function finish(feed: Feed, values: Record<string, string>): Record<string, string> {
  for (const column in feed.values) values[column] = translated(feed.values[column] ?? {}, values[column] ?? "");
  for (const column in feed.defaults) values[column] ||= feed.defaults[column] ?? "";
  for (const column in feed.constants) values[column] ??= feed.constants[column] ?? "";
  return values;
}

function translated(table: Record<string, string>, text: string): string {
  return table[text] ?? (text === "" ? "" : (table["*"] ?? text));
}

/** The columns of ours that a feed fills. */
export const filledColumns = (feed: Feed): string[] => [
  ...new Set([...Object.keys(feed.columns), ...Object.keys(feed.constants ?? {}), ...Object.keys(feed.defaults ?? {})]),
];
