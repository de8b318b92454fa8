import type { SourceRow } from "../source.ts";
import { parseNumber } from "../values.ts";
import type { Condition, When } from "./mapping.ts";

/** Whether a row is one that a mapping means. */
export type Test = (row: SourceRow) => boolean;

/** Makes the test of a `when`; without one every row passes. */
export function testOf(when: When | undefined): Test {
  const tests = Object.entries(when ?? {}).map(([column, condition]) => {
    const holds = cellTest(condition);
    return (row: SourceRow) => holds(row.value(column)?.trim() ?? "");
  });
  return (row) => tests.every((test) => test(row));
}

function cellTest(condition: Condition): (cell: string) => boolean {
  const { is, matches, not_matches, above, below, empty } = condition;
  const tests: ((cell: string) => boolean)[] = [];
  if (is) tests.push((cell) => is.includes(cell) || is.some((one) => sameNumber(one, cell)));
  if (matches) tests.push((cell) => matches.test(cell));
  if (not_matches) tests.push((cell) => !not_matches.test(cell));
  if (above !== undefined) tests.push((cell) => (parseNumber(cell) ?? Number.NaN) > above);
  if (below !== undefined) tests.push((cell) => (parseNumber(cell) ?? Number.NaN) < below);
  if (empty !== undefined) tests.push((cell) => (cell === "") === empty);
  return (cell) => tests.every((test) => test(cell));
}

/** `0` is also `0.00`. */
function sameNumber(wanted: string, cell: string): boolean {
  const number = Number(wanted);
  return wanted !== "" && Number.isFinite(number) && parseNumber(cell) === number;
}
