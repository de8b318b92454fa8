import { HEADS } from "../grammar/heads.ts";
import { means } from "../grammar/term.ts";
import { type Item, says, senseOf } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { isPause, near, type Sketch } from "./sketch.ts";

/**
 * Marks the items that say whose figures are meant: from "среди", "тех, кто" or people behind a figure ("средний чек клиентов, которые …")
 * up to the end, a comma before a time, or another figure. What breaks a figure down is never of it.
 */
export function markWhose(sketch: Sketch): void {
  let isWhose = false;
  for (const item of sketch.items) {
    if (isWhose && isOver(sketch, item)) isWhose = false;
    if (!isWhose) isWhose = begins(sketch, item);
    if (isWhose) sketch.whose.add(item);
  }
}

const PEOPLE = ["thing_person", "thing_buyer"];
/** Sorts of people, that are figures by themselves. */
const SORTS = ["is_new", "is_active", "is_returning", "is_repeat_customers", "is_lapsed"];

function begins(sketch: Sketch, item: Item): boolean {
  const at = sketch.items.indexOf(item);
  const before = sketch.items.slice(0, at);
  if (says(item, "whose")) return !isAsked(sketch, item) && (before.length > 0 || !says(item, "which"));
  const isBehind = before.some(
    (one) => (isFigure(one) && !says(one, ...PEOPLE, ...SORTS)) || says(one, "top", "worst"),
  );
  return isBehind && says(item, ...PEOPLE, ...SORTS) && !isCounted(sketch, item);
}

/** "Які товари", "who spent most": a question. */
const isAsked = (sketch: Sketch, item: Item): boolean =>
  sketch.items.indexOf(item) === 0 || (says(item, "which") && isThing(near(sketch, item, 1)));

const isThing = (item: Item | undefined): boolean =>
  senseOf(item, "by_") !== undefined || senseOf(item, "thing_") !== undefined || says(item, "top", "worst");

/** "Сколько заказов и клиентов", "топ-10 клиентов", "больше всего клиентов", "по клиентам". */
function isCounted(sketch: Sketch, item: Item): boolean {
  const before = near(sketch, item, -1);
  const isNumber = before?.term?.number !== undefined;
  return (
    isNumber ||
    says(before, "how_many", "top", "worst", "most", "least", "by", "which", "share", "average") ||
    /^(?:и|й|і|та|and)$/.test(before === undefined ? "" : (sketch.tokens[before.from]?.plain ?? ""))
  );
}

const isFigure = (item: Item): boolean => item.senses.some((sense) => FIGURES[sense] !== undefined);

function isOver(sketch: Sketch, item: Item): boolean {
  const before = sketch.items[sketch.items.indexOf(item) - 1];
  if (says(item, "how_many", "how_much", "compare", "versus", "year_before", "previous")) return true;
  return isPause(sketch, before) && (item.term?.time !== undefined || says(item, "top", "worst"));
}

/** Whether something is said to have happened there: a window then is of that (§9.4). */
export const tellsWhatHappened = (sketch: Sketch): boolean =>
  sketch.scene.terms.some(
    (term) =>
      [...sketch.whose].some(({ from, to }) => from <= term.from && term.to <= to) &&
      term.name === undefined &&
      !means(term, "people", "filler") &&
      term.senses.some((sense) => HAPPENS.has(HEADS.get(sense)?.group ?? "") && HEADS.get(sense)?.as !== "mark"),
  );

const HAPPENS = new Set(["orders", "returns", "messages", "visits", "tickets", "registered", "birthday", "scores"]);
