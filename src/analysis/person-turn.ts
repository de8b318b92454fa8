import type { Acted } from "./acted.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";
import type { Step } from "./queries.ts";
import { chosen, pickedPerson } from "./which.ts";
import { whyOf } from "./why-turn.ts";

/** A turn about one person: words or a button that say who of those asked about was meant. Null for any other words. */
export async function personTurn(
  parts: AnalysisParts,
  asker: Asker,
  { steps, asked, text, which }: { steps: readonly Step[]; asked: Asked; text: string; which: string | undefined },
): Promise<Acted | null> {
  const step = steps.at(-1);
  if (which !== undefined) chosen(step, which);
  const externalId = which ?? (await pickedPerson(parts, asker, { step, text }));
  return externalId === null ? null : whyOf(parts, asker, { steps, asked, externalId });
}
