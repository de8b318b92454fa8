import type { Locale } from "../../base/index.ts";
import type { CampaignParts } from "../parts.ts";
import { type Card, cardOf } from "./card.ts";
import type { ReadContent, ReadText } from "./content.ts";

/** Fields of what is recommended to whoever reads it: the product's name and its price. */
export const RECOMMENDED = ["recommendation", "recommendation_price"] as const;

const isRecommended = (field: string): boolean => RECOMMENDED.some((one) => one === field);

/** Fields that the customer's row has to hold. */
export const ofCustomer = (needs: readonly string[]): string[] => needs.filter((field) => !isRecommended(field));

/** Whether it cannot be said to whom nothing can be recommended. */
export const needsOffer = (text: ReadText | undefined): boolean => text?.needs.some(isRecommended) ?? false;

/** Whether a text says what is recommended; with `locales`, whether any language's does. */
export const namesOffer = ({ texts }: Pick<ReadContent, "texts">, locale?: Locale): boolean =>
  Object.entries(texts).some(
    ([of, { subject, text }]) =>
      (locale === undefined || of === locale) &&
      [...subject, ...text].some((piece) => typeof piece !== "string" && isRecommended(piece.field)),
  );

/** What is recommended to one person. */
export interface Recommended {
  values: Record<(typeof RECOMMENDED)[number], string>;
  card: Card;
}

/** The best offer for a customer in words, or, of what was chosen before, `sku`'s; null where there is none. */
export async function recommendedTo(
  parts: CampaignParts,
  { customerId, locale, sku }: { customerId: number; locale: Locale; sku?: string | null },
): Promise<Recommended | null> {
  const chosen = sku ?? (await parts.recommend(customerId));
  const card = chosen === null ? null : cardOf({ ...parts, catalog: await parts.catalog() }, chosen, locale);
  return card && { values: { recommendation: card.name, recommendation_price: card.price }, card };
}
