import { LOCALES, normalise } from "../../../base/index.ts";
import { CHURN_RISKS, RFM_GROUPS } from "../../../segments/index.ts";
import type { MarketerLexicon, NameKind } from "../reading.ts";
import type { Element } from "./elements.ts";

/** Of which kind the names are that stand in a definition, by their key there. */
const KINDS: Record<string, NameKind> = {
  products: "product",
  skus: "variant",
  categories: "category",
  brands: "brand",
  campaigns: "campaign",
  promo: "promo_code",
  reason: "return_reason",
  topics: "ticket_topic",
  in: "city",
  not: "city",
  id: "segment",
  city: "city",
  region: "region",
  country: "country",
  source: "source",
  loyalty_level: "loyalty_level",
};

/** Built-in fields that hold few values, which are the same in every shop. */
const FIXED: Record<string, readonly string[]> = {
  gender: ["f", "m"],
  language: LOCALES,
  rfm_group: RFM_GROUPS,
  churn_risk: CHURN_RISKS,
};

/** Whether a text of a definition is one that the shop's data has; what its data does not list must stand in the question. */
export function isKnownText({ kind, key, value }: Element, lexicon: MarketerLexicon, question: string): boolean {
  if (kind !== "text") return true;
  const text = String(value);
  if (key === "field") return lexicon.fields.some(({ name }) => name === text);
  if (FIXED[key]) return FIXED[key].includes(text);
  const isValue = ({ kind: of, value: own, field }: MarketerLexicon["names"][number]) =>
    own === text && (of === KINDS[key] || (of === "custom_value" && field === key));
  if (lexicon.names.some(isValue)) return true;
  const isYesNo = lexicon.fields.some(({ name, type }) => name === key && type === "boolean");
  if (isYesNo && (text === "true" || text === "false")) return true;
  const isListed = Boolean(KINDS[key]) || lexicon.names.some(({ field }) => field === key);
  return !isListed && normalise(question).includes(normalise(text));
}
