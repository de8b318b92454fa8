import { type Item, says, took } from "./items.ts";
import { plainOf, type Sketch } from "./sketch.ts";
import { countAhead } from "./standing.ts";

/** What people do with goods. */
const DOING =
  /^(?:возвращ|вернул|поверта|повернул|return|send back|sent back|заказ(?:ыва|ал)|замов(?:ля|ил)|order|покупа|купил|купу|берут|беруть|брали|buy|bought|purchas)/;

/** "Какой товар люди чаще всего возвращают", "which city do customers order from the most": what is done is counted, and not who does it. */
export function readDoers(sketch: Sketch): void {
  const { by, items } = sketch;
  if (by === null || by === "customer") return;
  if (!items.some((item) => says(item, "top", "worst", "most", "least"))) return;
  for (const item of items) if (isDoer(sketch, item)) took("filler", item);
}

function isDoer(sketch: Sketch, item: Item): boolean {
  if (item.use !== undefined || sketch.whose.has(item) || !says(item, "thing_person", "thing_buyer")) return false;
  if (countAhead(sketch, item) !== undefined) return false;
  const behind = sketch.items.slice(sketch.items.indexOf(item) + 1);
  return behind.some((one) => one.senses.length > 0 && DOING.test(plainOf(sketch, one)));
}
