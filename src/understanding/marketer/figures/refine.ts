import type { Measure, Question } from "../../../figures/index.ts";
import type { Condition, Happenings, Source } from "../../../segments/index.ts";
import { GOODS } from "../grammar/scene.ts";
import { joined, measuresOf } from "./assemble.ts";
import { readSurroundings, type Surroundings } from "./beside.ts";
import { compared } from "./compare.ts";
import { sound } from "./finished.ts";
import { says, took } from "./items.ts";
import type { Made } from "./made.ts";
import { settle } from "./settle.ts";
import { plainOf, type Sketch } from "./sketch.ts";
import { placeTimes } from "./times.ts";
import { trendOf } from "./trend.ts";

const TIMES = ["hour", "day", "week", "month", "quarter", "year"];
const GOES_ON =
  /^(?:а|и|й|і|та|and|але|but|то|только|тільки|лише|лишь|only|just|what|how|теперь|тепер|now|еще|ще|сравни|порівняй|compare|тоже|also)$/;

/** The question before, as these words change it; null where they ask anew. */
export function refined(sketch: Sketch, previous: Question | null): Made | null {
  if (previous === null || !goesOn(sketch)) return null;
  const named = sketch.wanted.filter(({ isImplied }) => !isImplied);
  sketch.wanted = named;
  const [item] = sketch.items;
  const sources = named.length > 0 ? undefined : [sourceOf(previous.measures[0])];
  const around = readSurroundings(sketch, sources, item && { sense: "", item });
  const measures =
    named.length > 0 ? withGoods(measuresOf(sketch, around, undefined), previous) : reGoods(previous.measures, around);
  const question = changed(sketch, { ...previous, measures }, around);
  for (const one of [...sketch.lacking, ...sketch.vague]) one.use = undefined;
  settle(sketch);
  return {
    question: sound(question) && !isNarrowedByNothing(sketch, around, [question, previous]) ? question : null,
    terms: around.terms,
    told: around.told,
    others: [],
    refines: true,
  };
}

/** "А только кофе?" behind people who bought coffee and tea: nothing of it changed who they are. */
function isNarrowedByNothing(sketch: Sketch, { of }: Surroundings, [question, before]: readonly Question[]): boolean {
  const [now, then] = [question, before].map((one) => JSON.stringify(Object.entries(one ?? {}).sort()));
  const isOnly = sketch.items.some((item) => ONLY.test(plainOf(sketch, item)));
  const isOfGoods = sketch.scene.terms.some(({ name }) => name?.names.some(({ kind }) => GOODS.includes(kind)));
  const [measure] = before?.measures ?? [];
  if (isOnly && isOfGoods && measure?.kind === "named" && measure.name === "customers") return true;
  return now === then && (isOnly || [...of.values()].some(isTold));
}

/** It begins with "а", "и", "only", or names no figure. */
function goesOn(sketch: Sketch): boolean {
  const [first] = sketch.items;
  const isLed = first !== undefined && GOES_ON.test(plainOf(sketch, first).split(" ")[0] ?? "");
  return (
    sketch.wanted.every(({ isImplied }) => isImplied) ||
    says(first, "by") ||
    (isLed && !/^(?:how|what)/.test(plainOf(sketch, first)))
  );
}

function changed(sketch: Sketch, before: Question, around: Surroundings): Question {
  const { window, versus } = timesOf(sketch, before);
  const by = sketch.by ?? trendOf(sketch, window) ?? before.by;
  const isTable = by !== undefined && !TIMES.includes(by);
  readCount(sketch, before);
  readEnd(sketch, before);
  if (sketch.top !== null)
    for (const item of sketch.items)
      if (item.use === undefined && ONLY.test(plainOf(sketch, item))) took("filler", item);
  const top =
    sketch.top !== null ? { n: sketch.top.n, ...(sketch.top.lowest && { lowest: true as const }) } : before.top;
  const who = withWho(before.who ?? null, joined(around.beside, around.whose));
  const { who: _who, window: _window, by: _by, top: _top, versus: _versus, only, share, ...rest } = before;
  return {
    ...rest,
    ...(who !== null && { who }),
    ...(window !== undefined && { window }),
    ...(by !== undefined && { by }),
    ...(isTable && top !== undefined && { top }),
    ...(isTable && only !== undefined && { only }),
    ...(versus !== undefined && { versus }),
    ...(isTable && (share ?? sketch.isShare) && { share: true as const }),
  };
}

/** "Make it 10": so many rows. */
function readCount(sketch: Sketch, { top }: Question): void {
  const item = sketch.items.find(({ use, term }) => use === undefined && term?.number?.is === "number");
  const n = item?.term?.number?.value;
  if (sketch.top !== null || top === undefined || n === undefined || !Number.isInteger(n) || n < 1 || n > 1000) return;
  sketch.top = { n, isTold: true, lowest: top.lowest === true };
  took("clause", item);
}

/** "Только топ-3". */
const ONLY = /^(?:только|лишь|лише|тільки|only|just)$/;

/** "А самая низкая?": from the other end. */
function readEnd(sketch: Sketch, { top }: Question): void {
  const ranks = sketch.items.filter((item) => item.use === undefined && says(item, "top", "worst", "most", "least"));
  if (sketch.top !== null || top === undefined || ranks.length === 0) return;
  for (const item of ranks) {
    took("clause", item);
    sketch.blocked.delete(item);
  }
  sketch.top = { n: top.n, isTold: true, lowest: ranks.some((item) => says(item, "worst", "least")) };
}

/** A time beside a word of comparing stands beside the one before; else it takes its place. */
function timesOf(sketch: Sketch, before: Question): Pick<Question, "window" | "versus"> {
  const [time, more] = sketch.times;
  if (sketch.isCompared && time !== undefined && more === undefined && before.window !== undefined) {
    sketch.versus = time.window;
    time.item.use = "clause";
    return compared(sketch, before.window);
  }
  const window = placeTimes(sketch) ?? previousOf(sketch, before.window) ?? before.window;
  const { versus } = compared(sketch, window);
  return { window, versus: versus ?? before.versus };
}

/** "А за прошлую?" behind "за эту неделю": the one before it, where nothing is compared. */
function previousOf(sketch: Sketch, window: Question["window"]): Question["window"] {
  const [item, more] = sketch.items.filter((one) => PREVIOUS.test(plainOf(sketch, one)));
  const isHeld = sketch.items.some((one) => says(one, "compare", "versus", "changed"));
  if (item === undefined || more !== undefined || isHeld || window?.kind !== "this") return undefined;
  took("clause", item);
  sketch.blocked.delete(item);
  Object.assign(sketch, { versus: null, isCompared: false });
  return { ...window, shift: window.shift - 1 };
}
const PREVIOUS =
  /^(?:прошл(?:ый|ая|ое|ую|ой|ом|ого)|предыдущ(?:ий|ая|ее|ую|ей|ем|его)|минул(?:ий|а|е|у|ої|ого|ому)|попередн(?:ій|я|є|ю|ої|ього|ьому)|(?:the )?(?:previous|prior|last)(?: one)?)$/;

/** A value of a field that was told takes the place of that. */
function withWho(before: Condition | null, told: Condition | null): Condition | null {
  if (before === null || told === null) return before ?? told;
  const fields = new Set(partsOf(told).flatMap((one) => (one.kind === "attribute" ? [one.field] : [])));
  const kept = partsOf(before).filter((one) => one.kind !== "attribute" || !fields.has(one.field));
  const [first, ...rest] = [...kept, ...partsOf(told)];
  return first === undefined ? null : rest.reduce<Condition>((all, one) => joined(all, one) ?? all, first);
}

const partsOf = (condition: Condition): Condition[] => (condition.kind === "all" ? condition.of : [condition]);

const sourceOf = (measure: Measure | undefined): Source => {
  const plain = measure?.kind === "ratio" ? measure.of : measure;
  return plain !== undefined && "of" in plain && plain.of !== undefined ? plain.of.source : "orders";
};

/** "А чай?": of other goods, orders, letters. */
function reGoods(measures: readonly Measure[], { of }: Surroundings): Measure[] {
  return measures.map((measure) => {
    if (measure.kind === "ratio" || measure.kind === "field") return measure;
    if (measure.kind === "named" && measure.name === "customers") return measure;
    const told = of.get(measure.of?.source ?? "orders");
    if (told === undefined || !isTold(told)) return measure;
    return { ...measure, of: { ...measure.of, ...withoutState(told) } as Happenings };
  });
}

const withoutState = (of: Happenings): object => {
  const { state: _, ...rest } = of as Happenings & { state?: string };
  return rest;
};

const isTold = (of: Happenings): boolean => Object.keys(of).some((key) => key !== "source" && key !== "state");

/** "А средний чек?": of the same goods. */
function withGoods(measures: readonly Measure[], { measures: [first] }: Question): Measure[] {
  const before = first !== undefined && first.kind !== "ratio" && first.kind !== "field" ? first.of : undefined;
  if (before?.source !== "orders") return [...measures];
  return measures.map((measure) =>
    measure.kind === "reckoned" && measure.of.source === "orders" && !isTold(measure.of)
      ? { ...measure, of: before }
      : measure,
  );
}
