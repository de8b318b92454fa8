import { addFact } from "./facts.ts";
import { type Scene, use } from "./scene.ts";
import { means, type Term } from "./term.ts";

const TRAITS: Record<string, [string, string]> = {
  woman: ["gender", "f"],
  man: ["gender", "m"],
  russian: ["language", "ru"],
  ukrainian: ["language", "uk"],
  english: ["language", "en"],
  lang_ru: ["language", "ru"],
  lang_uk: ["language", "uk"],
  lang_en: ["language", "en"],
};
/** Gender and language. */
export function onTrait(scene: Scene, term: Term): boolean {
  const found = Object.entries(TRAITS).find(([sense]) => means(term, sense));
  if (found === undefined) return false;
  const [sense, [field, value]] = found;
  if (sense.startsWith("lang_") && !scene.chunk.terms.some((one) => means(one, "language_noun"))) return false;
  addFact(scene, field, { kind: "attribute", field, test: { kind: "in", values: [value] } }, term);
  return true;
}

const STATUSES = ["new_status", "paid", "unpaid", "shipped", "delivered", "cancel"];
/** Words that only lead to a value. */
export function onKnown(scene: Scene, term: Term): boolean {
  if (means(term, "points") && scene.rank !== null && scene.rank.by === null) {
    scene.rank.field = "loyalty_points";
    use(term);
    return true;
  }
  if (
    means(term, "promo_use") &&
    scene.chunk.terms.some(
      (one) => means(one, "promo", "discount") || one.name?.names.some(({ kind }) => kind === "promo_code"),
    )
  ) {
    use(term);
    return true;
  }
  if (means(term, "status_noun") && scene.chunk.terms.some((one) => means(one, ...STATUSES))) {
    use(term);
    return true;
  }
  if (means(term, "put_in") && scene.chunk.terms.some((one) => means(one, "cart"))) {
    use(term);
    return true;
  }
  const sense = [
    "live",
    "region_noun",
    "country_noun",
    "loyalty",
    "gender_noun",
    "language_noun",
    "topic",
    "reason",
    "age",
    "site",
  ].find((one) => means(term, one));
  if (sense === undefined) return false;
  const at = scene.terms.indexOf(term);
  const near = scene.terms.slice(Math.max(0, at - 4), at + 5);
  const isNear =
    near.some(
      (one) => one.name !== undefined || one.place !== undefined || one.number !== undefined || one.time !== undefined,
    ) || near.some((one) => one !== term && TRAITS[one.senses[0] ?? ""] !== undefined);
  if (!isNear) return false;
  use(term);
  return true;
}
