import type { Locale } from "../../../../base/index.ts";
import { FIELDS } from "./fields.ts";
import type { ImportWords } from "./words.ts";

/** A reason of the importer in the reader's language, where it is one of the usual ones. */
export function reasonIn(reason: string, words: ImportWords["reason"], locale: Locale): string {
  const [, column = "", what = ""] = /^(\w+) (is .*)$/.exec(reason) ?? [];
  const field = nameOf(column, locale);
  if (what === "is empty") return words.empty(field);
  if (what === "is not a number") return words.number(field);
  if (what === "is not a time that exists") return words.time(field);
  if (what === "is below 0") return words.below(field);
  if (what === "is not a whole number above 0") return words.whole(field);
  if (what.startsWith("is not one of ")) return words.choice(field, what.slice("is not one of ".length));
  return wholes(words)[reason] ?? reason;
}

/** Reasons that name no column. */
const wholes = (words: ImportWords["reason"]): Record<string, string> => ({
  "the same key stands in an earlier row of the file": words.twice,
  "the row has not as many cells as the header": words.cells,
  "there is no such order": words.noOrder,
  "there is no such customer": words.noCustomer,
});

const nameOf = (column: string, locale: Locale): string =>
  Object.values(FIELDS)
    .flat()
    .find(({ key }) => key === column)?.names[locale] ?? column;
