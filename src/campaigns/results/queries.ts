import type { Database } from "../../database/index.ts";
import { STOP_ADVERTS } from "../../dialogue/index.ts";
import type { Campaign } from "../drafts/campaign.ts";

/** What became of those who were to get the message. */
export interface Outcomes {
  sent: number;
  /** Null where the channel does not say. */
  delivered: number | null;
  waiting: number;
  /** By what stood in the way. */
  failed: Record<string, number>;
  /** Who wrote back in the channel within the days; null where nobody can there. */
  replied: number | null;
  /** Who withdrew their consent to the channel within the days, by the message's link or any other way. */
  unsubscribed: number;
}

const within = (db: Database, moment: ReturnType<Database>, from: ReturnType<Database>, days: number) =>
  db`(${moment} >= ${from} and ${moment} < ${from} + make_interval(days => ${days}::integer))`;

/** What became of the messages of a campaign. */
export async function outcomesOf(db: Database, { id, channel, boughtWithin }: Campaign): Promise<Outcomes> {
  const [row] = await db<(Omit<Outcomes, "delivered" | "replied"> & { replied: number; delivered: number })[]>`
    with r as materialized (select * from campaign_recipients where campaign_id = ${id} and part = 'message')
    select (count(*) filter (where sent_at is not null))::integer as sent,
      (count(*) filter (where sent_at is not null))::integer as delivered,
      (count(*) filter (where sent_at is null and failed_at is null))::integer as waiting,
      (select coalesce(jsonb_object_agg(error, n), '{}') from (
        select coalesce(error, 'unavailable') as error, count(*) as n from r where failed_at is not null group by 1) f) as failed,
      (count(*) filter (where sent_at is not null and (unsubscribed_at is not null or exists (
        select from consents k where k.customer_id = r.customer_id and k.channel = ${channel} and not k.granted
          and ${within(db, db`k.changed_at`, db`r.sent_at`, boughtWithin)}))))::integer as unsubscribed,
      (count(*) filter (where sent_at is not null and exists (${answers(db, boughtWithin)})))::integer as replied
    from r`;
  const { delivered = 0, replied = 0, ...rest } = row ?? { sent: 0, waiting: 0, failed: {}, unsubscribed: 0 };
  const hears = channel === "telegram";
  return { ...rest, delivered: hears ? delivered : null, replied: hears ? replied : null };
}

/** Messages of the recipient `r` in Telegram after theirs, but for the tap that ends adverts. */
const answers = (db: Database, days: number) => db`
  select from identities i left join joined_senders j on j.channel = i.channel and j.sender_id = i.sender_id
    join messages m on m.conversation_id = coalesce(j.conversation_id, md5(i.channel || ':' || i.sender_id)::uuid)
  where i.customer_id = r.customer_id and i.channel = 'telegram' and m.author = 'customer' and m.channel = 'telegram'
    and coalesce(m.content ->> 'payload', '') <> ${`c:${STOP_ADVERTS}`} and ${within(db, db`m.at`, db`r.sent_at`, days)}`;

/** What the people of a part bought in the days after the approval. */
export interface Bought {
  part: "message" | "holdout";
  people: number;
  buyers: number;
  orders: number;
  /** In the shop's currency. */
  revenue: number;
}

/**
 * What either part bought, by `placed_at`, without cancelled orders. Everybody who was drawn into a part counts, from the approval on,
 * whether or not their message arrived: whoever compares only those whom it reached compares others (intention to treat).
 */
export async function boughtIn(db: Database, { id, boughtWithin, approvedAt }: Campaign): Promise<Bought[]> {
  return await db<Bought[]>`
    select r.part, count(*)::integer as people, (count(*) filter (where o.orders > 0))::integer as buyers,
      coalesce(sum(o.orders), 0)::integer as orders, coalesce(sum(o.total), 0) as revenue
    from campaign_recipients r left join lateral (
      select count(*) as orders, sum(total) as total from orders where customer_id = r.customer_id and status <> 'cancelled'
        and ${within(db, db`placed_at`, db`${approvedAt}::timestamptz`, boughtWithin)}) o on true
    where r.campaign_id = ${id} and r.part in ('message', 'holdout') group by r.part`;
}
