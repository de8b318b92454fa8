import type { MarketerReading } from "../reading.ts";
import { ambiguousOf } from "./ambiguous.ts";
import { missingOf } from "./nearest.ts";
import type { Question } from "./question.ts";
import { vagueOf } from "./vague.ts";

/** A reading with what else its words may mean, and what the data has not. */
export function withReadings(question: Question): MarketerReading {
  const { reading, scene } = question;
  return {
    ...reading,
    // What the shop has nothing of is known well: there is nothing to clarify.
    status: scene.missing.length > 0 ? "unsupported" : reading.status,
    missing: missingOf(question),
    vague: vagueOf(question),
    ambiguous: ambiguousOf(question),
  };
}
