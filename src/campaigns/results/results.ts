import { Refused } from "../../base/index.ts";
import { needed } from "../drafts/draft.ts";
import { readCampaign } from "../drafts/queries.ts";
import type { CampaignParts } from "../parts.ts";
import { type Difference, difference } from "./interval.ts";
import { type Bought, boughtIn, type Outcomes, outcomesOf } from "./queries.ts";

/** What one part bought. */
export interface PartBought {
  people: number;
  buyers: number;
  orders: number;
  revenue: number;
  /** Of the people, how many bought; null where there are none. */
  rate: number | null;
  revenuePerPerson: number | null;
}

/** What a campaign came to. */
export interface Results extends Outcomes {
  /** Days after the approval in which an order counts, and whether they are over. */
  boughtWithin: number;
  over: boolean;
  currency: string;
  message: PartBought;
  holdout: PartBought;
  /** How much more of those bought who were to get it, with 95 % confidence; null where nobody was kept from it. */
  effect: Difference | null;
}

/** What a campaign that was approved came to by now. */
export async function results(parts: CampaignParts, id: string): Promise<Results> {
  const { db, currency } = parts;
  const campaign = needed(await readCampaign(db, id));
  if (!campaign.approvedAt) throw new Refused("not_now", "The campaign is a draft: there are no results yet.");
  const bought = await boughtIn(db, campaign);
  const [message, holdout] = [partOf(bought, "message"), partOf(bought, "holdout")];
  const ends = campaign.approvedAt.getTime() + campaign.boughtWithin * 86_400_000;
  return {
    ...(await outcomesOf(db, campaign)),
    boughtWithin: campaign.boughtWithin,
    over: parts.clock().getTime() >= ends,
    ...{ currency, message, holdout },
    effect: difference({ of: message.people, hits: message.buyers }, { of: holdout.people, hits: holdout.buyers }),
  };
}

function partOf(bought: readonly Bought[], part: Bought["part"]): PartBought {
  const found = bought.find((one) => one.part === part);
  const { people = 0, buyers = 0, orders = 0, revenue = 0 } = found ?? {};
  const each = (sum: number) => (people === 0 ? null : sum / people);
  return { people, buyers, orders, revenue, rate: each(buyers), revenuePerPerson: each(revenue) };
}
