import type { Campaign } from "../drafts/campaign.ts";
import { contentOf } from "../drafts/draft.ts";
import { ofCustomer } from "../message/recommended.ts";
import type { CampaignParts } from "../parts.ts";
import { allowed } from "../policy.ts";
import type { Screen } from "./queries.ts";

/** By what a campaign's people are sorted, as of a moment. */
export async function screenOf(parts: CampaignParts, campaign: Campaign, at: Date): Promise<Screen> {
  const { texts, locales, otherwise } = await contentOf(parts, campaign.channel, campaign.content);
  return {
    ...{ campaignId: campaign.id, channel: campaign.channel, topic: campaign.topic, at, locales, otherwise },
    perWeek: allowed(parts.policy).per_week,
    holdout: campaign.holdout,
    needs: Object.fromEntries(Object.entries(texts).map(([locale, { needs }]) => [locale, ofCustomer(needs)])),
  };
}
