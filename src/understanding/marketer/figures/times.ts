import { DateTime } from "luxon";
import type { Window } from "../../../segments/index.ts";
import { spanOf } from "../../../segments/index.ts";
import { means } from "../grammar/term.ts";
import { timesIn } from "../windows.ts";
import { takeHidden, takeYear } from "./hidden-times.ts";
import { type Item, says, took } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { isJoin, near, plainOf, type Sketch, type Timed } from "./sketch.ts";
import { tellsWhatHappened } from "./whose.ts";

/** Finds when: the windows that are not of those who are meant. */
export function readTimes(sketch: Sketch): void {
  const isTheirs = tellsWhatHappened(sketch);
  for (const item of sketch.items) {
    if (isCampaign(sketch, item)) delete item.term?.time;
    if (item.use === undefined && !(isTheirs && sketch.whose.has(item)) && !isTaken(sketch, item))
      readTime(sketch, item);
  }
  for (const item of sketch.items)
    if (item.use === undefined && item.term?.time === undefined) takeOrdinal(sketch, item);
}

function readTime(sketch: Sketch, item: Item): void {
  const time = item.term?.time;
  if (time === undefined) {
    if (!takeYear(sketch, item)) takeHidden(sketch, item);
    return;
  }
  const bare = isHeldAgainst(sketch, item) ? withoutLead(sketch, item) : null;
  if (bare !== null) {
    sketch.times.push({ window: bare, others: [], item });
    sketch.sure.add(item);
  } else if (time.kind === "ever" || isAsOfNow(sketch, item)) took("filler", item);
  else if (time.kind === "vague") sketch.vague.push(item);
  else if (time.kind === "window") take(sketch, item);
}

/** "Доставлены за 3 дня", "delivered within 3 days": how long it took, unless it is the last 3 days. No share is of such orders. */
function isTaken(sketch: Sketch, item: Item): boolean {
  const time = item.term?.time;
  const isLength = time?.kind === "window" && time.length !== undefined && /^(?:over|within)$/.test(time.lead);
  const isOfDelivery = means(near(sketch, item, -1)?.term ?? undefined, "delivered", "delivery");
  if (!isLength || !isOfDelivery || saysLast(sketch, item)) return false;
  if (sketch.items.some((one) => says(one, "share"))) sketch.blocked.add(item);
  return true;
}

/** "Сколько заказов не оплачено на сегодня": what stands now, and not what was placed today. */
const isAsOfNow = (sketch: Sketch, item: Item): boolean =>
  /^(?:на|станом на|состоянием на|по состоянию на|as of) (?:сегодня|сьогодні|today|now)/.test(plainOf(sketch, item)) &&
  sketch.scene.terms.some((term) => means(term, "unpaid"));

/** "В третьем квартале относительно второго": of the same sort. */
function takeOrdinal(sketch: Sketch, item: Item): void {
  const number = item.term?.number;
  const [first] = sketch.times;
  const isPeriod = first?.window.kind === "named" && (first.window.unit === "quarter" || first.window.unit === "half");
  if (
    number?.is !== "ordinal" ||
    !isPeriod ||
    first?.window.kind !== "named" ||
    !(sketch.isCompared || sketch.isChanged)
  )
    return;
  sketch.times.push({ window: { ...first.window, index: number.value }, others: [], item });
  sketch.sure.add(item);
}

/** "Сравни с прошлым годом", "октябрь с сентябрём": since is not meant. */
function isHeldAgainst(sketch: Sketch, item: Item): boolean {
  const time = item.term?.time;
  return sketch.isCompared && time?.kind === "window" && (time.lead === "since" || time.lead === "before");
}

function withoutLead({ tokens, context }: Sketch, { from, to }: Item): Window | null {
  const [hit] = timesIn(tokens.slice(from + 1, to), context.words.values, context.now, context.lexicon.timezone);
  return hit?.kind === "window" ? hit.window : null;
}

function take(sketch: Sketch, item: Item): void {
  const time = item.term?.time;
  if (time?.kind !== "window") return;
  if (time.window === null) sketch.lacking.push(item);
  else if (
    isDaysAfter(sketch) &&
    time.length?.unit === "day" &&
    sketch.days === null &&
    time.lead !== "ago" &&
    !saysLast(sketch, item)
  ) {
    sketch.days = time.length.n;
    took("clause", item);
  } else sketch.times.push({ window: time.window, others: time.others ?? [], item });
}

/** "Конверсия за 7 дней". */
const isDaysAfter = ({ items }: Sketch): boolean => items.some((item) => says(item, "is_conversion"));
const saysLast = ({ tokens }: Sketch, { from, to }: Item): boolean =>
  tokens.slice(from, to).some(({ plain }) => /^(?:последн|прошл|останн|минул|last|past)/.test(plain));

/** "Кампании «Чёрная пятница»": a name, where letters are spoken of. */
function isCampaign({ items, wanted }: Sketch, { term }: Item): boolean {
  const isNamed = term?.time !== undefined && term.name?.names.some(({ kind }) => kind === "campaign") === true;
  const isOfLetters = (item: Item): boolean =>
    says(item, "by_campaign", "thing_letter") || item.senses.some((sense) => FIGURES[sense]?.source === "messages");
  return isNamed && (wanted.some(({ item }) => isOfLetters(item)) || items.some(isOfLetters));
}

/** Takes the windows that are the question's own: one, or two beside one another; others stay unread. */
export function placeTimes(sketch: Sketch): Window | undefined {
  const [first, second] = sketch.times;
  if (first === undefined) return undefined;
  if (second === undefined || !areBeside(sketch, first, second)) {
    took("clause", first.item);
    return first.window;
  }
  took("clause", first.item, second.item);
  const whole = sketch.isCompared || sketch.isChanged ? null : together(sketch, first, second);
  if (whole !== null) return whole;
  const [now, then] = inOrder(sketch, first, second);
  sketch.versus = then.window;
  return now.window;
}

function areBeside(sketch: Sketch, first: Timed, second: Timed): boolean {
  const between = sketch.items.slice(sketch.items.indexOf(first.item) + 1, sketch.items.indexOf(second.item));
  const isJoined = sketch.isCompared || sketch.isChanged || between.some((item) => isJoin(sketch, item));
  return isJoined && areAlike(sketch, first, second);
}

/** A month is held against no year, unless it is that month of last year. */
function areAlike({ context: { now, lexicon } }: Sketch, first: Timed, second: Timed): boolean {
  const [one, other] = [first, second].map(({ window }) => {
    const { from, to } = spanOf(window, { now, timezone: lexicon.timezone });
    return from && to ? to.getTime() - from.getTime() : null;
  });
  const isLastYear = second.window.kind === "this" && second.window.unit === "year" && second.window.shift === -1;
  return !one || !other || isLastYear || Math.max(one, other) / Math.min(one, other) < 1.6;
}

/** "За весну и лето": one after the other are one stretch. */
function together(sketch: Sketch, ...both: [Timed, Timed]): Window | null {
  const { now, lexicon } = sketch.context;
  const zone = lexicon.timezone;
  const spans = both.map(({ window }) => spanOf(window, { now, timezone: zone }));
  const [first, second] = spans.sort((a, b) => (a.from?.getTime() ?? 0) - (b.from?.getTime() ?? 0));
  if (!first?.from || !first.to || !second?.from || !second.to || first.to.getTime() !== second.from.getTime())
    return null;
  for (const { item } of both) sketch.sure.add(item);
  const day = (at: Date): string => DateTime.fromJSDate(at, { zone }).toISODate() ?? "";
  return { kind: "between", from: day(first.from), to: day(new Date(second.to.getTime() - 1)) };
}

/** "A против B" has A beside B; "сравни сентябрь и октябрь" the later beside the earlier. */
function inOrder(sketch: Sketch, first: Timed, second: Timed): [Timed, Timed] {
  const versus = sketch.items.find((item) => says(item, "versus"));
  const isBetween =
    versus !== undefined &&
    versus.from > first.item.from &&
    versus.from < second.item.from &&
    near(sketch, versus, 1) !== undefined;
  if (isBetween) return [first, second];
  const start = ({ window }: Timed): number =>
    spanOf(window, { now: sketch.context.now, timezone: sketch.context.lexicon.timezone }).from?.getTime() ?? 0;
  return start(first) >= start(second) ? [first, second] : [second, first];
}

/** Whether a figure has no time: what people are. */
export const areTimeless = ({ wanted }: Sketch): boolean =>
  wanted.length > 0 && wanted.every(({ sense }) => FIGURES[sense]?.isTimeless === true);
