import { type Item, says } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { isJoin, near, type Sketch } from "./sketch.ts";

/** "Сколько писем … открыли": those that were opened. */
export const isOfLetters = ({ wanted: [first, more] }: Sketch, sense: string): boolean =>
  first?.sense === "thing_letter" && more === undefined && FIGURES[sense]?.source === "messages";

/** "Average rating of complaints": a figure right behind another only says of what it is. */
export function isApart(sketch: Sketch, item: Item): boolean {
  const last = sketch.wanted.at(-1);
  if (last === undefined || item.from < last.item.from || PEOPLE.includes(last.sense)) return true;
  return sketch.items.some(
    (one) =>
      one.from > last.item.from &&
      one.from < item.from &&
      (isJoin(sketch, one) || says(one, "how_many", "how_much", "which", "versus")),
  );
}
const PEOPLE = ["thing_person", "thing_buyer"];

/** "Сколько человек зарегистрировалось", "how many people clicked": what they did says who is counted. */
export function isDoneByThem(sketch: Sketch, item: Item): boolean {
  const [first, more] = sketch.wanted;
  const isOfPeople = first !== undefined && more === undefined && PEOPLE.includes(first.sense);
  return isOfPeople && item.from > first.item.from && !isJoined(sketch, item) && countAhead(sketch, item) === undefined;
}

/** What counts it: "сколько [неоплаченных] заказов", "number of [unpaid] orders". */
export function countAhead(sketch: Sketch, item: Item): Item | undefined {
  let at: Item | undefined = item;
  for (let step = 0; step < 4; step++) {
    at = near(sketch, at, -1);
    if (at === undefined || isJoin(sketch, at)) return undefined;
    if (says(at, "how_many", "most", "least")) return at;
    if (says(at, "by") && step === 0) return at;
    if (isFigure(at) || at.term?.time !== undefined) return undefined;
  }
  return undefined;
}

/** "Выручка и заказы". */
export function isJoined(sketch: Sketch, item: Item): boolean {
  const [before, behind] = [near(sketch, item, -1), near(sketch, item, 1)];
  const isTwo = (join: Item | undefined, step: 1 | -1): boolean => {
    const other = join !== undefined && isJoin(sketch, join) ? near(sketch, join, step) : undefined;
    return other !== undefined && isFigure(other) && !sketch.whose.has(other);
  };
  return isTwo(before, -1) || isTwo(behind, 1);
}

/** Whether it may be a figure. */
export const isFigure = (item: Item): boolean => item.senses.some((sense) => FIGURES[sense] !== undefined);
