import { isHead } from "./chunks.ts";
import { askedBefore } from "./on-name.ts";
import { isThing } from "./own-fields.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** Words that shops also name topics, reasons and sources by mean what they say, unless such a name is asked for. */
const WEAK = ["ticket_topic", "return_reason", "source", "custom_value", "loyalty_level", "segment", "campaign"];
export function isNameHere(scene: Scene, term: Term): boolean {
  if (term.senses.length === 0 || term.name === undefined) return true;
  const kinds = term.name.names.map((name) => name.kind);
  if (scene.chunk.terms.some((one) => one.own && term.name?.names.some(({ field }) => field === one.own?.field.name)))
    return true;
  if (term.senses.every(isThing) || isOwnWord(scene, term, kinds)) return true;
  if (means(term, "phone", "email_field", "sms", "telegram") && !isOfGoods(scene)) return false;
  if (means(term, "loyalty") && term.name.how === "form" && isOfLevels(scene, term)) return false;
  if (means(term, "lang_ru", "lang_uk", "lang_en") && isOfLanguage(scene)) return false;
  if (askedBefore(scene, term)?.some((kind) => kinds.includes(kind))) return true;
  // A shop that calls a segment or a level "VIP" has said what that means.
  if (isSure(term.name) && term.senses.every((sense) => sense.startsWith("vague"))) return true;
  if (kinds.every((kind) => WEAK.includes(kind))) return isOfClause(scene, term, kinds);
  // "Прибери з них" takes away, whatever name it may be a form of.
  if (means(term, "except", "show", "more_of") && term.name.how !== "exact") return false;
  return term.name.how === "exact" || term.name.how === "form" || !isHead(term);
}

/** A topic beside tickets, a reason beside returns. */
function isOfClause({ chunk, clause, isHere }: Scene, term: Term, kinds: readonly string[]): boolean {
  const group = clause?.group;
  return (
    (group === "tickets" &&
      kinds.includes("ticket_topic") &&
      (isHere || chunk.join === "or") &&
      !means(term, "ticket", "complaint")) ||
    (group === "returns" && kinds.includes("return_reason") && isHere) ||
    (group === "source" && kinds.includes("source"))
  );
}

/** Told in quotes, or a child of a shop that has a field of children. */
const isOwnWord = (scene: Scene, term: Term, kinds: readonly string[]): boolean =>
  (kinds.includes("custom_value") && term.name !== undefined && isSure(term.name) && isChild(scene, term)) ||
  (term.name?.how === "exact" && isQuoted(scene, term));

/** "У кого девочка": in a shop that knows whose child is what, no customer. */
const isChild = ({ tokens }: Scene, { from }: Term): boolean =>
  /^(?:девоч|мальчи|дівч|хлопчи|girls?$|boys?$)/.test(tokens[from]?.plain ?? "");

const isQuoted = ({ tokens }: Scene, { from, to }: Term): boolean =>
  tokens[from - 1]?.kind === "quote" && tokens[to]?.kind === "quote";

const isSure = ({ how }: NonNullable<Term["name"]>): boolean => how === "exact" || how === "form";

/** "З рівнем Читач" is no Рівне. */
const isOfLevels = ({ chunk }: Scene, term: Term): boolean =>
  chunk.terms.some((one) => one !== term && one.name?.names.some(({ kind }) => kind === "loyalty_level"));

/** A phone is goods where somebody buys it, else a number to call. */
const isOfGoods = (scene: Scene): boolean =>
  scene.chunk.terms.some((one) => means(one, "buy", "return", "view", "cart", "spend", "buyer", "order_one", "orders"));

const isOfLanguage = (scene: Scene): boolean => scene.chunk.terms.some((one) => means(one, "language_noun"));
