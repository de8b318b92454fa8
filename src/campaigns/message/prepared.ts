import type { Locale } from "../../base/index.ts";
import { STOP_ADVERTS } from "../../dialogue/index.ts";
import type { Button, ChatMessage, Letter, Outbound } from "../../outbox/index.ts";
import type { Campaign } from "../drafts/campaign.ts";
import { contentOf } from "../drafts/draft.ts";
import type { CampaignParts } from "../parts.ts";
import { linkOf } from "../unsubscribing/link.ts";
import { type Card, cardOf } from "./card.ts";
import { compose } from "./compose.ts";
import type { ReadContent } from "./content.ts";

/** A campaign ready to be said to one person after another. */
export interface Prepared {
  campaign: Campaign;
  content: ReadContent;
  card: (locale: Locale) => Card | null;
}

/** Reads what a campaign says, once for many people. */
export async function prepare(parts: CampaignParts, campaign: Campaign): Promise<Prepared> {
  const content = await contentOf(parts, campaign.channel, campaign.content);
  const catalog = await parts.catalog();
  const cards = new Map<Locale, Card | null>();
  return {
    campaign,
    content,
    card(locale) {
      const { product } = content;
      if (!cards.has(locale))
        cards.set(locale, product === null ? null : cardOf({ ...parts, catalog }, product, locale));
      return cards.get(locale) ?? null;
    },
  };
}

/** Whether the product that a campaign shows is sold no more. */
export const cardMissing = ({ content, card }: Prepared): boolean =>
  content.product !== null && content.locales.some((locale) => card(locale) === null);

/** Whom a message is for. */
interface Reader {
  customerId: number;
  locale: Locale;
  values: Readonly<Record<string, string | null>>;
  /** What is recommended to them, where the text says it. */
  recommended?: Card | null;
}

/** The words of one person's message, and where they end such messages; null where they cannot be said to them. */
function wordsFor(parts: CampaignParts, { campaign, content, card }: Prepared, { customerId, locale, values }: Reader) {
  const text = content.texts[locale];
  const link = linkOf(parts, { campaignId: campaign.id, customerId });
  const words =
    text && compose({ ...parts, channel: campaign.channel, locale, text, values, card: card(locale), link });
  return words ? { ...words, link } : null;
}

/** One person's letter. `until`: it may not leave later. */
export function letterFor(
  parts: CampaignParts,
  prepared: Prepared,
  reader: Reader & { to: string; until: Date | null },
): Letter | null {
  const words = wordsFor(parts, prepared, reader);
  if (!words) return null;
  const { subject, text, link } = words;
  const advert = { until: reader.until?.toISOString() ?? null };
  return { kind: "letter", to: reader.to, subject, text, unsubscribe: link, advert, ...consentTo(prepared, reader) };
}

/** One person's message in Telegram, as the outbox takes it. */
export function chatMessageFor(
  parts: CampaignParts,
  prepared: Prepared,
  reader: Reader & { until: Date | null },
): ChatMessage | null {
  const message = messageFor(parts, prepared, reader);
  if (!message) return null;
  const advert = { until: reader.until?.toISOString() ?? null };
  return { kind: "message", reply: false, advert, message, ...consentTo(prepared, reader) };
}

const consentTo = ({ campaign: { topic } }: Prepared, { customerId }: Reader) => ({
  consentOf: customerId,
  ...(topic === null ? {} : { topic }),
});

/** One person's message in Telegram. */
export function messageFor(parts: CampaignParts, prepared: Prepared, reader: Reader): Outbound | null {
  const words = wordsFor(parts, prepared, reader);
  if (!words) return null;
  const card = prepared.card(reader.locale) ?? reader.recommended ?? null;
  const say = (reply: string) => parts.wording.say(reader.locale, { reply });
  const more: Button[] = card && fits(card) ? [{ label: say("campaign-more"), payload: payloadOf(card) }] : [];
  const stop = { label: say("campaign-stop"), payload: `c:${STOP_ADVERTS}` };
  return {
    text: words.text,
    buttons: [...more, stop],
    sources: [],
    products: card ? [card.sku] : [],
    asksContact: false,
    ...(card?.image ? { photo: { url: card.image, alt: card.name } } : {}),
  };
}

const payloadOf = ({ product }: Card): string => `c:product:${product}`;
const fits = (card: Card): boolean => Buffer.byteLength(payloadOf(card)) <= 64;
