import type { Definition } from "../../../segments/index.ts";
import type { Scene } from "../grammar/scene.ts";
import type { Term } from "../grammar/term.ts";
import type { NameIndex } from "../names.ts";
import type { MarketerReading } from "../reading.ts";
import type { VagueWords } from "./vague-words.ts";

/** A question that was read, and the means to read it once more with some of its words taken otherwise. */
export interface Question {
  /** As it stands after reading. */
  scene: Scene;
  /** Its terms in the same order, as they were before. */
  terms: readonly Term[];
  reading: MarketerReading;
  vague: VagueWords;
  /** Reads it with other terms; `given` says what some of them mean. */
  again(terms: readonly Term[], given?: Scene["given"]): MarketerReading;
  /** English words: as terms, and read as a question that names nothing of the shop. */
  exactly(words: string): { terms: Term[]; reading: MarketerReading };
  nearest: NameIndex["nearest"];
}

/** Definitions that are not the same, nor as `told`. */
export function different(found: readonly (Definition | null)[], told: Definition | null): Definition[] {
  const seen = new Set([JSON.stringify(told)]);
  return found.filter((one): one is Definition => {
    const text = JSON.stringify(one);
    if (one === null || seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}
