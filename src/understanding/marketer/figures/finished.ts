import { checkQuestion, type Question, TIMES } from "../../../figures/index.ts";
import type { Term } from "../grammar/term.ts";
import { leavesOf } from "../refine/tree.ts";
import { says, senseOf } from "./items.ts";
import type { Made } from "./made.ts";
import { othersOf } from "./others.ts";
import type { Told } from "./people.ts";
import { settle } from "./settle.ts";
import type { Sketch } from "./sketch.ts";

/** The question with what its words came to; null where it cannot be reckoned, or words of it came to nothing. */
export function finished(sketch: Sketch, question: Question, terms: Term[], told: Told[]): Made {
  for (const item of [...sketch.lacking, ...sketch.vague]) item.use = undefined;
  forget(sketch, question);
  settle(sketch);
  const isSound = sound(question) && !isNoShare(sketch, question);
  return {
    question: isSound ? question : null,
    terms,
    told,
    others: isSound ? othersOf(sketch, question) : [],
    refines: false,
  };
}

/** Words of comparing that came to nothing are not read. */
function forget(sketch: Sketch, { versus, by, top, share, measures }: Question): void {
  const isOfTime = sketch.items.some((item) => item.use === "clause" && senseOf(item, "unit_") !== undefined);
  const isRatio = measures.some(({ kind }) => kind === "ratio");
  for (const item of sketch.items) {
    if (item.use !== "clause") continue;
    if (says(item, "compare", "versus") && versus === undefined && (by === undefined || sketch.isCompared))
      item.use = undefined;
    if (says(item, "changed") && versus === undefined && !TIMES.some((time) => time === by)) item.use = undefined;
    if (says(item, "top", "worst", "most", "least") && top === undefined && sketch.by !== null && !isOfTime)
      item.use = undefined;
    if (
      says(item, "share") &&
      sketch.isShare &&
      share === undefined &&
      (!isRatio || isNoShare(sketch, { measures, by }))
    )
      item.use = undefined;
  }
}

/** A part that is the whole, of several figures, or of those who answered: nobody can tell of what. */
function isNoShare({ isShare, wanted }: Sketch, { measures, by }: Pick<Question, "measures" | "by">): boolean {
  const [first] = measures;
  if (!isShare || by !== undefined) return false;
  if (measures.length > 1 || first?.kind !== "ratio") return true;
  if (JSON.stringify(first.of) === JSON.stringify(first.to)) return true;
  const told = first.of.who === undefined ? [] : leavesOf(first.of.who);
  return wanted.some(({ isImplied }) => isImplied) && !told.every(({ kind }) => kind === "attribute");
}

/** A question that cannot be reckoned is none. */
export function sound(question: Question): boolean {
  try {
    checkQuestion(question);
    return true;
  } catch {
    return false;
  }
}
