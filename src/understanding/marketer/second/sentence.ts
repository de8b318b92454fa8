import type { Definition } from "../../../segments/index.ts";
import type { Term } from "../grammar/term.ts";
import type { Token } from "../tokens.ts";
import type { Part } from "./parts.ts";
import type { Told } from "./told.ts";

/** What the second account of a sentence is made from. */
export interface Sentence {
  terms: readonly Term[];
  tokens: readonly Token[];
  parts: readonly Part[];
  told: readonly Told[];
  definition: Definition;
}
