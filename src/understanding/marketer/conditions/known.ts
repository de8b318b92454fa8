import type { MarketerLexicon } from "../reading.ts";

/** What the words of a text mean, by the lists. */
export type SensesOf = (text: string) => readonly string[];

/** What conditions are made with. */
export interface Known {
  lexicon: MarketerLexicon;
  senses: SensesOf;
}
