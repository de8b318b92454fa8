import type { Question } from "../../../figures/index.ts";
import type { Condition, Window } from "../../../segments/index.ts";
import { leavesOf } from "../refine/tree.ts";
import { isOfThem, joined, measuresOf } from "./assemble.ts";
import { readSurroundings } from "./beside.ts";
import { compared } from "./compare.ts";
import { finished } from "./finished.ts";
import { says, took } from "./items.ts";
import type { Made } from "./made.ts";
import { readPeople } from "./people.ts";
import { termsOf } from "./people-terms.ts";
import { settle } from "./settle.ts";
import type { Sketch, Wanted } from "./sketch.ts";
import { areTimeless, placeTimes } from "./times.ts";
import { trendOf } from "./trend.ts";

const PEOPLE = ["thing_person", "is_customers", "thing_buyer"];
const TIMES = ["hour", "day", "week", "month", "quarter", "year"];

/** The question that was sketched, as much as could be read of it. */
export function questionOf(sketch: Sketch): Made {
  const [only, more] = sketch.wanted;
  if (only === undefined) return unasked(sketch);
  const isOfPeople = more === undefined && PEOPLE.includes(only.sense);
  const isByTime = TIMES.includes(sketch.by ?? "");
  if (isOfPeople && !isByTime && !sketch.isShare && !sketch.isChanged && !sketch.isCompared)
    return peopleCounted(sketch, only);
  if (isByTime || sketch.times.length > 0)
    for (const one of sketch.wanted) if (PEOPLE.includes(one.sense)) one.sense = "thing_buyer";
  if (areTimeless(sketch)) sketch.times = [];
  const isOfNew = takeNew(sketch);
  const around = readSurroundings(sketch);
  const window = placeTimes(sketch);
  needTime(sketch, window);
  const times = compared(sketch, window);
  const who = joined(
    joined((sketch.isShare && sketch.by === null) || isOfThem(sketch, around) ? null : around.beside, around.whose),
    isOfNew ? newOnes(window) : null,
  );
  const question = asked(sketch, {
    measures: measuresOf(sketch, around, times.window),
    ...times,
    who: theirs(sketch, who),
  });
  return finished(sketch, question, around.terms, around.told);
}

/** "Сколько клиентов …": a question about people, counted; a window that is of nothing they did is when they bought. */
function peopleCounted(sketch: Sketch, wanted: Wanted): Made {
  const terms = termsOf(
    sketch,
    sketch.items.filter((item) => item.use === undefined),
  );
  const told = readPeople(sketch.scene, terms);
  sketch.times = sketch.times.filter(({ item }) => terms.find(({ from }) => from === item.from)?.use === undefined);
  const window = placeTimes(sketch);
  wanted.sense = window === undefined ? "is_customers" : "thing_buyer";
  const times = compared(sketch, window);
  const around = { of: new Map(), beside: null, whose: null };
  const question = asked(sketch, {
    measures: measuresOf(sketch, around, window),
    ...times,
    who: theirs(sketch, told.who),
  });
  const isNobody = wanted.isImplied === true && (told.who === null || isOfOrders(told.who));
  return { ...finished(sketch, question, terms, [told]), ...(isNobody && { question: null }) };
}

/** "Сколько неоплаченных": nobody said that people are counted. */
const isOfOrders = (who: Condition): boolean =>
  leavesOf(who).some((leaf) => leaf.kind === "quantity" && leaf.of.of.source !== "nps");

/** "Выручка от новых клиентов за октябрь": new then. */
function takeNew(sketch: Sketch): boolean {
  const item = [...sketch.whose].find((one) => one.use === undefined && says(one, "is_new"));
  if (item === undefined || sketch.times.length !== 1) return false;
  took("clause", item);
  return true;
}

const newOnes = (window: Window | undefined): Condition | null =>
  window === undefined ? null : { kind: "moment", which: "first", of: { source: "orders" }, window };

/** Nobody said what is to be reckoned: still it is told which words nobody knows. */
function unasked(sketch: Sketch): Made {
  const terms = termsOf(
    sketch,
    sketch.items.filter((item) => item.use === undefined),
  );
  const told = readPeople(sketch.scene, terms);
  settle(sketch);
  return { question: null, terms, told: [told], others: [], refines: false };
}

/** "А какой у них чек?": of those who stand there. */
function theirs({ items, context }: Sketch, who: Condition | null): Condition | null {
  const isThem = items.some((item) => says(item, "them"));
  return isThem && context.people ? joined(context.people.where, who) : who;
}

type Parts = Pick<Question, "measures" | "window" | "versus"> & { who: Condition | null };

function asked(sketch: Sketch, { measures, window, versus, who }: Parts): Question {
  const by = sketch.by ?? trendOf(sketch, window);
  const isTable = by !== null && !TIMES.includes(by);
  return {
    measures,
    ...(who !== null && { who }),
    ...(window !== undefined && { window }),
    ...(by !== null && { by }),
    ...(isTable &&
      sketch.top !== null && { top: { n: sketch.top.n, ...(sketch.top.lowest && { lowest: true as const }) } }),
    ...(isTable && sketch.only !== null && { only: sketch.only }),
    ...(versus !== undefined && { versus }),
    ...(isTable && sketch.isShare && { share: true as const }),
    timezone: sketch.context.lexicon.timezone,
  };
}

/** Who is active, who left, who came back is told by a time only. */
function needTime(sketch: Sketch, window: Window | undefined): void {
  if (window !== undefined) return;
  for (const wanted of sketch.wanted) {
    if (wanted.sense === "is_returning" && sketch.by === null) wanted.sense = "is_repeat_customers";
    if (wanted.sense === "is_lapsed" || (wanted.sense === "is_active" && !TIMES.includes(sketch.by ?? ""))) {
      wanted.item.use = undefined;
      sketch.vague.push(wanted.item);
    }
  }
}
