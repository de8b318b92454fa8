import type { Condition } from "../../../segments/index.ts";
import { conditionOf } from "../conditions/piece.ts";
import { sequenceOf } from "../conditions/sequence.ts";
import { isImpossible } from "./apart.ts";
import { askSinceWhen, inheritCeased, isCeased } from "./ceased.ts";
import type { Clause, Piece } from "./clause.ts";
import { countCancelledToo } from "./only-cancelled.ts";
import { type Scene, use } from "./scene.ts";
import { shareBehind } from "./shared-behind.ts";
import { means } from "./term.ts";
import type { Node } from "./tree.ts";

/** The conditions of the pieces in order; the words of a piece that makes none stay unread. */
export function nodesOf(scene: Scene): Node[] {
  const nodes: { node: Node; piece: Piece }[] = [];
  let before: Clause | null = null;
  for (const piece of scene.pieces) {
    if (piece.kind === "clause" && !piece.isRank) {
      if (before !== null) shareBehind(before, piece);
      before = piece;
    }
  }
  before = null;
  for (const piece of scene.pieces) {
    if (piece.kind === "fact") add(scene, nodes, piece, null, null);
    else if (!piece.isRank) {
      if (before !== null) inherit(piece, before);
      const order = orderOf(before, piece);
      const isSaid = order === null && askSinceWhen(scene, piece, before);
      if (!isSaid) add(scene, nodes, piece, before, order);
      before = piece;
    }
  }
  unreadContradictions(nodes);
  const made = nodes.map(({ node }) => node);
  countCancelledToo(made);
  return made;
}

/** Nobody can be both: one of the two was not meant so, and the marketer is asked. */
function unreadContradictions(nodes: readonly { node: Node; piece: Piece }[]): void {
  const together = nodes.filter(({ node }) => !node.except);
  if (together.some(({ node }) => node.join === "or")) return;
  const parts = together.flatMap(({ node: { condition }, piece }) =>
    (condition.kind === "all" ? condition.of : [condition]).map((one) => ({ condition: one, piece })),
  );
  parts.forEach(({ condition, piece }, at) => {
    const odd = parts.slice(0, at).find((one) => isImpossible(one.condition, condition));
    const isLittle = piece.terms.every((term) => means(term, "filler"));
    for (const term of odd ? [...piece.terms, ...(isLittle ? odd.piece.terms : [])] : []) term.use = undefined;
  });
}

function add(
  scene: Scene,
  nodes: { node: Node; piece: Piece }[],
  piece: Piece,
  before: Clause | null,
  order: [Clause, Clause] | null,
): void {
  const condition = order === null ? aloneOf(scene, piece, before) : sequenceOf(...order, scene);
  if (piece.kind === "clause") forget(piece);
  if (condition === null) for (const term of piece.terms) term.use = undefined;
  else {
    if (order !== null && before !== null) use(...before.terms);
    put(nodes, { piece, node: { join: piece.join, condition, except: piece.except } }, order && before);
  }
}

const aloneOf = (scene: Scene, piece: Piece, before: Clause | null): Condition | null =>
  piece.kind === "clause" && isAfterArrival(before, piece) ? null : conditionOf(piece, scene);

/** What a clause was told and its sort has no use for stays unread. */
function forget(clause: Clause): void {
  if (clause.group === "orders") return;
  const takesLengths =
    (clause.negated && HAPPENINGS.includes(clause.group)) ||
    (clause.group === "registered" && clause.lengths.every(({ op }) => op !== null && op !== "="));
  const takesAmounts = HAPPENINGS.includes(clause.group) || clause.marks.has("turned");
  const left = [
    ...(takesLengths || clause.join === "after" || clause.join === "afterwards" ? [] : clause.lengths),
    ...(takesAmounts ? [] : clause.amounts),
  ];
  for (const { term } of left) term.use = undefined;
  for (const term of clause.terms)
    if (term.time?.kind === "weekdays" || term.time?.kind === "every") term.use = undefined;
}

const HAPPENINGS: readonly Clause["group"][] = ["returns", "messages", "visits", "tickets", "scores"];

/** "Открыли письмо, но не перешли", "кроме тех, кто её возвращал": it is still about the same. */
function inherit(clause: Clause, before: Clause): void {
  if (
    clause.group === "messages" &&
    before.group === "messages" &&
    clause.names.length + clause.channels.length === 0 &&
    !clause.marks.has("letter")
  ) {
    clause.names.push(...before.names);
    clause.channels.push(...before.channels);
    if (before.marks.has("letter")) clause.marks.add("letter");
    if (clause.whens.length === 0 && !before.negated && clause.amounts.length === 0) clause.whens.push(...before.whens);
    if (
      clause.negated &&
      !clause.marks.has("of_none") &&
      clause.marks.has("open") &&
      (before.marks.has("received") || before.marks.has("sent")) &&
      !before.negated
    )
      clause.marks.add("of_received");
  }
  const isOfNothing = clause.marks.has("of_nothing");
  if (
    before.group === "visits" &&
    clause.group === "orders" &&
    clause.negated &&
    clause.goods.length === 0 &&
    !isOfNothing
  )
    clause.goods.push(...before.goods);
  if (before.group === "visits" && clause.group === "visits" && clause.negated && clause.goods.length === 0)
    clause.goods.push(...before.goods);
  if (clause.marks.has("same_time") && clause.whens.length === 0) clause.whens.push(...before.whens);
  inheritCeased(clause, before);
  if (clause.marks.has("pronoun") && clause.goods.length === 0) clause.goods.push(...before.goods);
}

/** Of two clauses which happened first, where the words say so. */
function orderOf(before: Clause | null, clause: Clause): [Clause, Clause] | null {
  if (before === null) return null;
  if (clause.join === "after") return [clause, before];
  if (clause.join === "afterwards" || before.join === "after" || before.join === "afterwards") {
    return clause.join === "or" || (before.join !== "after" && clause.join !== "afterwards") ? null : [before, clause];
  }
  if (isSoonAfter(before, clause) || isFirstThen(before, clause)) return [before, clause];
  const isNoMore = clause.negated && (clause.marks.has("again") || (clause.marks.has("stopped") && !isCeased(clause)));
  const isAgain = clause.marks.has("again") || isNoMore;
  const isPlain = clause.amounts.length + clause.lengths.length + clause.whens.length === 0;
  return isAgain &&
    isPlain &&
    clause.group === "orders" &&
    !before.negated &&
    clause.join !== "or" &&
    (before.group !== "orders" || isNoMore || before.marks.has("cancel"))
    ? [before, clause]
    : null;
}

/** "Opened the letter and bought within 14 days": so long after that, and not the last 14 days. */
const isSoonAfter = (before: Clause, clause: Clause): boolean =>
  isWithin(clause) &&
  ["and", "but", "comma"].includes(clause.join) &&
  (FOLLOWED.includes(before.group) || isLed(before, clause)) &&
  !before.negated &&
  clause.group === "orders" &&
  clause.amounts.length === 0;

/** "Bought a grinder and within a month took coffee": the time stands before the verb. */
const isLed = (before: Clause, { whens, terms, goods }: Clause): boolean =>
  before.group === "orders" &&
  before.whens.length + before.amounts.length === 0 &&
  goods.length > 0 &&
  terms.every((term) => term === whens[0]?.term || !means(term, "buy") || term.from > (whens[0]?.term.from ?? 0));

/** "Сначала купили кофеварку, а в течение месяца кофе": the first word says that the time is so long after. */
const isFirstThen = (before: Clause, clause: Clause): boolean =>
  before.marks.has("at_first") &&
  isWithin(clause) &&
  ["and", "but", "comma"].includes(clause.join) &&
  !before.negated &&
  clause.group === "orders" &&
  clause.amounts.length === 0;
const FOLLOWED: readonly Clause["group"][] = ["messages", "tickets", "visits", "returns"];

const isWithin = ({ whens }: Clause): boolean =>
  whens.length === 1 && whens.every(({ hit }) => hit.lead === "within" && hit.length !== undefined);

/** "Signed up and bought within a week": that nobody can be asked for. */
const isAfterArrival = (before: Clause | null, { whens, group, join }: Clause): boolean =>
  (before?.group === "registered" || before?.group === "source") &&
  group === "orders" &&
  join !== "or" &&
  whens.some(({ hit }) => hit.lead === "within" && hit.length !== undefined);

/** A sequence takes the place of the clause that it goes on from, unless that says more than that it happened. */
function put(nodes: { node: Node; piece: Piece }[], made: { node: Node; piece: Piece }, from: Clause | null): void {
  const at = nodes.findIndex(({ piece }) => piece === from);
  const kept = nodes[at];
  if (from === null || kept === undefined) {
    nodes.push(made);
    return;
  }
  if (isMore(from, kept.node.condition)) nodes.push({ ...made, node: { ...made.node, join: "and" } });
  else nodes[at] = { piece: made.piece, node: { ...made.node, join: kept.node.join, except: kept.node.except } };
}

const isMore = (clause: Clause, condition: Condition): boolean =>
  clause.amounts.length > 0 && condition.kind !== "sequence";
