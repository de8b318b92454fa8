import type { Locale } from "../../../base/index.ts";
import type { CannedReply } from "../api/support.ts";

/** What the fields of a ready answer stand for; null: not known. */
type Values = Record<"name" | "order" | "shop", string | null>;

/**
 * A ready answer in a customer's language, else in the first that it has; with its fields filled. One whose value is not known stays, for whoever
 * sends it to fill.
 */
export function fillCanned({ texts }: Pick<CannedReply, "texts">, locale: Locale, values: Values): string {
  const text = texts[locale] ?? Object.values(texts)[0] ?? "";
  return text.replace(/\{(name|order|shop)\}/g, (whole, field: keyof Values) => values[field] ?? whole);
}
