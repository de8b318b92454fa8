import { onHead } from "./begin-clause.ts";
import { HEADS } from "./heads.ts";
import { GOODS, type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Words that begin clauses, the more telling first. */
export function onHeads(scene: Scene, term: Term): boolean {
  const status = statusOf(scene, term);
  if (status !== null) return onHead(scene, term, status, { group: "orders", as: "verb" });
  const buying = HEADS.get("buy");
  if (buying !== undefined && means(term, "buyer") && isBesideGoods(scene, term))
    return onHead(scene, term, "buy", buying);
  for (const [sense, head] of HEADS) {
    if (means(term, sense) && fitsHere(scene, term, sense) && onHead(scene, term, sense, head)) return true;
  }
  return false;
}

/** "В статусе «отправлен»", "status: cancelled". */
function statusOf({ terms, tokens }: Scene, term: Term): string | null {
  const at = terms.indexOf(term);
  const told = terms.slice(Math.max(0, at - 3), at).findLast(({ from }) => tokens[from]?.kind === "word");
  if (!means(told, "status_noun") || means(told, "loyalty")) return null;
  const found = STATUSES.find(([said]) => said.test(tokens[term.from]?.plain ?? ""));
  if (found === undefined) return null;
  use(told);
  return found[1];
}
const STATUSES: readonly (readonly [RegExp, string])[] = [
  [/^(?:отправл|отгруж|відправл|відвантаж|shipp|sent|dispatch)/, "shipped"],
  [/^(?:доставл|delivered)/, "delivered"],
  [/^(?:оплачен|сплачен|paid)/, "status:paid"],
  [/^(?:отмен|скасов|відмін|cancel)/, "cancel"],
  [/^(?:нов|new)/, "new_status"],
];

/** "Coffee buyers", "покупатели чая": they bought it. */
function isBesideGoods({ terms }: Scene, term: Term): boolean {
  const at = terms.indexOf(term);
  return [terms[at - 1], terms[at + 1]].some((one) => one?.name?.names.some(({ kind }) => GOODS.includes(kind)));
}

/** "Кому мы писали", "не писали с октября": the shop writes, unless it is written to. */
const isByUs = ({ chunk, clause, pending, terms }: Scene, isToUs: boolean): boolean =>
  !isToUs &&
  clause?.group !== "orders" &&
  (pending.not.length > 0 || [...chunk.terms, terms[0]].some((one) => means(one, "we", "whom")));

/** "An order", "unpaid order": no verb. */
function isNoun({ tokens, terms }: Scene, term: Term): boolean {
  if (!/^(?:order|purchase)$/.test(tokens[term.from]?.plain ?? "") || !means(term, "order_one")) return false;
  const before = terms[terms.indexOf(term) - 1];
  const isLed = /^(?:an?|the|their|any|one|single|each|every|some)$/.test(tokens[term.from - 1]?.plain ?? "");
  return isLed || means(before, "unpaid", "paid", "cancel", "delivered", "shipped", "largest", "discount", "without");
}

/** Words of several meanings mean one of them in some company only. */
function fitsHere(scene: Scene, term: Term, sense: string): boolean {
  const around = (...senses: string[]): boolean =>
    scene.chunk.terms.some((one) => one !== term && means(one, ...senses));
  const named = (...kinds: string[]): boolean =>
    scene.chunk.terms.some((one) => one.name?.names.some(({ kind }) => kinds.includes(kind)));
  switch (sense) {
    case "source":
      return named("source") || around("source") || scene.chunk.terms.some((one) => one.senses.length === 0);
    case "received":
    case "sent":
      return (
        around("letter", "mailing", "order_one", "orders", "sms", "telegram", "email_field") ||
        named("campaign") ||
        scene.clause?.group === "consent" ||
        (scene.clause?.group === "orders" && scene.pending.not.length > 0 && scene.clause.marks.has("paid")) ||
        scene.clause?.group === "messages" ||
        term.to - term.from > 1 ||
        (sense === "sent" && isByUs(scene, around("us")))
      );
    case "buy":
      return !isNoun(scene, term);
    case "same_product":
      return !scene.isHere || scene.clause?.group === "orders";
    case "elsewhere":
      return !around("live");
    case "registered":
      return !named("source") || term.senses[0] === "registered";
    case "rate":
    case "amount":
      return true;
    default:
      return true;
  }
}
