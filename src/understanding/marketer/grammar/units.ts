import type { NumberHit } from "../values.ts";
import type { Unit } from "./clause.ts";
import { GOODS, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Units by the word behind a number. */
const UNITS: readonly [string, Unit][] = [
  ["orders", "orders"],
  ["order_one", "orders"],
  ["months_noun", "months"],
  ["brands_noun", "brands"],
  ["categories_noun", "categories"],
  ["pieces", "pieces"],
  ["products_noun", "products"],
  ["once", "times"],
  ["times_noun", "times"],
  ["per_cent", "percent"],
];

/** What a number counts: by what it is itself, else by the words behind it. */
export function unitOf(scene: Scene, hit: NumberHit, next: Term | undefined): Unit {
  if (hit.is === "money" || hit.is === "percent" || hit.is === "times") return hit.is;
  const isDifferent = means(next, "different");
  if (isDifferent) use(next);
  const noun = isDifferent && next !== undefined ? nextTold(scene, next) : next;
  if (hit.is === "number" && isGoods(noun) && hit.value <= MOST_PIECES && !isSpentOn(scene, hit))
    return isDifferent ? "products" : piecesOf(scene, noun);
  const unit = UNITS.find(([sense]) => means(noun, sense))?.[1];
  if (unit === undefined) return hit.is === "number" && isWorth(scene, hit) ? "money" : "plain";
  if (unit !== "orders") use(noun);
  if (unit === "pieces" || unit === "products") return isDifferent || means(noun, "different") ? "products" : "pieces";
  return unit;
}

/** "Больше чем на 50", "на понад 50", "for over 50": a sum, however small; "на 50 %" and "for 50 days" say what they are. */
function isWorth({ tokens }: Scene, { from }: NumberHit): boolean {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ plain }) => plain);
  const at = before.findLastIndex((word) => WORTH.test(word));
  return at >= 0 && before.slice(at + 1).every((word) => COMPARING.test(word));
}
const WORTH = /^(?:на|for|worth)$/;
const COMPARING =
  /^(?:more|less|than|over|under|above|below|at|least|most|up|to|больше|более|меньше|менее|свыше|не|чем|понад|більше|менше|ніж|сумму|суму|>|<|>=|<=)$/;

/** "Spent at least 1000 on Trefl", "1000 на кофе": goods that money goes to, and no number of them. */
const isSpentOn = ({ tokens, clause }: Scene, { to }: NumberHit): boolean =>
  /^(?:на|for|on)$/.test(tokens[to]?.plain ?? "") || clause?.marks.has("spend") === true;

/** "3 tea orders", and not three packets of tea. */
const piecesOf = (scene: Scene, noun: Term | undefined): Unit =>
  noun !== undefined && means(nextTold(scene, noun), "orders") ? "orders" : "pieces";

/** More are no pieces: "больше 5000 на кофе". */
const MOST_PIECES = 1000;

/** "Больше трёх чехлов". */
const isGoods = (term: Term | undefined): boolean =>
  term?.name?.names.some(({ kind }) => GOODS.includes(kind)) === true && term.name.how !== "typo";

/** "Скидка больше 500", "over £20 discount"; "со скидкой больше чем на 5000" is money spent. */
export function isOfDiscount(scene: Scene, term: Term, { is }: NumberHit, next: Term | undefined): boolean {
  if (is !== "money" && is !== "number") return false;
  if (means(next, "discount") && !/^(?:со?|з|із|зі|with|at|on)$/.test(scene.tokens[next?.from ?? 0]?.plain ?? ""))
    return true;
  const before = scene.chunk.terms.slice(0, scene.chunk.terms.indexOf(term)).reverse();
  const told = before.find((one) => !PASSED.some((sense) => means(one, sense)) || isFor(scene, one));
  return means(told, "discount");
}
const PASSED = ["filler", "gt", "ge", "lt", "le", "eq", "than", "order_one", "orders"];
const isFor = ({ tokens }: Scene, { from }: Term): boolean => /^(?:на|for)$/.test(tokens[from]?.plain ?? "");

/** What says nothing by itself. */
export const LITTLE = new Set(["filler", "had", "we", "whom", "us"]);

/** The next term that is more than a little word. */
export function nextTold(scene: Scene, term: Term): Term | undefined {
  const at = scene.terms.indexOf(term);
  return scene.terms
    .slice(at + 1, at + 4)
    .find((one) => one.senses.some((sense) => !LITTLE.has(sense)) || one.name !== undefined || one.senses.length === 0);
}
