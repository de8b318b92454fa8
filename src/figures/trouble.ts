import { Refused } from "../base/index.ts";

/** Why a question is not reckoned. Each has a sentence in English here, and one in each language among the replies (`figure-cannot`). */
const SENTENCES = {
  shape: "The question about figures is not understood ({what}).",
  measures: "One question may ask for {what} at most.",
  how: "Of {what} there is no such figure: {by}.",
  by: "What is asked for ({what}) cannot be broken down by {by}.",
  time: "What is asked for ({what}) has no time: it cannot be told by {by}.",
  window: "What is asked for ({what}) needs a time with a beginning.",
  field: "Customers have no such field: {what}.",
  buckets: "That would be more than {what} points in time: ask for a shorter time or a longer unit.",
  only: "Only rows of a breakdown can be left out: say by what.",
  slow: "Reckoning that took too long: ask for a shorter time or for fewer people.",
} as const;

/** {@link SENTENCES} */
export type Trouble = keyof typeof SENTENCES;

/** A question that is not reckoned, and why: `fields` for a sentence in other languages. */
export class CannotReckon extends Refused {
  readonly trouble: Trouble;
  readonly fields: Record<string, string>;
  constructor(trouble: Trouble, fields: Record<string, string>) {
    super(
      "bad_figures",
      SENTENCES[trouble].replace(/\{(\w+)\}/g, (_, name: string) => fields[name] ?? ""),
    );
    this.trouble = trouble;
    this.fields = fields;
  }
}

/** Makes the error that says why. */
export const cannot = (trouble: Trouble, fields: Record<string, string> = {}): CannotReckon =>
  new CannotReckon(trouble, fields);
