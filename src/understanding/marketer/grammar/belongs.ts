import type { Clause } from "./clause.ts";
import { type Group, HEADS, type Head, MEASURE_MARKS } from "./heads.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Whether a head goes on with the clause that stands before it in the same chunk. */
export function belongs(scene: Scene, clause: Clause, sense: string, head: Head): boolean {
  const isBare =
    (sense === "discount" || (sense === "promo" && clause.group === "orders")) &&
    means(scene.pending.not.at(-1), "without");
  const isNegated = (scene.pending.not.length > 0 && !isBare) || scene.pending.except.length > 0;
  if (isNegated && isFull(clause)) return isDoubled(scene, clause, head);
  const isAfterGoods = clause.marks.has("after_goods");
  if ((clause.join === "after" || isAfterGoods) && head.as === "verb" && isFull(clause)) {
    if (isAfterGoods || scene.pieces.filter((piece) => piece.kind === "clause").length === 1) scene.join = "afterwards";
    return false;
  }
  if (clause.group === head.group) return fitsOwn(clause, sense, head);
  return turns(clause, sense, head) || isObject(clause, sense, head);
}

/** "Ни одного письма не открыли": denied twice, and so once; "писем не открывали": what is denied has its object before it. */
const isDoubled = ({ pending }: Scene, clause: Clause, head: Head): boolean =>
  pending.except.length === 0 &&
  (clause.negated || head.as === "verb") &&
  clause.group === head.group &&
  (head.as === "verb" || pending.not.every((one) => means(one, "nothing"))) &&
  clause.goods.length + clause.amounts.length === 0 &&
  (head.as === "noun" || ![...clause.marks].some((one) => HEADS.get(one)?.as === "verb"));

const isFull = (clause: Clause): boolean =>
  clause.goods.length + clause.whens.length + clause.amounts.length > 0 || clause.marks.size > 0;

function fitsOwn(clause: Clause, sense: string, head: Head): boolean {
  const measure = MEASURE_MARKS[sense];
  if (measure !== undefined && clause.measure !== undefined && clause.measure !== measure) {
    return (
      !(clause.amounts.some((one) => one.measure !== undefined) || clause.against) ||
      sense === "amount" ||
      sense === "order_number"
    );
  }
  if (head.as !== "verb") return true;
  const verbs = [...clause.marks].filter((one) => HEADS.get(one)?.as === "verb");
  return verbs.length === 0 || verbs.includes(sense) || isLight(verbs, sense) || clause.group !== "orders";
}

/** "Перестали покупать", "повторно купили", "заказали и оплатили": one thing said with two words. */
const isLight = (verbs: readonly string[], sense: string): boolean =>
  verbs.every((verb) => LIGHT.has(verb)) || LIGHT.has(sense);
const LIGHT = new Set(["stopped", "again", "one_time", "delivered", "cancel", "unpaid", "paid"]);

/** A clause that has said little turns out to be of something else: "заказы вернули", "получили заказ", "смотрели письмо". */
function turns(clause: Clause, sense: string, head: Head): boolean {
  const marks = [...clause.marks];
  const isBare = clause.amounts.length + clause.goods.length === 0 && clause.measure === undefined;
  const turned = (from: readonly string[], to: Head["group"]): boolean =>
    head.group === to && marks.every((one) => from.includes(one)) && isBare;
  if (isOnceMore(clause, head) || (isBare && isReturned(clause, sense))) return true;
  const does =
    (turned(["order_one", "orders", "delivery", "sent", "received"], "returns") && head.as === "verb") ||
    (turned(["sent", "received", "open"], "orders") && (sense === "order_one" || sense === "orders")) ||
    turned(["view", "visit"], "messages") ||
    (turned(["open"], "tickets") && head.as === "verb") ||
    turned(["rate", "sent", "received", "low_score", "high_score"], "tickets") ||
    turned(["sent", "received", "open", "letter", "mailing"], "consent") ||
    turned(["open", "order_one", "orders"], "visits");
  if (!does) return false;
  if (head.group === "orders" && clause.marks.has("received")) clause.marks.add("delivered");
  if (head.group === "orders") clause.marks.delete("open");
  clause.group = head.group;
  return true;
}

/** "Первый заказ вернули", "returned their last order": something of that one came back. */
function isReturned(clause: Clause, sense: string): boolean {
  const isOne = (one: string): boolean => one === "first_order" || one === "last_order";
  const isOfOne = clause.group === "orders" && sense === "return" && [...clause.marks].some(isOne);
  const isOfReturn = clause.group === "returns" && isOne(sense) && clause.marks.size === 1 && !clause.negated;
  if (!isOfOne && !isOfReturn) return false;
  clause.group = "orders";
  clause.marks.delete("return");
  clause.marks.add("returned");
  return true;
}

/** "Повторно обращались": twice at least, of whatever it is. */
function isOnceMore(clause: Clause, head: Head): boolean {
  const [first, ...more] = clause.terms;
  const isAgain =
    clause.group === "orders" && clause.marks.size === 1 && clause.marks.has("again") && more.length === 0;
  if (!isAgain || first === undefined || head.as !== "verb" || !AGAIN.includes(head.group)) return false;
  clause.group = head.group;
  clause.marks.clear();
  twice(clause, first);
  return true;
}
const AGAIN: readonly Group[] = ["tickets", "returns", "visits"];

/** "Обратились снова": the word stands behind. Returns whether it was read. */
export function isAgainOf(clause: Clause, sense: string, term: Term): boolean {
  if (sense !== "again" || !AGAIN.includes(clause.group) || clause.negated || clause.amounts.length > 0) return false;
  twice(clause, term);
  return true;
}

const twice = (clause: Clause, term: Term): void => {
  clause.amounts.push({ op: ">=", isBare: false, value: 2, unit: "times", term });
};

const OBJECTS: Partial<Record<Group, readonly string[]>> = {
  returns: ["order_one", "orders", "buy", "delivered"],
  consent: ["letter", "mailing", "sent", "received"],
  reach: ["letter", "mailing", "sent", "received"],
  tickets: ["open", "rate", "low_score", "high_score", "sent", "received", "letter"],
  visits: ["order_one", "orders", "open", "view", "cart", "link"],
  source: ["site", "mailing", "sent", "received"],
  registered: ["site"],
  scores: ["sent", "received"],
};

function isObject(clause: Clause, sense: string, head: Head): boolean {
  return head.as !== "mark" || sense === "site" || sense === "link"
    ? (OBJECTS[clause.group]?.includes(sense) ?? false)
    : false;
}
