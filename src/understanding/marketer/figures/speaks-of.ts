import { means } from "../grammar/term.ts";
import { says } from "./items.ts";
import { readFigures, sketchOf } from "./read-figures.ts";
import type { FiguresContext } from "./reading.ts";
import { near, type Sketch } from "./sketch.ts";
import { readStructure } from "./structure.ts";

const PEOPLE = ["thing_person", "thing_buyer", "is_customers"];

/**
 * Whether a text asks for figures and not who: "выручка …", "… по месяцам"; "сколько клиентов из Риги" and "средний чек больше 5000"
 * ask who. What goes on from a question about figures is about figures.
 */
export function speaksOfFigures(text: string, context: FiguresContext): boolean {
  if (context.previous) {
    const { refines, status } = readFigures(text, context);
    if (refines && status === "answer") return true;
  }
  const { sketch } = sketchOf(text, context);
  readStructure(sketch);
  const isBroken = sketch.by !== null || sketch.isCompared || sketch.isTrend || sketch.isShare;
  const isOfPeople = sketch.wanted.every(({ sense }) => PEOPLE.includes(sense));
  return sketch.wanted.length > 0 && (isBroken ? sketch.by !== "customer" : !isOfPeople && !isLimit(sketch));
}

/** "Средний чек больше 5000", "с выручкой от 1000": people of whom it is so. */
function isLimit(sketch: Sketch): boolean {
  const [first] = sketch.wanted;
  const next = first === undefined ? undefined : near(sketch, first.item, 1);
  const behind = next === undefined ? undefined : near(sketch, next, 1);
  const isOp = means(next?.term ?? undefined, "gt", "ge", "lt", "le");
  const isAsked = sketch.items.some((item) => says(item, "how_many", "how_much", "which"));
  return !isAsked && first?.sense !== "thing_order" && isOp && behind?.term?.number !== undefined;
}
