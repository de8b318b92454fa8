import type { Database } from "../../database/index.ts";
import type { CampaignChannel } from "../message/content.ts";
import type { Unsubscriber } from "./token.ts";

/** Whom a link is for: null where campaign or customer are not here any more. */
export interface Reader {
  externalId: string;
  language: string | null;
  channel: CampaignChannel;
  /** Whether they still agree to such letters. */
  agrees: boolean;
}

/** Who reads a campaign's letter. */
export async function readerOf(db: Database, { campaignId, customerId }: Unsubscriber): Promise<Reader | null> {
  const [row] = await db<Reader[]>`
    select c.external_id as "externalId", c.language, k.channel,
      exists (select from consents a where a.customer_id = c.id and a.channel = k.channel and a.granted) as agrees
    from customers c, campaigns k where c.id = ${customerId} and k.id = ${campaignId} and c.deleted_at is null`;
  return row ?? null;
}

/** Notes by which campaign's letter somebody ended such letters. */
export async function markUnsubscribed(
  db: Database,
  { campaignId, customerId }: Unsubscriber,
  at: Date,
): Promise<void> {
  await db`
    update campaign_recipients set unsubscribed_at = coalesce(unsubscribed_at, ${at})
    where campaign_id = ${campaignId} and customer_id = ${customerId}`;
}
