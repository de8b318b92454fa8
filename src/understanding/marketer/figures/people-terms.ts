import { means, type Term } from "../grammar/term.ts";
import { type Item, says } from "./items.ts";
import type { Sketch } from "./sketch.ts";

/** The terms that a question about people has in the place of these items, whole where nothing of them was taken. */
export function termsOf({ scene, tokens, items: all }: Sketch, items: readonly Item[]): Term[] {
  const free = new Set(items.flatMap(tokensOf));
  const orders = new Set(all.flatMap((item) => (says(item, "thing_order", "is_orders") ? tokensOf(item) : [])));
  const terms: Term[] = [];
  for (let at = 0; at < tokens.length; ) {
    const term = scene.terms.find(({ from, to }) => from <= at && at < to);
    const isWhole = term !== undefined && term.from === at && isAll(free, orders, term);
    const isFree = term !== undefined && isWhole ? tokensOf(term).some((one) => free.has(one)) : free.has(at);
    if (isFree)
      terms.push(
        isWhole ? { ...term, senses: [...term.senses] } : { from: at, to: at + 1, senses: sensesOf(scene, tokens, at) },
      );
    at = isWhole ? term.to : at + 1;
  }
  return withAges(terms);
}

/** "Women over 40": beside people a plain number is an age, whatever is asked of them. */
function withAges(terms: Term[]): Term[] {
  return terms.map((term, at) => {
    const { number } = term;
    const people = [terms[at - 1], terms[at - 2], terms[at - 3]].find((one) => !means(one, ...COMPARED));
    const isAge =
      number?.is === "number" &&
      number.value >= 10 &&
      (number.upTo ?? number.value) <= 110 &&
      means(people, "woman", "man", "people");
    return isAge && number !== undefined ? { ...term, number: { ...number, isAge: true as const } } : term;
  });
}
const COMPARED = [
  "gt",
  "ge",
  "lt",
  "le",
  "older",
  "younger",
  "not_older",
  "not_younger",
  "from_end",
  "age",
  "over_age",
];

/** All of it is free, or the rest names the orders that are reckoned: "первых заказов". */
const isAll = (free: ReadonlySet<number>, orders: ReadonlySet<number>, term: Term): boolean =>
  tokensOf(term).every((at) => free.has(at) || orders.has(at));

const tokensOf = ({ from, to }: { from: number; to: number }): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

const sensesOf = ({ senses }: Sketch["scene"], tokens: Sketch["tokens"], at: number): string[] => [
  ...senses(tokens[at]?.plain ?? ""),
];
