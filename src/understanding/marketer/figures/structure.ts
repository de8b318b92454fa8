import { means } from "../grammar/term.ts";
import { readCompared } from "./compare.ts";
import { readDimensions } from "./dimensions.ts";
import { readDoers } from "./doers.ts";
import { readGroups } from "./groups.ts";
import { type Item, says, senseOf, took } from "./items.ts";
import { readLackingSources } from "./lacking-sources.ts";
import { blockNet, blockSecondCount } from "./net.ts";
import { readOnly } from "./only.ts";
import { readMoved } from "./orders-moved.ts";
import { readRank } from "./ranks.ts";
import { near, plainOf, type Sketch } from "./sketch.ts";
import { readTimes } from "./times.ts";
import { readWanted } from "./wanted.ts";
import { markWhose } from "./whose.ts";

/** Finds what is asked for, by what, when and beside what. What is left says whose, and of what. */
export function readStructure(sketch: Sketch): void {
  markWhose(sketch);
  for (const item of sketch.items) if (isLacking(sketch, item.senses)) sketch.lacking.push(item);
  for (const item of sketch.items) readCurrency(sketch, item);
  readMoved(sketch);
  readCompared(sketch);
  readDimensions(sketch);
  readDoers(sketch);
  readTimes(sketch);
  readShare(sketch);
  readWanted(sketch);
  readLackingSources(sketch);
  readRank(sketch);
  for (const item of sketch.items) if (isIdle(sketch, item)) sketch.blocked.add(item);
  for (const item of sketch.items) if (says(item, "them") && isNobody(sketch, item)) sketch.blocked.add(item);
  if (sketch.wanted.some(({ sense }) => sense === "is_conversion")) readSiteConversion(sketch);
  blockBrought(sketch);
  readOnly(sketch);
  for (const item of sketch.items) if (isDays(sketch, item)) took("filler", item);
  readGroups(sketch);
  blockNet(sketch);
  blockSecondCount(sketch);
  for (const item of sketch.items) if (item.use === undefined && says(item, "good")) sketch.vague.push(item);
}

/** What a piece costs is asked for only where no figure is. */
function isLacking({ items }: Sketch, senses: readonly string[]): boolean {
  const sense = senses.find((one) => one.startsWith("lacks_"));
  if (sense === undefined) return false;
  return sense !== "lacks_price" || items.every((item) => senseOf(item, "is_") === undefined);
}

/** "В тенге", "in EUR", "сколько рублей": money is told in the shop's own only. */
function readCurrency(sketch: Sketch, item: Item): void {
  const { tokens, context } = sketch;
  const lead = /^(?:в|у|in)$/.test(tokens[item.from]?.plain ?? "") ? 1 : 0;
  const isLed = lead === 1 || /^(?:в|у|in)$/.test(tokens[item.from - 1]?.plain ?? "");
  const isCounted = says(near(sketch, item, -1), "how_many");
  const found =
    (isLed || isCounted) && item.term?.number === undefined
      ? context.words.values.at(tokens, item.from + lead, "currencies")
      : null;
  if (found === null || found.next !== item.to) return;
  if (found.value === context.lexicon.currency) took("filler", item);
  else sketch.lacking.push(item);
}

/** "Какая у них выручка": of whom nobody knows. */
const isNobody = ({ context, tokens, wanted }: Sketch, { from, to }: Item): boolean =>
  to - from > 1 &&
  /^(?:у|в|среди|серед|от|від|of|from|among)$/.test(tokens[from]?.plain ?? "") &&
  wanted.length > 0 &&
  !context.people &&
  !context.previous?.who;

/** "Сколько принесла рассылка": what its readers bought is known, what they bought for its sake is not. */
function blockBrought(sketch: Sketch): void {
  const { items, blocked } = sketch;
  if (!items.some(({ term }) => term?.name?.names.some(({ kind }) => kind === "campaign"))) return;
  for (const item of items)
    if (BROUGHT.test(plainOf(sketch, item))) blocked.add(Object.assign(item, { use: undefined }));
}
const BROUGHT = /^(?:прин[её]с|приніс|brought|bring|made|earn|generat|заработал|заробил)/;

/** Words of rank that rank nothing, and what is bought together: no question holds them. */
const isIdle = ({ whose }: Sketch, item: Item): boolean =>
  item.use === undefined &&
  (says(item, "together") || (!whose.has(item) && says(item, "top", "worst", "most", "least")));

/** "Конверсия из корзины в заказ": what people did on the site is held against no orders. */
function readSiteConversion(sketch: Sketch): void {
  for (const item of sketch.items)
    if (
      item.use === undefined &&
      (says(item, ...ON_SITE) || means(item.term ?? undefined, "site", "visit", "cart", "view"))
    )
      sketch.lacking.push(item);
}
const ON_SITE = ["is_carts", "is_visits", "is_views", "is_abandoned"];

/** "Сколько дней …": what is told in days. */
const isDays = ({ wanted: [first] }: Sketch, item: Item): boolean =>
  item.use === undefined &&
  item.term?.time?.kind === "length" &&
  item.term.time.bare === true &&
  (first?.sense === "is_delivery_days" || first?.sense === "is_interval");

function readShare(sketch: Sketch): void {
  for (const item of sketch.items) {
    if (item.use !== undefined || !says(item, "share")) continue;
    const isChange = sketch.isChanged && says(near(sketch, item, -1), "how_much", "how_many");
    sketch.isShare ||= !isChange;
    took("clause", item);
    sketch.whose.delete(item);
  }
}
