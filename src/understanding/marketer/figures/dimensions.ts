import type { Dimension } from "../../../figures/index.ts";
import { DIMENSIONS, TIMES } from "../../../figures/index.ts";
import type { NameKind } from "../reading.ts";
import { askFor } from "./ask-for.ts";
import { type Item, says, senseOf, took } from "./items.ts";
import { isJoin, near, plainOf, type Sketch } from "./sketch.ts";

/** What leads to a word that breaks a figure down. */
type Lead = { how: "by" | "which" | "top" | "alone"; items: Item[] };

/** Finds what the figures are broken down by; a second thing stays unread. */
export function readDimensions(sketch: Sketch): void {
  const found = sketch.items.flatMap((item) => foundAt(sketch, item));
  const [best] = [...found].sort((a, b) => RANK[a.lead.how] - RANK[b.lead.how]);
  if (best === undefined) return;
  sketch.by = best.dimension;
  for (const item of sketch.items) if (isSecond(sketch, item, best)) sketch.blocked.add(item);
  for (const item of sketch.items)
    if (dimensionOf(item) === best.dimension && senseOf(item, "by_")) took("filler", item);
  for (const { dimension, item, lead } of found) {
    if (dimension !== best.dimension) continue;
    took("clause", item, ...lead.items);
    const told = lead.items.find(({ term }) => term?.number?.is === "number")?.term?.number?.value;
    if (told !== undefined && Number.isInteger(told) && told >= 1 && told <= 1000)
      sketch.top = { n: told, isTold: true, lowest: false };
    sketch.whose.delete(item);
    for (const one of lead.items) sketch.whose.delete(one);
    if (lead.how !== "by") askFor(sketch, item, lead.items[0]);
  }
}

/** "По категориям и брендам": one of them is all that a table has. */
function isSecond(sketch: Sketch, item: Item, { dimension, item: first }: Found): boolean {
  const join = near(sketch, item, -1);
  const dimensionHere = dimensionOf(item);
  if (dimensionHere === null || dimensionHere === dimension || item.from <= first.from) return false;
  return join !== undefined && isJoin(sketch, join) && near(sketch, join, -1) === first;
}

const RANK: Record<Lead["how"], number> = { which: 0, top: 0, by: 1, alone: 2 };

interface Found {
  dimension: Dimension;
  item: Item;
  lead: Lead;
}

/** "Что чаще всего покупают женщины", "what do people buy". */
const isWhat = (sketch: Sketch, item: Item): boolean =>
  sketch.items[0] === item &&
  /^(?:что|що|what)$/.test(plainOf(sketch, item)) &&
  sketch.items.some((one) => says(one, "is_sold", "thing_return")) &&
  !sketch.items.some((one) => one.senses.some((sense) => sense.startsWith("by_") || sense.startsWith("is_a")));

/** "Кто больше всех купил", "who spent the most". */
const isWho = (sketch: Sketch, item: Item): boolean =>
  sketch.items[0] === item &&
  /^(?:кто|хто|who)$/.test(plainOf(sketch, item)) &&
  sketch.items.some((one) => says(one, "most", "least"));

function foundAt(sketch: Sketch, item: Item): Found[] {
  if (isWhat(sketch, item)) {
    sketch.top = { n: 10, isTold: false, lowest: false };
    return [{ dimension: "product", item, lead: { how: "by", items: [] } }];
  }
  if (isWho(sketch, item)) {
    sketch.top = { n: 1, isTold: false, lowest: false };
    return [{ dimension: "customer", item, lead: { how: "by", items: [] } }];
  }
  const dimension = dimensionOf(item);
  if (dimension === null) return ownFieldAt(sketch, item);
  if (senseOf(item, "unit_") !== undefined) return unitAt(sketch, item, dimension);
  if (isTime(dimension) || standsAlone(sketch, item)) return [{ dimension, item, lead: { how: "by", items: [] } }];
  const lead = leadOf(sketch, item);
  return lead === null || isFilter(sketch, item, dimension, lead) ? [] : [{ dimension, item, lead }];
}

/** "Лучший месяц", "в каком месяце больше всего". */
function unitAt(sketch: Sketch, item: Item, dimension: Dimension): Found[] {
  const before = near(sketch, item, -1);
  const isRanked = sketch.items.some((one) => says(one, "top", "worst", "most", "least"));
  const isAsked = before !== undefined && says(before, "which", "top", "worst", "most", "least") && isRanked;
  return isAsked ? [{ dimension, item, lead: { how: "top", items: [before] } }] : [];
}

const isTime = (dimension: string): boolean => TIMES.some((time) => time === dimension);
const THINGS: Readonly<Record<string, Dimension>> = {
  thing_product: "product",
  thing_person: "customer",
  thing_buyer: "customer",
};

function dimensionOf(item: Item): Dimension | null {
  const sense = senseOf(item, "by_")?.slice(3);
  const known = DIMENSIONS.find((one) => one === sense);
  if (known !== undefined) return known;
  const unit = senseOf(item, "unit_")?.slice(5);
  const time = TIMES.find((one) => one === unit);
  if (time !== undefined) return time;
  const thing = item.senses.find((one) => THINGS[one] !== undefined);
  return thing === undefined ? null : (THINGS[thing] ?? null);
}

/** "По видам питомцев": a field of the shop's own. */
function ownFieldAt(sketch: Sketch, item: Item): Found[] {
  const own = item.term?.own;
  const before = near(sketch, item, -1);
  const by = says(before, "by") ? before : near(sketch, before ?? item, -1);
  if (own === undefined || item.senses.length > 0 || !says(by, "by") || by === undefined) return [];
  const between = before !== by && before !== undefined ? [before] : [];
  return [{ dimension: own.field.name as Dimension, item, lead: { how: "by", items: [by, ...between] } }];
}

/** "По часам", "почему возвращают": the phrase has its own "by". */
const standsAlone = (sketch: Sketch, item: Item): boolean =>
  senseOf(item, "by_") !== undefined &&
  /^(?:(?:по|за|by|per) |почему|чому|why|откуда|звідки|из-за|через що|з яких|распределен)/.test(plainOf(sketch, item));

function leadOf(sketch: Sketch, item: Item): Lead | null {
  const before = near(sketch, item, -1);
  if (before === undefined) return isBare(sketch, item) ? { how: "alone", items: [] } : null;
  if (says(before, "by") && isCased(sketch, before, item)) return { how: "by", items: [before] };
  const isOfPeople =
    says(item, "thing_person", "thing_buyer") &&
    !sketch.items.some((one) => says(one, "most", "least", "top", "worst"));
  if (says(before, "which") && !isOfPeople && !isWhatTheyDo(sketch, before, item))
    return { how: "which", items: [before] };
  if (says(before, "top", "worst")) return rankLead(sketch, before);
  const number = before.term?.number;
  const ahead = near(sketch, before, -1);
  const isRanked = says(ahead, "top", "worst") || says(near(sketch, item, 1), "top", "worst");
  if (number?.is === "number" && isRanked) return { how: "top", items: [] };
  if (number?.is === "number" && says(ahead, "which") && ahead !== undefined)
    return { how: "which", items: [ahead, before] };
  if (says(before, "most", "least") && says(near(sketch, before, -1), "which") && senseOf(item, "by_"))
    return { how: "which", items: [] };
  return isBare(sketch, item) ? { how: "alone", items: [] } : null;
}

/** "What do people buy", "what did customers return": of the goods. */
const isWhatTheyDo = (sketch: Sketch, what: Item, item: Item): boolean =>
  plainOf(sketch, what) === "what" && says(item, "thing_person", "thing_buyer") && item.from > what.to;

/** "Самый популярный товар", "какой самый популярный товар". */
function rankLead(sketch: Sketch, top: Item): Lead {
  const ahead = near(sketch, top, -1);
  return says(ahead, "which") && ahead !== undefined ? { how: "which", items: [ahead] } : { how: "top", items: [] };
}

/** Ukrainian "за" breaks down in the instrumental only: "за категорію" does not. */
const isCased = (sketch: Sketch, by: Item, item: Item): boolean =>
  plainOf(sketch, by) !== "за" || /(?:ми|ом|ем|єм|ею|ою|тю)(?: |$)/.test(plainOf(sketch, item));

/** "Причины возвратов за год", "города с выручкой больше 2000": it begins the question. */
function isBare(sketch: Sketch, item: Item): boolean {
  if (senseOf(item, "by_") === undefined) return false;
  const isFirst = sketch.items.slice(0, sketch.items.indexOf(item)).every((one) => isLittle(one));
  return isFirst && !says(near(sketch, item, 1), "thing_person");
}

const isLittle = ({ senses, term }: Item): boolean =>
  senses.length === 0
    ? (term?.senses.includes("filler") ?? false)
    : senses.every((sense) => sense === "plain" || sense === "whole");

/** Of what kind the names are whose rows a table by a dimension has. */
export const KINDS = {
  city: "city",
  region: "region",
  country: "country",
  source: "source",
  category: "category",
  brand: "brand",
  product: "product",
  campaign: "campaign",
  promo_code: "promo_code",
  segment: "segment",
  topic: "ticket_topic",
  loyalty_level: "loyalty_level",
  return_reason: "return_reason",
} as const satisfies Partial<Record<Dimension, NameKind>>;

/** "По категории Кофе", "у рассылки «X»": the name behind it is meant. */
function isFilter(sketch: Sketch, item: Item, dimension: Dimension, lead: Lead): boolean {
  const kind: NameKind | undefined = (KINDS as Partial<Record<Dimension, NameKind>>)[dimension];
  const next = sketch.items
    .slice(sketch.items.indexOf(item) + 1)
    .find(({ from }) => sketch.tokens[from]?.kind !== "quote");
  const isNamed = next?.term?.name?.names.some((name) => name.kind === kind) ?? false;
  return isNamed && lead.how !== "which" && !/^(?:.*(?:ам|ям|ами|ями|ies|s))$/.test(plainOf(sketch, item));
}
