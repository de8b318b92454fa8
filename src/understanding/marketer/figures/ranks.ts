import { type Item, says, took } from "./items.ts";
import { near, plainOf, type Sketch } from "./sketch.ts";

const MOST = 1000;

/** "Топ-10", "10 лучших", "худшие пять", "больше всего": how many rows, and from which end. */
export function readRank(sketch: Sketch): void {
  const ranks = sketch.items.filter((item) => !sketch.whose.has(item) && says(item, "top", "worst", "most", "least"));
  const [first] = ranks;
  if (first === undefined) return;
  const told = ranks.map((item) => countOf(sketch, item)).find((count) => count !== undefined);
  const isWorst = ranks.some((item) => says(item, "worst"));
  const isLeast = ranks.some((item) => says(item, "least"));
  const lowest = isOfSpeed(sketch) ? !isWorst && !isLeast : isLeast || (isWorst && !isBadWhenHigh(sketch));
  if (sketch.by === null && told === undefined) return;
  for (const item of ranks) took("clause", item);
  took("clause", told);
  const n = told?.term?.number?.value;
  sketch.top = { n: n ?? sketch.top?.n ?? 10, isTold: n !== undefined, lowest };
}

/** "Топ-3 перевозчика по скорости доставки": the fewer days, the better. */
const isOfSpeed = (sketch: Sketch): boolean =>
  sketch.wanted[0]?.sense === "is_delivery_days" &&
  sketch.items.some((item) => item.use === "clause" && /скорост|швидк|speed|fast|быстр/.test(plainOf(sketch, item)));

/** The worst return rate is the highest. */
const isBadWhenHigh = ({ wanted: [first] }: Sketch): boolean =>
  ["is_return_rate", "is_cancel_rate", "thing_return", "is_cancelled", "is_complaints", "is_delivery_days"].includes(
    first?.sense ?? "",
  );

/** The number beside a word of rank. */
function countOf(sketch: Sketch, item: Item): Item | undefined {
  return [near(sketch, item, 1), near(sketch, item, -1), behindNoun(sketch, item)].find((one) => isCount(one));
}

/** "Топ товаров 5" and "worst products: 5". */
const behindNoun = (sketch: Sketch, item: Item): Item | undefined => {
  const noun = near(sketch, item, 1);
  return noun === undefined ? undefined : near(sketch, noun, 1);
};

function isCount(item: Item | undefined): boolean {
  const number = item?.term?.number;
  return (
    item?.use === undefined &&
    number !== undefined &&
    item?.term?.time === undefined &&
    number.is === "number" &&
    number.upTo === undefined &&
    Number.isInteger(number.value) &&
    number.value >= 1 &&
    number.value <= MOST
  );
}
