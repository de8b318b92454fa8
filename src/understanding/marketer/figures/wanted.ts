import { GOODS } from "../grammar/scene.ts";
import { means } from "../grammar/term.ts";
import { type Item, says, took } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { isJoin, near, plainOf, type Sketch, type Wanted } from "./sketch.ts";
import { countAhead, isApart, isDoneByThem, isFigure, isJoined, isOfLetters } from "./standing.ts";
import { wantMore } from "./want-more.ts";

/** Things that are figures only where nothing surer is asked for. */
export const WEAK = [
  "thing_order",
  "thing_person",
  "thing_buyer",
  "thing_return",
  "thing_letter",
  "thing_discount",
  "is_cancelled",
];
/** Verbs that say a figure where none is named. */
const VERBS = ["is_sold", "is_second"];
const MOST = 6;

/** Finds the figures that are asked for. */
export function readWanted(sketch: Sketch): void {
  const open = sketch.items.filter((item) => item.use === undefined && !sketch.whose.has(item));
  for (const item of open) wantAt(sketch, item);
  wantHowMany(sketch);
  wantMore(sketch, open);
  if (sketch.wanted.length === 0) wantUnnamed(sketch, open);
  else for (const item of open) if (isRest(sketch, item)) took("filler", item);
  for (const item of open) if (item.use === undefined && says(item, "average")) sketch.blocked.add(item);
  if (sketch.by === "channel" && !sketch.wanted.some(({ sense }) => FIGURES[sense]?.source === "messages"))
    sketch.by = "source";
}

/** "Неоплаченные заказы: сколько и на какую сумму": how many of them, too. */
function wantHowMany(sketch: Sketch): void {
  const order = sketch.items.find((item) => says(item, "thing_order") && !sketch.whose.has(item));
  const many = sketch.items.find((item) => item.use === undefined && says(item, "how_many"));
  const join = many && near(sketch, many, 1);
  const isLed = join !== undefined && isJoin(sketch, join) && near(sketch, join, 1)?.use === "clause";
  if (!order || !many || !isLed || asksFor(sketch, "thing_order") || !asksFor(sketch, "is_revenue")) return;
  took("clause", many, order);
  sketch.wanted.unshift({ sense: "thing_order", item: order });
}

function wantAt(sketch: Sketch, item: Item): void {
  const sense = senseAsked(sketch, item);
  if (sense === null || sketch.wanted.length >= MOST) return;
  if (isOfLetters(sketch, sense)) {
    sketch.wanted = [{ sense, item }];
    took("clause", item);
  }
  if (!isApart(sketch, item)) return;
  if (!isDoneByThem(sketch, item)) want(sketch, { sense, item });
  else if (sense === "is_registrations") {
    sketch.wanted = [{ sense, item }];
    took("clause", item);
  }
}

/** Words that only lead to a figure or go with one. */
const isRest = (sketch: Sketch, item: Item): boolean =>
  item.use === undefined &&
  (says(item, "how_many", "how_much") ||
    (says(item, "average") && isMean(sketch)) ||
    (isOnePerson(sketch, item) && isMean(sketch)) ||
    (says(item, "is_revenue") && VERBAL.test(plainOf(sketch, item)) && asksFor(sketch, "is_revenue")) ||
    (AGAIN.test(plainOf(sketch, item)) && asksFor(sketch, "is_returning", "is_repeat_customers")));

/** "Сколько заказов в среднем делает один клиент". */
const isOnePerson = (sketch: Sketch, item: Item): boolean =>
  item.term?.number?.value === 1 && says(near(sketch, item, 1), "thing_person", "thing_buyer");

const asksFor = ({ wanted }: Sketch, ...senses: string[]): boolean =>
  wanted.some(({ sense }) => senses.includes(sense));
/** Who came back did so again. */
const AGAIN = /^(?:снова|опять|вновь|знову|again|once more)$/;

const isMean = ({ wanted }: Sketch): boolean => wanted.some(({ sense }) => FIGURES[sense]?.isMean === true);

function want(sketch: Sketch, wanted: Wanted): void {
  took("clause", wanted.item);
  const by = near(sketch, wanted.item, -1);
  const ahead = by !== undefined && says(by, "how_many", "average") ? near(sketch, by, -1) : undefined;
  for (const one of [by, ahead]) if (one?.use === undefined && says(one, "by", "how_many")) took("clause", one);
  if (sketch.wanted.some(({ sense }) => sense === wanted.sense)) return;
  sketch.wanted.push(wanted);
}

function senseAsked(sketch: Sketch, item: Item): string | null {
  const sense = item.senses.find((one) => FIGURES[one] !== undefined);
  if (says(item, "thing_product") && isCounted(sketch, item))
    return isReturned(sketch, item) ? "is_returned_units" : "is_units";
  if (sketch.wanted.some((one) => one.sense === "is_returned_units") && says(item, "thing_return")) return null;
  if (sense === undefined || sense === "is_second") return null;
  if (isLimit(sketch, item)) return null;
  if (!WEAK.includes(sense)) return isOfAnother(sketch, item, sense) ? null : sense;
  if (isCounted(sketch, item) || isJoined(sketch, item)) return sense;
  const isFirst = sketch.items
    .slice(0, sketch.items.indexOf(item))
    .every((one) => !isFigure(one) || one.use !== undefined);
  const isSurer = sketch.items.some(
    (one) => one !== item && one.use === undefined && isSure(one) && !sketch.whose.has(one),
  );
  return isFirst && !isSurer && sketch.wanted.length === 0 ? sense : null;
}

/** "Заказов на сумму больше 5000", "со средним чеком от 3000": a limit beside another figure. */
function isLimit(sketch: Sketch, item: Item): boolean {
  const others = sketch.items.some((one) => one.from < item.from && isFigure(one) && !sketch.whose.has(one));
  const next = near(sketch, item, 1);
  const behind = next === undefined ? undefined : near(sketch, next, 1);
  const isOp = means(next?.term ?? undefined, "gt", "ge", "lt", "le", "dearer", "cheaper");
  return others && ((isOp && behind?.term?.number !== undefined) || next?.term?.number?.upTo !== undefined);
}

/** "Сколько товаров вернули". */
const isReturned = ({ items }: Sketch, { from }: Item): boolean =>
  items.some((one) => one.from > from && says(one, "thing_return"));

const isSure = (item: Item): boolean => isFigure(item) && !item.senses.some((one) => WEAK.includes(one));

/** "Сколько заказов", "больше всего заказов", "количеству заказов". */
const isCounted = (sketch: Sketch, item: Item): boolean => countAhead(sketch, item) !== undefined;

/** "Сумма" of "сумма возвратов" is in its own phrase; "купили" and "принёс" beside another figure say nothing more. */
function isOfAnother(sketch: Sketch, item: Item, sense: string): boolean {
  const isVerb = VERBAL.test(plainOf(sketch, item));
  const isLed = sketch.items.some((one) => says(one, "how_much"));
  return (
    sense === "is_revenue" &&
    isVerb &&
    !isLed &&
    sketch.items.some((one) => one !== item && (isNamed(sketch, one) || isCountedThing(sketch, one)))
  );
}
/** "Принесла больше всего заказов". */
const isCountedThing = (sketch: Sketch, item: Item): boolean =>
  says(item, "thing_order", "thing_buyer", "thing_person") && !sketch.whose.has(item) && isCounted(sketch, item);
const VERBAL =
  /^(?:принес|приносит|приносят|приносил|приніс|приносить|brought|bring|brings|sales|продаж|made|потратил|витратил)/;
const isNamed = (sketch: Sketch, item: Item): boolean =>
  isSure(item) &&
  !sketch.whose.has(item) &&
  !says(item, "is_revenue") &&
  (item.use === "clause" || item.use === undefined);

/** "Best-selling", "самые продаваемые": by pieces. */
const SELLING = /(?:selling|продава|ходов|хит|хіт|sold|bought|purchased)/;

/** No figure is named: what is done with the goods says it, or what is ranked. */
function wantUnnamed(sketch: Sketch, open: readonly Item[]): void {
  const verb = open.find(
    (item) =>
      item.use === undefined && item.senses.some((one) => VERBS.includes(one)) && !isWhatPeopleDid(sketch, item),
  );
  const isSelling = sketch.items.some((one) => says(one, "top", "worst") && SELLING.test(plainOf(sketch, one)));
  const sense =
    isSelling && sketch.by !== null ? "is_units" : verb !== undefined ? senseOfVerb(sketch, verb) : unnamed(sketch);
  if (sense === null) return;
  const item = verb ?? sketch.items.find(({ use }) => use === "clause") ?? sketch.items[0];
  if (item === undefined) return;
  if (verb !== undefined) took("clause", verb);
  for (const one of open) if (one.use === undefined && says(one, "how_many", "how_much")) took("clause", one);
  for (const one of sense === "all" ? MAIN : [sense])
    sketch.wanted.push({ sense: one, item, ...(verb === undefined && { isImplied: true as const }) });
}

/** "How many bought coffee": of people; pieces are bought themselves. */
const isWhatPeopleDid = (sketch: Sketch, verb: Item): boolean =>
  /^(?:bought|purchased)$/.test(plainOf(sketch, verb)) && says(near(sketch, verb, -1), "how_many");

function senseOfVerb(sketch: Sketch, verb: Item): string | null {
  if (says(verb, "is_second")) return "is_second";
  if (sketch.items.some((one) => says(one, "how_much"))) return "is_revenue";
  const often = sketch.items.find((one) => says(one, "most", "least", "top") && OFTEN.test(plainOf(sketch, one)));
  if (often !== undefined) return "is_orders";
  const isCountOf = sketch.items.some((one) => says(one, "how_many"));
  const hasGoods = sketch.scene.terms.some(({ name }) => name?.names.some(({ kind }) => GOODS.includes(kind)));
  if (isCountOf) return hasGoods || sketch.items.some((one) => says(one, "thing_product")) ? "is_units" : "is_orders";
  return sketch.by !== null || sketch.isTrend ? "is_revenue" : null;
}

/** "Чаще всего", "most often". */
const OFTEN = /(?:чаще|част|реже|рідше|often|frequent)/;

const BUSY = /^(?:busiest|quietest|slowest)$/;

/** "Топ-10 товаров": by revenue; "причины возвратов": how many; two times beside each other: the shop's main figures. */
function unnamed({ by, top, isCompared, isShare, items, tokens }: Sketch): string | null {
  if (items.some((item) => says(item, "how_much"))) return "is_revenue";
  if (by === "weekday" || by === "hour_of_day" || items.some((item) => BUSY.test(plainOf({ tokens }, item))))
    return top === null && !items.some((item) => says(item, "top", "worst", "most", "least")) ? null : "thing_order";
  if (by === null && (isShare || items.some((item) => says(item, "how_many")))) return "thing_person";
  if (by === "return_reason") return "thing_return";
  if (by === "topic") return "is_tickets";
  if (by !== null && (top !== null || items.some((one) => says(one, "top", "worst")))) return "is_revenue";
  return isCompared ? "all" : null;
}

/** What a comparison without a figure shows. */
const MAIN = ["is_revenue", "thing_order", "is_average", "thing_buyer"];
