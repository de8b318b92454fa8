import type { Clause, Good } from "./clause.ts";
import { isOften } from "./comparatives.ts";
import { GOODS, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";
import { nextTold } from "./units.ts";

/** "Больше, чем в прошлом году", "выше среднего", "на чай больше, чем на кофе": what the clause is held against. */
export function onAgainst(scene: Scene, term: Term): boolean {
  const { pending } = scene;
  if (pending.op === null) return false;
  const isAverage = means(term, "shop_average");
  if (!isAverage && !means(term, "than", "more_than_in")) return false;
  const clause = scene.clause;
  if (clause === null) return false;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  if (isAverage) clause.against = { op: pending.op.op, with: "average" };
  else if (isTime(next) || isTime(nextTold(scene, term))) clause.against = { op: pending.op.op, with: "window" };
  else if (means(nextTold(scene, term), "previous_one") && clause.whens.length === 1) {
    clause.against = { op: pending.op.op, with: "window" };
    clause.marks.add("previous_one");
    use(nextTold(scene, term));
  } else if (isGood(nextTold(scene, term))) clause.against = { op: pending.op.op, with: "goods", goods: [] };
  else if (means(nextTold(scene, term), "shop_average")) {
    use(term);
    return true;
  } else return false;
  if (clause.against !== undefined) takeTimes(scene, clause);
  if (isOften(scene, pending.op.term)) clause.marks.add("often");
  use(term, pending.op?.term);
  pending.op = null;
  scene.isHere = true;
  return true;
}

/** "Больше чем в прошлом": the word of comparing has its "than" with it. */
export function onMoreThan(scene: Scene, term: Term): boolean {
  if (!means(term, "gt", "lt")) return false;
  const { clause } = scene;
  const next = scene.terms[scene.terms.indexOf(term) + 1];
  if (clause !== null && clause.goods.length > 0 && endsInThan(scene, term) && isGood(nextTold(scene, term))) {
    clause.against = { op: means(term, "gt") ? ">" : "<", with: "goods", goods: [] };
    use(term);
    return true;
  }
  const isPrevious = !isTime(next) && means(nextTold(scene, term), "previous_one");
  const isOfNow = clause?.whens.length === 0 && isLastOne(next);
  if (clause === null || (clause.whens.length !== 1 && !isOfNow) || clause.against !== undefined) return false;
  if ((!isTime(next) && !isPrevious) || !endsInThan(scene, term) || !means(term, "gt", "lt")) return false;
  if (isPrevious) {
    clause.marks.add("previous_one");
    use(nextTold(scene, term));
  }
  clause.against = { op: means(term, "gt") ? ">" : "<", with: "window" };
  takeTimes(scene, clause);
  if (isOften(scene, term)) clause.marks.add("often");
  use(term);
  scene.isHere = true;
  return true;
}

const endsInThan = ({ tokens }: Scene, { to }: Term): boolean => /^(?:чем|ніж|than)$/.test(tokens[to - 1]?.plain ?? "");

/** "Twice as much" waits for what it is compared with. */
export function onTimes(scene: Scene, term: Term): boolean {
  if (!means(term, "twice_as", "thrice_as")) return false;
  scene.pending.times = { n: means(term, "twice_as") ? 2 : 3, term };
  scene.pending.op ??= { op: ">=", term, senses: [] };
  return true;
}

const isTime = (term: Term | undefined): boolean => term?.time?.kind === "window";
/** "Потратили больше, чем в прошлом году": this one is held against it. */
const isLastOne = (term: Term | undefined): boolean =>
  term?.time?.kind === "window" && term.time.window?.kind === "this" && term.time.window.shift === -1;
const isGood = (term: Term | undefined): boolean => term?.name?.names.some(({ kind }) => GOODS.includes(kind)) ?? false;

/** "Вдвое больше". */
function takeTimes({ pending }: Scene, clause: Clause): void {
  if (clause.against === undefined || pending.times === null) return;
  clause.against.times = pending.times.n;
  use(pending.times.term);
  pending.times = null;
}

/** "Higher than in the six months before": a second window behind a word of comparing. */
export function againstWindow(scene: Scene, term: Term): void {
  const { clause, pending } = scene;
  if (clause === null || pending.op === null || clause.whens.length !== 1 || clause.against !== undefined) return;
  const isNear = scene.terms.indexOf(term) - scene.terms.indexOf(pending.op.term) <= 3;
  if (!isNear && pending.times === null && !scene.chunk.terms.some((one) => means(one, "than"))) return;
  clause.against = { op: pending.op.op, with: "window" };
  use(pending.op.term);
  pending.op = null;
  takeTimes(scene, clause);
}

/** Goods behind "than" are what the others are held against. */
export function addGood(clause: Clause, good: Good): void {
  if (clause.against?.goods !== undefined) clause.against.goods.push(good);
  else clause.goods.push(good);
}
