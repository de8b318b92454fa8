import type { Clock, Log } from "../base/index.ts";
import type { CampaignChannel, CampaignParts, KeptAdvert } from "../campaigns/index.ts";
import { deriveKey } from "../channels/web-chat/index.ts";
import type { Config } from "../config.ts";
import { keepUnasked } from "../conversation/index.ts";
import type { Database } from "../database/index.ts";
import { STOP_ADVERTS } from "../dialogue/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Recommender } from "../recommendations/index.ts";
import type { Wording } from "../wording/index.ts";
import type { ReadShop } from "./shop.ts";

/** What campaigns are joined from. */
export interface CampaignsOptions {
  config: Config;
  db: Database;
  clock: Clock;
  log: Log;
  wording: Wording;
  policy: Policy;
  shop: ReadShop;
  recommender: Recommender;
  secret: string;
  hasBot: () => boolean;
  /** Where this service is reached. */
  address: string;
  tickMs: number;
}

/** Campaigns over this shop's data. */
export async function joinCampaigns(options: CampaignsOptions): Promise<CampaignParts> {
  const { config, db, clock, log, wording, policy, shop, recommender, secret, hasBot, address, tickMs } = options;
  return {
    ...{ db, clock, log, wording, policy, address, tickMs },
    timezone: config.TIMEZONE,
    currency: config.CURRENCY,
    catalog: async () => (await shop()).catalog,
    recommend: async (customerId) => (await recommender.forCustomer(customerId, { n: 1 }))[0]?.variant ?? null,
    unsubscribeKey: await deriveKey(secret, "unsubscribe"),
    hindrance: (channel) => hindranceOf(channel, config, hasBot()),
    keepInThread: (kept) => keep(db, kept),
  };
}

/** Letters that become files need no link that works from everywhere. */
function hindranceOf(channel: CampaignChannel, { PUBLIC_URL, SMTP_URL }: Config, hasBot: boolean) {
  if (channel === "telegram") return hasBot ? null : "no_bot";
  return SMTP_URL && !PUBLIC_URL ? "no_public_url" : null;
}

/** In its thread an advert offers to end such messages, so that "stop" is read as that. */
function keep(db: Database, { id, conversationId, channel, content, at }: KeptAdvert): Promise<void> {
  const choices = [{ label: { reply: "campaign-stop" }, value: STOP_ADVERTS }];
  return keepUnasked(db, { id, conversationId, channel, content, choices, mailed: false, at });
}
