import { isHead } from "./chunks.ts";
import type { Clause } from "./clause.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What an order may be. */
const PROPERTIES = ["discount", "promo", "delivery", "elsewhere", "unpaid", "paid", "delivered", "shipped", "cancel"];
const ORDERS = ["order_one", "orders", "first_order", "last_order", "all_orders"];

/** "Заказ дороже 5000 и со скидкой", "orders over £50 which were cancelled": more of the same order. */
export function saysMoreOfOrder(scene: Scene, clause: Clause, term: Term): boolean {
  const { marks } = clause;
  if (clause.group !== "orders" || clause.negated) return false;
  if (scene.pending.not.length > 0) return isWithout(scene, clause, term);
  if (isDoneToIt(scene, clause, term) || isItsNoun(scene, clause, term)) return true;
  if (marks.has("buy") || marks.has("spend")) return false;
  const property = PROPERTIES.find((sense) => means(term, sense));
  if (property === undefined || !ORDERS.some((sense) => marks.has(sense))) return false;
  const isAct = isVerb(scene, term);
  if (scene.chunk.join === "who") return !isAct;
  const isAlone = scene.chunk.terms.every((one) => one === term || isLittle(one));
  if (scene.chunk.join === "comma") return isAlone && !marks.has("orders") && property !== "cancel" && !isAct;
  return scene.chunk.join === "and" && !marks.has("orders") && property !== "cancel" && !isAct;
}

/** "Купили аккумулятор, но без скидки": that order had none, where the words are no clause of their own. */
const isWithout = ({ chunk, pending }: Scene, { marks, amounts }: Clause, term: Term): boolean =>
  means(term, "discount", "promo") &&
  amounts.every(({ unit }) => unit === "money") &&
  pending.not.length === 1 &&
  pending.not.every((one) => means(one, "without")) &&
  [...ORDERS, "buy"].some((sense) => marks.has(sense)) &&
  ["but", "and", "comma"].includes(chunk.join) &&
  chunk.terms.every((one) => one === term || isLittle(one));

/** "Заказали платье, но отменили", "bought bulbs but haven't paid": it was that order, where nothing else is spoken of. */
function isDoneToIt({ chunk }: Scene, { marks, goods }: Clause, term: Term): boolean {
  return (
    marks.has("buy") &&
    goods.length > 0 &&
    means(term, "unpaid", "cancel") &&
    (chunk.join === "but" || chunk.join === "and") &&
    chunk.terms.every((one) => one === term || isLittle(one))
  );
}

/** "Оплатили, но заказ не доставлен": that order. */
const isItsNoun = ({ chunk, tokens }: Scene, { marks }: Clause, term: Term): boolean =>
  marks.has("paid") &&
  means(term, "order_one") &&
  ["but", "and", "comma"].includes(chunk.join) &&
  !/^(?:an?|another|друг|інш|нов|ещ)/.test(tokens[term.from - 1]?.plain ?? "") &&
  chunk.terms.some((one) => means(one, "not") && one.from > term.from) &&
  chunk.terms.every((one) => one === term || !isMore(one) || STATES.some(([senses]) => means(one, ...senses)));

const isLittle = (term: Term): boolean =>
  (term.name ?? term.number ?? term.time) === undefined && (!isHead(term) || means(term, "pronoun"));

/** "Оплаченные, но не доставленные": the same orders, which are not yet so. Returns whether it was read as that. */
export function deniesOfOrder(scene: Scene, clause: Clause, term: Term): boolean {
  const { chunk, pending } = scene;
  const state = STATES.find(([senses]) => means(term, ...senses))?.[1];
  const isOfOrders = clause.group === "orders" && !clause.negated && OF_ORDERS.some((sense) => clause.marks.has(sense));
  const isPlain = pending.not.length === 1 && pending.not.every((one) => means(one, "not"));
  if (state === undefined || !isOfOrders || !isPlain || pending.except.length > 0) return false;
  const isBeside = scene.isHere && [...clause.marks].every((mark) => ORDERS.includes(mark) || mark === "paid");
  if (!isBeside && (scene.isHere || (chunk.join !== "but" && chunk.join !== "and"))) return false;
  if (!isBeside && chunk.terms.some((one) => one !== term && isMore(one))) return false;
  clause.marks.add(state);
  clause.terms.push(term);
  use(term, ...pending.not);
  pending.not = [];
  scene.isHere = true;
  return true;
}
const isMore = (one: Term): boolean =>
  (isHead(one) && !means(one, ...ORDERS)) || one.number !== undefined || one.time !== undefined;

/** "Three orders, all delivered", "оба отменены": of all the orders, as a clause of its own. */
export function isOfThemAll({ chunk, tokens }: Scene, clause: Clause, term: Term): boolean {
  const isAll = chunk.terms.some(
    ({ from }) => from < term.from && /^(?:all|both|все|всі|усі|оба|обидва)$/.test(tokens[from]?.plain ?? ""),
  );
  return (
    isAll &&
    clause.group === "orders" &&
    !clause.negated &&
    means(term, ...PROPERTIES) &&
    chunk.terms.every((one) => one === term || isLittle(one))
  );
}
const STATES: readonly (readonly [readonly string[], string])[] = [
  [["delivered", "received"], "not_delivered"],
  [["shipped", "sent"], "not_shipped"],
];
const OF_ORDERS = ["paid", "unpaid", "shipped", "new_status", "order_one", "orders", "first_order", "last_order"];

/** "Оплатили", "cancelled" with nobody's "were": people did it. */
function isVerb({ tokens, chunk }: Scene, term: Term): boolean {
  const said = tokens.slice(term.from, term.to).map(({ plain }) => plain);
  if (said.some((word) => /^[a-z]/.test(word)) && !means(term, "discount", "promo", "delivery"))
    return !chunk.terms.some(({ from }) => /^(?:is|are|was|were|been|be)$/.test(tokens[from]?.plain ?? ""));
  return said.some((word) => /(?:л[аио]?|ли|ів|ив|ав|вш\p{L}+)$/u.test(word));
}
