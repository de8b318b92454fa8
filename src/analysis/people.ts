import type { Definition } from "../segments/index.ts";
import type { MarketerAnswer } from "./answer.ts";
import type { AnalysisParts, Asked, Asker } from "./parts.ts";

/** As many people are shown at first. */
const SHOWN = 20;

/** How many a definition means, and the first of them. */
export async function peopleOf(
  { segments }: AnalysisParts,
  definition: Definition | null,
  { locale, personal }: Asker,
  { now, lexicon }: Asked,
): Promise<Pick<MarketerAnswer, "count" | "people">> {
  if (!definition) return { count: null, people: [] };
  return segments.first(definition, { now, locale, lexicon, limit: SHOWN, personal });
}
