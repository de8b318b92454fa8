import { LOCALES } from "../../src/base/index.ts";
import type { HalfName, Measured } from "./column.ts";
import { LINES, type Line } from "./lines.ts";
import { tableOf } from "./search/figures.ts";
import { HALVES } from "./search/labelled.ts";

/** One table: a line for each figure of each half, a column for each reader; shares by language, in the order of the header. */
export function tableOfReaders(measured: readonly Measured[]): string {
  const rows = LINES.flatMap((line) =>
    HALVES.map((half, at) => ({
      [LOCALES.join(" ")]: at === 0 ? line.figure : "",
      half,
      ...Object.fromEntries(measured.map((one) => [one.name, cell(line, one, half)])),
    })),
  );
  return tableOf(rows);
}

function cell({ of, byLanguage }: Line, measured: Measured, half: HalfName): string {
  const values = (byLanguage ? LOCALES : [null]).map((locale) => of(measured, half, locale));
  return values.map((value) => (byLanguage ? share(value) : plain(value))).join(" ");
}

/** ".930", "1.00": four signs each. */
const share = (value: number | null): string =>
  value === null ? "    " : value >= 1 ? "1.00" : value.toFixed(3).replace(/^0/, "");

const plain = (value: number | null): string =>
  value === null ? "" : Number.isInteger(value) ? String(value) : value.toFixed(2);
