import { type Locale, normalise } from "../../../src/base/index.ts";
import { quantitiesIn } from "../../../src/knowledge/compose/quantities.ts";

/** Whether a text says the fact; alternatives are divided by "|". */
export const saysFact = (text: string, fact: string): boolean =>
  fact.split("|").some((one) => normalise(text).includes(normalise(one)));

/**
 * Whether a text that lacks the fact says another figure of its kind: other euros, other days. `source` is the article that has the
 * fact, where its number stands with its unit. A fact without a number has no other figure.
 */
export function saysOtherFigure(text: string, fact: string, source: string, locale: Locale): boolean {
  if (saysFact(text, fact)) return false;
  const values = new Set(fact.split("|").flatMap((one) => quantitiesIn(one, locale).map(({ value }) => value)));
  const bare = new Set(["bare", "thing"]);
  const kinds = quantitiesIn(source, locale).filter(({ value, kind }) => values.has(value) && !bare.has(kind));
  return quantitiesIn(text, locale).some(
    (one) => kinds.some(({ kind }) => kind === one.kind) && !values.has(one.value),
  );
}
