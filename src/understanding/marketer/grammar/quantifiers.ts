import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

const ALL =
  /^(?:all|every|each|both|вс[еі]|усі|всех|[ву]сіх|кажд\p{L}+|кожн\p{L}+|кожен|оба|обе|обидв[аі]|обоих|обох)$/u;

/** "Все письма", "all of our emails": a word of all stands before, with nothing but little words between. */
export function isAllOf({ terms, tokens }: Scene, term: Term): boolean {
  for (const one of terms.slice(0, terms.indexOf(term)).reverse()) {
    if (ALL.test(tokens[one.from]?.plain ?? "")) {
      one.use = "filler";
      return true;
    }
    if (!means(one, "filler", "we", "us") || one.name !== undefined) return false;
  }
  return false;
}

/** "Отписались от всего". */
export const isOfEverything = ({ chunk, tokens }: Scene): boolean =>
  chunk.terms.some(({ from }) => /^(?:всего|[ву]сього|всех|[ву]сіх|everything|all)$/.test(tokens[from]?.plain ?? ""));

/** "Заказы от 20 тысяч", and not "заказов на 20 тысяч". */
export const isEach = ({ tokens }: Scene, { from, to }: Term): boolean =>
  to - from === 1 && /^(?:заказы|покупки|чеки|замовлення|orders|purchases)$/.test(tokens[from]?.plain ?? "");
