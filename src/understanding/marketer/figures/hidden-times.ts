import { timesIn } from "../windows.ts";
import { type Item, says, took } from "./items.ts";
import { FIGURES } from "./measures.ts";
import { near, type Sketch } from "./sketch.ts";

/** "Выручка 2026 vs 2025". */
export function takeYear(sketch: Sketch, item: Item): boolean {
  const year = item.term?.number?.is === "number" ? item.term.number.value : 0;
  const before = near(sketch, item, -1);
  const isLed =
    before !== undefined &&
    (says(before, "versus", "compare") || before.senses.some((sense) => FIGURES[sense] !== undefined));
  const isTold = isLed || (sketch.isCompared && says(near(sketch, item, 1), "versus"));
  if (!isTold || !Number.isInteger(year) || year < 2000 || year > 2100) return false;
  sketch.times.push({ window: { kind: "between", from: `${year}-01-01`, to: `${year}-12-31` }, others: [], item });
  sketch.sure.add(item);
  return true;
}

/** "По сравнению с сентябрём": the words before have taken what leads to the time. */
export function takeHidden(sketch: Sketch, item: Item): void {
  const { tokens, context, items } = sketch;
  const before = items[items.indexOf(item) - 1];
  if (!sketch.isCompared || !says(before, "versus", "compare") || item.senses.length > 0) return;
  const [hit] = timesIn(tokens.slice(item.from), context.words.values, context.now, context.lexicon.timezone);
  if (hit?.from !== 0 || hit.kind !== "window" || hit.window === null) return;
  sketch.times.push({ window: hit.window, others: [], item });
  for (const one of items)
    if (one.from >= item.from && one.to <= item.from + hit.to) {
      took("clause", one);
      sketch.sure.add(one);
    }
}
