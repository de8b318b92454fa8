import { checkDefinition, type Definition } from "../../../segments/index.ts";
import type { Alternative } from "../reading.ts";
import { otherDefinitions } from "./other-definitions.ts";
import { otherWords } from "./other-words.ts";
import { different, type Question } from "./question.ts";

/** More would hide what was understood. */
const MOST = 3;

/** Other defensible readings of words that were all read, at most three of them; each is another definition. */
export function ambiguousOf(question: Question): Alternative[] {
  const { status, definition } = question.reading;
  if (status !== "answer" || definition === null) return [];
  const told: Alternative[] = [];
  for (const { words, readings } of [...otherDefinitions(question, definition), ...otherWords(question)]) {
    const other = different(readings, definition).filter(isValid);
    if (other.length > 0 && told.length < MOST) told.push({ words, readings: other });
  }
  return told;
}

function isValid(definition: Definition): boolean {
  try {
    checkDefinition(definition);
    return true;
  } catch {
    return false;
  }
}
