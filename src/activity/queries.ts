import { type Database, tally, type Upserted } from "../database/index.ts";
import type { CampaignEventRow, VisitRow } from "./activity-row.ts";

/** Writes visits; equal ones are one, and the same rows twice change nothing. */
export async function upsertVisits(db: Database, rows: readonly VisitRow[]): Promise<Upserted> {
  const added = await db<{ added: boolean }[]>`
    insert into visits (customer_id, at, kind, sku)
    select c.id, i.at, i.kind, i.sku
    from jsonb_to_recordset(${db.json([...rows])}) as i (customer_external_id text, at timestamptz, kind text, sku text)
    join customers c on c.external_id = i.customer_external_id
    on conflict do nothing
    returning true as added`;
  return tally(rows.length, added);
}

/** Writes letters by customer, campaign, channel and moment; the same rows twice change nothing. Such a key stands once in `rows`. */
export async function upsertCampaignEvents(db: Database, rows: readonly CampaignEventRow[]): Promise<Upserted> {
  const changed = await db<{ added: boolean }[]>`
    insert into campaign_events (customer_id, campaign, channel, sent_at, delivered_at, opened_at, clicked_at)
    select c.id, r.campaign, r.channel, r.sent_at, r.delivered_at, r.opened_at, r.clicked_at
    from jsonb_array_elements(${db.json([...rows])}) as e (row)
    join customers c on c.external_id = e.row ->> 'customer_external_id'
    left join campaign_events old on old.customer_id = c.id and old.campaign = e.row ->> 'campaign'
      and old.channel = e.row ->> 'channel' and old.sent_at = (e.row ->> 'sent_at')::timestamptz,
    lateral jsonb_populate_record(old, e.row) r
    on conflict (customer_id, campaign, channel, sent_at) do update set
      delivered_at = excluded.delivered_at, opened_at = excluded.opened_at, clicked_at = excluded.clicked_at
    where (campaign_events.delivered_at, campaign_events.opened_at, campaign_events.clicked_at)
      is distinct from (excluded.delivered_at, excluded.opened_at, excluded.clicked_at)
    returning (xmax = 0) as added`;
  return tally(rows.length, changed);
}

/** Takes all visits and campaign events out. */
export async function clearActivity(db: Database): Promise<void> {
  await db`delete from visits`;
  await db`delete from campaign_events`;
}
