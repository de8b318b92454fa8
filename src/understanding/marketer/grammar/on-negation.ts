import { beginClause } from "./begin-clause.ts";
import { carry } from "./carry.ts";
import type { Clause } from "./clause.ts";
import { headAhead } from "./head-ahead.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** "Not", "without", "except", "only": they wait for what they deny. */
export function onNegation(scene: Scene, term: Term): boolean {
  const { pending } = scene;
  if (means(term, "nothing_else")) return onNothingElse(scene, term);
  if (means(term, "except") && isNothingBut(scene, term)) pending.only.push(term);
  else if (means(term, "except")) pending.except.push(term);
  else if (means(term, "without")) {
    pending.not.push(term);
    pending.without = true;
  } else if (means(term, "not", "never", "nothing")) {
    const isAfter = !means(term, "not") && scene.clause !== null && scene.isHere && !headAhead(scene, term);
    if (isAfter && scene.clause !== null && !isOfLastGoods(scene, scene.clause, term)) {
      scene.clause.negated = true;
      use(term);
    } else if (!isAfter) pending.not.push(term);
  } else if (means(term, "only") && isOfPeople(scene, term)) term.use = "filler";
  else if (means(term, "only")) pending.only.push(term);
  else return false;
  return true;
}

/** "Игрушки дважды, обувь ни разу": the goods of this chunk only. Returns whether they were parted from the others. */
function isOfLastGoods(scene: Scene, clause: Clause, term: Term): boolean {
  const here = clause.goods.filter((good) => scene.chunk.terms.includes(good.term));
  if (clause.amounts.length === 0 || here.length === 0 || here.length === clause.goods.length) return false;
  clause.goods = clause.goods.filter((good) => !here.includes(good));
  scene.pending.not.push(term);
  carry(scene, clause).goods.push(...here);
  return true;
}

/** "Не покупали ничего, кроме чая": only that. */
function isNothingBut({ clause, terms, tokens }: Scene, term: Term): boolean {
  const before = terms.slice(0, terms.indexOf(term)).findLast((one) => tokens[one.from]?.kind === "word");
  const said = tokens[before?.from ?? -1]?.plain ?? "";
  if (clause?.group !== "orders" || !clause.negated || clause.goods.length > 0) return false;
  if (!/^(?:ничего|нічого|anything|nothing)$/.test(said)) return false;
  clause.negated = false;
  return true;
}

/** "Только те, кто купил чай", "only those who bought tea": only they, and not only tea. */
function isOfPeople({ chunk, chunks, terms, tokens }: Scene, term: Term): boolean {
  const behind = chunk.terms.slice(chunk.terms.indexOf(term) + 1);
  const next = terms[terms.indexOf(term) + 1];
  const isWhoNext = chunks[chunks.indexOf(chunk) + 1]?.join === "who";
  return (
    (behind.length > 0 && isWhoNext && behind.every((one) => means(one, "filler", "people"))) ||
    (next !== undefined && /^(?:те|тех|тем|ті|тих|those)$/.test(tokens[next.from]?.plain ?? "")) ||
    (means(next, "who") && /^(?:те|тех|those|ті|тих)$/.test(tokens[next?.from ?? 0]?.plain ?? ""))
  );
}

/** "Купили чай и больше ничего"; "ввели промокод и больше ничего не купили": nothing after it. */
function onNothingElse(scene: Scene, term: Term): boolean {
  const { clause } = scene;
  if (clause === null) return false;
  use(term);
  if (clause.goods.length > 0) clause.only = true;
  else if (clause.group === "orders" && clause.terms.length === 1 && clause.join === "and") {
    clause.negated = true;
    clause.join = "afterwards";
  } else {
    scene.pending.not.push(term);
    scene.join = "afterwards";
    beginClause(scene, "orders");
  }
  return true;
}
