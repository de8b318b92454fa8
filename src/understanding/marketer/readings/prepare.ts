import { FOREIGN_MONEY } from "../grammar/foreign-money.ts";
import { prepareReckoned } from "../grammar/reckoned.ts";
import { isGoods } from "../grammar/scene.ts";
import { means, type Term } from "../grammar/term.ts";
import type { MarketerLexicon } from "../reading.ts";
import type { Token } from "../tokens.ts";

/** What a term means that nobody can take by the letter; senses of the lists begin so too. */
export const ABOUT = "vague_about";

/** Says of terms that are values but cannot be taken as they stand what they are, before anything is read. */
export function prepare(terms: readonly Term[], tokens: readonly Token[], { currency }: MarketerLexicon): void {
  prepareReckoned(terms, tokens);
  for (const term of terms) countYears(terms, term);
  for (const term of terms) firstOfTwo(terms, tokens, term);
  terms.forEach((term, at) => {
    // "Один и тот же чай": one product of them.
    if (means(term, "same_one"))
      term.senses = isGoods(terms[at + 1] ?? term)
        ? ["same_product"]
        : term.senses.filter((sense) => sense !== "same_one");
  });
  for (const term of terms) {
    if (isForeign(term, currency)) {
      delete term.number;
      term.senses = [FOREIGN_MONEY];
    } else if (term.number?.rough === true && term.senses.length === 0) term.senses = [ABOUT];
    else if (term.time?.kind === "vague" && term.senses.every((sense) => !sense.startsWith("vague")))
      term.senses = [...term.senses, `vague_${term.time.which}`];
  }
}

/** "$100" in a shop of euros; signs and names that several currencies share are the shop's where it is one of them. */
function isForeign({ number }: Term, currency: string): boolean {
  const said = number?.currency;
  if (number?.is !== "money" || said === undefined || said === currency) return false;
  return !(SHARED[said]?.includes(currency) ?? false);
}

const SHARED: Record<string, readonly string[]> = {
  USD: ["CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP"],
  RUB: ["BYN"],
  GBP: ["EGP", "LBP"],
};

/** "Возраст ребёнка до 3 лет": a field of the shop's own that is a number of years. */
function countYears(terms: readonly Term[], term: Term): void {
  if (term.own?.field.type !== "number" || !term.own.field.name.startsWith("custom.")) return;
  const at = terms.indexOf(term);
  const ahead = terms.slice(at + 1, at + 5);
  const place = ahead.findIndex(({ time }) => time?.kind === "length");
  const length = ahead[place];
  if (length?.time?.kind !== "length" || length.time.length.unit !== "year") return;
  if (
    !ahead
      .slice(0, place)
      .every((one) => one.own !== undefined || means(one, "filler", "gt", "ge", "lt", "le", "eq", "older", "younger"))
  )
    return;
  const { n, upTo } = length.time.length;
  length.number = { from: length.from, to: length.to, is: "number", value: n, ...(upTo !== undefined && { upTo }) };
  delete length.time;
}

/** "First bought tea, then coffee": which of the two came first, and no first order. */
function firstOfTwo(terms: readonly Term[], tokens: readonly Token[], term: Term): void {
  const at = terms.indexOf(term);
  const isBare = term.to === term.from + 1 || (term.to === term.from + 2 && means(term, "first_order"));
  if (
    tokens[term.from]?.plain !== "first" ||
    !isBare ||
    !/^(?:|who|that|customers|people|buyers|clients)$/.test(tokens[term.from - 1]?.plain ?? "")
  )
    return;
  if (!terms.slice(at + 1).some((one) => means(one, "afterwards"))) return;
  delete term.number;
  term.senses = term.to === term.from + 1 ? ["at_first", "filler"] : ["buy"];
}
