import type { Campaign } from "../drafts/campaign.ts";
import { contentOf } from "../drafts/draft.ts";
import { namesOffer, needsOffer, recommendedTo } from "../message/recommended.ts";
import type { CampaignParts } from "../parts.ts";
import { firstWritten, type Screen } from "./queries.ts";
import type { People } from "./who/queries.ts";

/** Each is ranked by itself: more of them would take long to wait for. */
const LOOKED_AT = 60;
/** As many of them are shown. */
const EXAMPLES = 5;

/** What would be recommended to the first of those who get a message. */
export interface OffersLook {
  /** So many were looked at; `all`: there are no more. */
  looked: number;
  all: boolean;
  /** To so many of them nothing can be recommended, so that they read what the text says otherwise. */
  fallback: number;
  /** To so many nothing can be, and the text says nothing otherwise: they get no message. */
  without: number;
  examples: { externalId: string; name: string | null; offer: string | null }[];
}

/** Looks what would be recommended; null where the text does not say it. */
export async function lookAtOffers(
  parts: CampaignParts,
  campaign: Campaign,
  { people, screen }: { people: People; screen: Screen },
): Promise<OffersLook | null> {
  const content = await contentOf(parts, campaign.channel, campaign.content);
  if (!namesOffer(content)) return null;
  const found = await firstWritten(parts.db, people, screen, LOOKED_AT + 1);
  const written = found.slice(0, LOOKED_AT).filter(({ locale }) => namesOffer(content, locale));
  const look: OffersLook = {
    ...{ looked: written.length, all: found.length <= LOOKED_AT, fallback: 0, without: 0, examples: [] },
  };
  for (const { id, externalId, name, locale } of written) {
    const recommended = await recommendedTo(parts, { customerId: id, locale });
    if (!recommended) look[needsOffer(content.texts[locale]) ? "without" : "fallback"] += 1;
    if (look.examples.length < EXAMPLES)
      look.examples.push({ externalId, name, offer: recommended?.card.lines ?? null });
  }
  return look;
}
