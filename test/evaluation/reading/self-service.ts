import { LOCALES } from "../../../src/base/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { tableOf } from "../search/figures.ts";
import { evaluateReading } from "./evaluate.ts";
import { readLabelled } from "./labelled.ts";

/** What self-service needs read: the share of the messages with the right commands and the right values, by language; floors hold on the reported half. */
export async function evaluateSelfService(
  reader: Reader,
): Promise<{ lines: string[]; figures: Record<string, number> }> {
  const rows: { figure: string; value: number }[] = [];
  for (const half of ["self-service", "self-service-reported"] as const) {
    const { scores } = await evaluateReading(reader, await readLabelled(half));
    for (const what of ["commands", "slots"] as const)
      for (const locale of LOCALES)
        rows.push({ figure: `${half}: ${what} ${locale}`, value: scores[locale][what] / scores[locale].of });
  }
  return {
    lines: [tableOf(rows)],
    figures: Object.fromEntries(rows.map(({ figure, value }) => [figure, value])),
  };
}
