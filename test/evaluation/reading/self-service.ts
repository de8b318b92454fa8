import { LOCALES } from "../../../src/base/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { evaluateReading } from "./evaluate.ts";
import { readLabelled } from "./labelled.ts";

/** What self-service needs read: the shares of the messages with the right commands and the right values, by half and language. */
export async function evaluateSelfService(reader: Reader): Promise<Record<string, number>> {
  const figures: Record<string, number> = {};
  for (const half of ["self-service", "self-service-reported"] as const) {
    const { scores } = await evaluateReading(reader, await readLabelled(half));
    for (const what of ["commands", "slots"] as const)
      for (const locale of LOCALES) figures[`${half}: ${what} ${locale}`] = scores[locale][what] / scores[locale].of;
  }
  return figures;
}
