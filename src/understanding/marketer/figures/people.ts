import type { Condition, Happenings, Items, Source } from "../../../segments/index.ts";
import { isOfOrder, isPrice } from "../conditions/order-filter.ts";
import { happeningsIn } from "../conditions/sequence.ts";
import type { Clause } from "../grammar/clause.ts";
import { addFact } from "../grammar/facts.ts";
import { nodesOf } from "../grammar/nodes.ts";
import type { Scene } from "../grammar/scene.ts";
import type { Term } from "../grammar/term.ts";
import { treeOf } from "../grammar/tree.ts";
import { implyBuying, walk } from "../grammar/walk.ts";
import { sceneAgain } from "../read-question.ts";
import { dropLacking } from "../readings/lacking.ts";

/** What the words beside a figure say of it: what it is reckoned of, and whose. */
export interface Told {
  /** The scene that it was read from: vague words and what is missing stand there, and what became of each term. */
  scene: Scene;
  of: Happenings | null;
  who: Condition | null;
}

/** Reads who is meant as a question about people. */
export function readPeople(scene: Scene, terms: Term[]): Told {
  const read = sceneAgain(scene, terms);
  walk(read);
  dropLacking(read);
  implyBuying(read);
  return { scene: read, of: null, who: whoOf(read) };
}

/** Reads what stands beside a figure of a source; `head` is put in the place of the figure's own words, and is one of the terms. */
export function readBeside(scene: Scene, terms: Term[], head: Term, source: Source, isRate = false): Told {
  const read = sceneAgain(scene, terms);
  walk(read);
  dropLacking(read);
  const clause = read.pieces.find((piece): piece is Clause => piece.kind === "clause" && piece.terms.includes(head));
  if (clause === undefined) return { scene: read, of: { source, ...stateOf(source) } as Happenings, who: whoOf(read) };
  if (source === "orders") stayHome(read, clause);
  for (const term of terms) if (isMoment(term)) term.use = undefined;
  const own = new Set<unknown>([clause]);
  const except = exceptOf(read, clause, own);
  if (isRate) forgetState(clause);
  const of = happenings(read, clause, source);
  if (of === null) for (const term of clause.terms) term.use = undefined;
  read.pieces = read.pieces.filter((piece) => !own.has(piece));
  const taken = of?.source === "orders" && except.length > 0 ? { ...of, except } : of;
  return { scene: read, of: taken, who: whoOf(read) };
}

/** "После рассылки": a figure has no order of things. */
const isMoment = ({ senses, time, name }: Term): boolean =>
  time === undefined && name === undefined && senses.some((sense) => sense === "after" || sense === "before");

/** "В Алматы": a name that has no cases says where they live, unless it is said that it went there. */
function stayHome(scene: Scene, clause: Clause): void {
  if (clause.marks.has("delivery")) return;
  const homes = clause.terms.filter(
    ({ from, name }) =>
      name?.how === "exact" &&
      name.names.some(({ kind }) => kind === "city") &&
      /^(?:в|во|у|in)$/.test(scene.tokens[from - 1]?.plain ?? ""),
  );
  const values = homes.flatMap(({ name }) =>
    (name?.names ?? []).filter(({ kind }) => kind === "city").map(({ value }) => value),
  );
  const kept = clause.names.filter(({ kind, value }) => kind !== "city" || !values.includes(value));
  if (kept.length === clause.names.length) return;
  clause.names = kept;
  clause.terms = clause.terms.filter((term) => !homes.includes(term));
  addFact(scene, "city", { kind: "attribute", field: "city", test: { kind: "in", values } }, ...homes);
}

/** "Open and click rates": what is reckoned is no letters that were opened. */
function forgetState({ terms, marks }: Clause): void {
  for (const term of terms)
    if (term.senses.some((sense) => marks.has(sense) && STATES.has(sense))) term.use = undefined;
}
const STATES = new Set(["open", "click", "ignore"]);

const stateOf = (source: Source) => (source === "messages" ? { state: "sent" } : {});

function whoOf(scene: Scene): Condition | null {
  const nodes = nodesOf(scene);
  return nodes.length === 0 ? null : treeOf(nodes);
}

/** "Выручка без кофе", "кроме чая": goods that do not count. */
function exceptOf({ pieces }: Scene, clause: Clause, own: Set<unknown>): Items[] {
  const found: Items[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "clause" || piece === clause || piece.group !== clause.group) continue;
    if (!(piece.except || piece.negated) || piece.goods.length === 0 || piece.names.length > 0) continue;
    const of = happeningsIn({ ...piece, goods: piece.goods }, NOBODY);
    if (of !== null && "items" in of && of.items !== undefined) found.push(...of.items);
    own.add(piece);
  }
  return found;
}

/** Goods need nothing of the shop's. */
const NOBODY = { lexicon: { names: [], fields: [], has: {}, currency: "", timezone: "" }, senses: () => [] } as never;

/** What a clause speaks of, where that can be held of a figure. */
function happenings(scene: Scene, clause: Clause, source: Source): Happenings | null {
  clause.amounts = clause.amounts.filter((amount) => !isBareMoney(amount));
  for (const amount of clause.amounts)
    if (!isOfOrder(clause, amount) && !isPrice(clause, amount)) amount.term.use = undefined;
  for (const { term } of clause.whens) term.use = undefined;
  forgetIdle(clause);
  const isExcept = clause.negated && clause.goods.length > 0;
  if ((clause.negated && !isExcept) || clause.except) return null;
  const of = happeningsIn({ ...clause, whens: [] }, scene);
  if (of === null) return null;
  if (isExcept && of.source === "orders" && of.items !== undefined) {
    const { items, ...rest } = of;
    return { ...rest, except: items };
  }
  return of.source === source ? of : turned(of, source);
}

/** "На одного покупателя": a number that nobody compares with is no sum. */
function isBareMoney({ isBare, unit, term }: Clause["amounts"][number]): boolean {
  const isBareOne = isBare && (unit === "plain" || unit === "money" || unit === "times" || unit === "orders");
  if (isBareOne) term.use = undefined;
  return isBareOne;
}

/** What a figure's happenings can hold of the words of a clause. */
const HELD = new Set(
  `order_one orders all_orders one_order buy spend amount delivery delivered shipped new_status not_shipped not_delivered unpaid paid cancel
  discount no_discount promo elsewhere first_order last_order return refund reason letter mailing sent received open click ignore
  site visit view cart abandoned link ticket complaint open_ticket topic rate nps`.split(/\s+/),
);

/** "Повторных заказов": what cannot be held of them is not read. */
function forgetIdle({ terms, marks }: Clause): void {
  for (const term of terms) {
    if (term.name !== undefined || term.number !== undefined || term.time !== undefined) continue;
    const said = term.senses.filter((sense) => marks.has(sense));
    if (said.length > 0 && !said.some((sense) => HELD.has(sense))) term.use = undefined;
  }
}

/** "Заказов с возвратом": of which something came back. */
function turned(of: Happenings, source: Source): Happenings | null {
  if (of.source !== "returns" || source !== "orders" || of.reason !== undefined) return null;
  return { source: "orders", ...(of.items !== undefined && { items: of.items }), orders: { returned: true } };
}
