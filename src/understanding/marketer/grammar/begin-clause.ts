import { belongs, isAgainOf } from "./belongs.ts";
import { carry } from "./carry.ts";
import { type Clause, newClause } from "./clause.ts";
import { goesOnTaking } from "./facts.ts";
import { type Group, HEADS, type Head, MEASURE_MARKS } from "./heads.ts";
import { isHeld } from "./is-held.ts";
import { isLackedToo, isLeftOut, isLetterOf } from "./left-out.ts";
import { meantBy } from "./meant-by.ts";
import { isAllOf, isEach, isOfEverything } from "./quantifiers.ts";
import { deniesOfOrder, isOfThemAll, saysMoreOfOrder } from "./same-order.ts";
import { addPiece, nothingPending, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";
import { isSameTicket, isTopic } from "./topics.ts";

/** A word that a clause begins with or that says more of it. Returns whether it found a place. */
export function onHead(scene: Scene, term: Term, said: string, given: Head): boolean {
  const clause = scene.clause;
  const sense = meantBy(scene, term, said);
  const head = sense === said ? given : (HEADS.get(sense) ?? given);
  if (clause !== null && goesOnBefore(scene, clause, term, sense, head)) return true;
  if (clause !== null && scene.isHere && clause.group === "tickets" && isTopic(scene, term)) {
    clause.marks.add(`topic:${sense}`);
    clause.terms.push(term);
    use(term);
    return true;
  }
  if (clause !== null && scene.isHere && isAgainOf(clause, sense, term)) {
    clause.terms.push(term);
    use(term);
    return true;
  }
  if (clause !== null && scene.isHere && belongs(scene, clause, sense, head)) {
    mark(scene, clause, term, sense, head);
    return true;
  }
  if (sense === "one_order" && (clause === null || !scene.isHere)) {
    scene.pending.marks.push({ sense, term });
    return true;
  }
  if (head.as === "mark" && !MEASURE_MARKS[sense] && sense !== "same_product") {
    if (clause?.group !== head.group) return false;
    mark(scene, clause, term, sense, head);
    return true;
  }
  const isLacked = clause?.lacking === true && !scene.isHere && isLackedToo(scene, term);
  const begun = beginClause(scene, head.group);
  if (isLacked) {
    begun.negated = true;
    begun.lacking = true;
  }
  mark(scene, begun, term, sense, head);
  return true;
}

/** "Возврат без возмещения", "their refund hasn't been paid". */
function deniesRefund({ pending }: Scene, clause: Clause, sense: string): boolean {
  const isDenied = sense === "refund" && pending.not.length === 1 && clause.marks.has("return");
  const isUnpaid = clause.marks.has("refund") && (sense === "unpaid" || (sense === "paid" && pending.not.length === 1));
  if (clause.group !== "returns" || clause.negated || (!isDenied && !isUnpaid)) return false;
  clause.marks.add("not_refunded");
  use(...pending.not);
  pending.not = [];
  return true;
}

/** A word that says more of the clause before this chunk, or the same of something else. */
function goesOnBefore(scene: Scene, clause: Clause, term: Term, sense: string, head: Head): boolean {
  const isMore = !scene.isHere && saysMoreOfOrder(scene, clause, term);
  if (!isMore && (deniesOfOrder(scene, clause, term) || deniesRefund(scene, clause, sense))) {
    clause.terms.push(term);
    use(term);
    return true;
  }
  if (scene.isHere) return false;
  if (isMore || isSameTicket(scene, clause, sense) || isLetterOf(scene, clause, head)) {
    mark(scene, clause, term, sense, head);
    return true;
  }
  const again = isOfThemAll(scene, clause, term)
    ? beginClause(scene, "orders")
    : isLeftOut(scene, clause, sense)
      ? carry(scene, clause)
      : null;
  if (again === null) return false;
  if (again.group === "orders") again.marks.add("all_orders");
  mark(scene, again, term, sense, head);
  return true;
}

/** A new clause that takes what waited for one. */
export function beginClause(scene: Scene, group: Group): Clause {
  const clause = newClause(group, scene.join);
  clause.except = goesOnTaking(scene);
  const { rank } = scene;
  if (rank !== null && rank.by === null && rank.field === null && isRankNow(scene)) {
    rank.by = clause;
    clause.isRank = true;
  }
  addPiece(scene, clause);
  scene.clause = clause;
  scene.isHere = true;
  takePending(scene, clause);
  return clause;
}

/** "Top 10 by revenue", "who spent most": the words of rank stand in this chunk or right before it. */
const isRankNow = ({ rank, chunk }: Scene): boolean => rank?.terms.some((term) => chunk.terms.includes(term)) ?? false;

/** Gives a clause everything that was said before it and waits. */
export function takePending(scene: Scene, clause: Clause): void {
  const { pending } = scene;
  takeNegation(scene, clause);
  clause.only ||= pending.only.length > 0;
  clause.goods.push(...pending.goods);
  clause.whens.push(...pending.whens);
  clause.lengths.push(...pending.lengths);
  clause.amounts.push(...pending.amounts);
  for (const { sense, term } of pending.marks) {
    const channel = CHANNELS.find((one) => sense === `channel:${one}`);
    if (channel === undefined) clause.marks.add(sense);
    else if (BY_CHANNEL.includes(clause.group)) clause.channels.push(channel);
    if (isHeld(clause, sense) && (channel === undefined || BY_CHANNEL.includes(clause.group))) use(term);
  }
  if (pending.nth !== null) clause.nth = pending.nth.n;
  if (pending.every !== null) clause.every = pending.every.unit;
  if (pending.weekdays !== null) clause.weekdays = pending.weekdays.days;
  const terms = [pending.goods, pending.whens, pending.amounts, pending.lengths].flatMap((list) =>
    list.map((one) => one.term),
  );
  use(...terms, ...pending.only, pending.nth?.term, pending.every?.term, pending.weekdays?.term);
  clause.terms.push(...terms);
  scene.pending = { ...nothingPending(), op: pending.op, times: pending.times };
}

const CHANNELS = ["email", "telegram", "sms"] as const;
const BY_CHANNEL: readonly Group[] = ["messages", "consent", "reach"];

function takeNegation({ pending }: Scene, clause: Clause): void {
  if (pending.not.length > 0) clause.negated = true;
  if (pending.not.some((one) => means(one, "without"))) clause.lacking = true;
  if (pending.except.length > 0) clause.except = true;
  use(...pending.not, ...pending.except);
  pending.not = [];
  pending.except = [];
}

function mark(scene: Scene, clause: Clause, term: Term, sense: string, head: Head): void {
  const { pending } = scene;
  const isBare = sense === "discount" || (sense === "promo" && clause.terms.length > 0);
  if (isBare && clause.group === "orders" && means(pending.not.at(-1), "without")) {
    clause.marks.add(`no_${sense}`);
    use(pending.not.pop());
  }
  if (sense === "full_price") clause.marks.add("no_discount");
  takeNegation(scene, clause);
  if (clause.group === head.group || KEEPS.includes(clause.group))
    clause.marks.add(sense === "open" && clause.group === "tickets" ? "open_ticket" : sense);
  if (clause.group === "messages" && head.as === "noun" && isAllOf(scene, term)) clause.marks.add("all_of");
  for (const more of MORE.filter((one) => means(term, one))) clause.marks.add(more);
  if (sense === "orders" && isEach(scene, term)) clause.each = true;
  if (sense === "unsubscribed" && isOfEverything(scene)) clause.marks.add("all_of");
  if (sense === "stopped") stop(scene, clause, term);
  const measure = MEASURE_MARKS[sense];
  if (measure !== undefined) setMeasure(clause, measure);
  scene.isHere = true;
  clause.terms.push(term);
  use(term);
}

function stop({ tokens }: Scene, clause: Clause, term: Term): void {
  clause.negated = true;
  if (CEASED.test(tokens[term.from]?.plain ?? "")) clause.marks.add("ceased");
}
/** "Перестали", and not "больше не". */
const CEASED = /^(?:перест|прекрат|забросил|бросил|припин|кинул|stop|quit|ceas|gave|given|теперь|сейчас|тепер|зараз)/;
/** Some words of a sense say more than it. */
const MORE = ["arrived", "second_time", "turned", "grown"];
/** Objects that say more of these. */
const KEEPS: readonly Group[] = ["tickets", "consent", "reach"];

function setMeasure(clause: Clause, measure: NonNullable<Clause["measure"]>): void {
  clause.measure = measure;
  for (const amount of clause.amounts) {
    if (amount.measure === undefined && (amount.unit === "plain" || amount.unit === "money")) amount.measure = measure;
  }
}
