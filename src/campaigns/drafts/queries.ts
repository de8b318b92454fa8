import { bringBackRemoved, type Database, keepRemoved, type Removing } from "../../database/index.ts";
import type { Campaign, Status } from "./campaign.ts";

const columns = (db: Database) => db`
  c.id, c.name, c.segment_id as "segmentId", c.definition, c.channel, c.topic, c.content, c.status, c.trouble, c.holdout,
  c.bought_within as "boughtWithin", c.zones, c.created_at as "createdAt", c.created_by as "createdBy", c.changed_at as "changedAt",
  c.approved_at as "approvedAt", c.approved_by as "approvedBy", c.finished_at as "finishedAt"`;

/** What a draft holds that its writer may change. */
export type DraftFields = Pick<
  Campaign,
  "name" | "segmentId" | "definition" | "channel" | "topic" | "content" | "holdout" | "boughtWithin"
>;

const rowOf = (db: Database, draft: DraftFields) => {
  const plain = (value: unknown) => (value === null ? null : db.json(JSON.parse(JSON.stringify(value))));
  return { ...draft, definition: plain(draft.definition), content: plain(draft.content) };
};

/** Keeps a new draft; a name that another campaign has is a unique violation. */
export async function insertDraft(
  db: Database,
  draft: DraftFields,
  { id, by, at }: { id: string; by: string; at: Date },
): Promise<void> {
  const row = rowOf(db, draft);
  await db`
    insert into campaigns (id, name, segment_id, definition, channel, topic, content, status, holdout, bought_within,
      created_at, created_by, changed_at)
    values (${id}, ${row.name}, ${row.segmentId}, ${row.definition}, ${row.channel}, ${row.topic}, ${row.content}, 'draft',
      ${row.holdout}, ${row.boughtWithin}, ${at}, ${by}, ${at})`;
}

/** Writes a draft anew; false where there is no such draft. */
export async function updateDraft(db: Database, id: string, draft: DraftFields, at: Date): Promise<boolean> {
  const row = rowOf(db, draft);
  const changed = await db`
    update campaigns set name = ${row.name}, segment_id = ${row.segmentId}, definition = ${row.definition}, channel = ${row.channel},
      topic = ${row.topic}, content = ${row.content}, holdout = ${row.holdout}, bought_within = ${row.boughtWithin}, changed_at = ${at}
    where id = ${id} and status = 'draft' returning id`;
  return changed.length > 0;
}

const removing = (key: string): Removing => ({ table: "campaigns", key, rows: { campaigns: "id" } });

/** Puts a draft back that was taken out; false where it is not kept any more. */
export const bringBackDraft = (db: Database, id: string): Promise<boolean> => bringBackRemoved(db, removing(id));

/** Takes a draft out; false where there is no such draft. */
export async function deleteDraft(db: Database, id: string, at: Date): Promise<boolean> {
  await keepRemoved(db, removing(id), at);
  const gone = await db`delete from campaigns where id = ${id} and status = 'draft' returning id`;
  return gone.length > 0;
}

/** A campaign, or null; with `lock` nobody else changes it until the transaction ends. */
export async function readCampaign(db: Database, id: string, lock = false): Promise<Campaign | null> {
  const [row] = await db<Campaign[]>`
    select ${columns(db)} from campaigns c where c.id = ${id} ${lock ? db`for update` : db``}`;
  return row ?? null;
}

/** A campaign in a list, with how far it is. */
export interface ListedCampaign extends Campaign {
  /** Of those who are to get it: how many have, how many will not, how many wait. */
  sent: number;
  failed: number;
  waiting: number;
}

/** Campaigns, the one changed last first. */
export async function listCampaigns(db: Database, limit: number): Promise<ListedCampaign[]> {
  return await db<ListedCampaign[]>`
    select ${columns(db)}, r.sent, r.failed, r.waiting
    from (select * from campaigns order by changed_at desc, id limit ${limit}) c left join lateral (
      select (count(*) filter (where sent_at is not null))::integer as sent,
        (count(*) filter (where failed_at is not null))::integer as failed,
        (count(*) filter (where sent_at is null and failed_at is null))::integer as waiting
      from campaign_recipients where campaign_id = c.id and part = 'message') r on true
    order by c.changed_at desc, c.id`;
}

/** Those that are being sent, pause or were stopped with something still on its way. */
export async function campaignsUnderWay(db: Database): Promise<Campaign[]> {
  return await db<Campaign[]>`
    select ${columns(db)} from campaigns c
    where c.status in ('sending', 'paused', 'stopped') and c.finished_at is null and (c.status <> 'paused' or exists (select from campaign_recipients r
      where r.campaign_id = c.id and r.outbox_id is not null and r.sent_at is null and r.failed_at is null))
    order by c.approved_at, c.id`;
}

/** What changes with a step of a campaign. */
export interface Step {
  status: Status;
  at: Date;
  trouble?: string | null;
  approvedBy?: string;
  zones?: string[];
  finished?: true;
}

/** Moves a campaign on; whoever calls has it locked. */
export async function moveCampaign(db: Database, id: string, step: Step): Promise<void> {
  const { status, at, trouble = null, approvedBy = null, zones = null, finished = false } = step;
  await db`
    update campaigns set status = ${status}, changed_at = ${at}, trouble = ${trouble},
      approved_at = case when ${approvedBy}::text is null then approved_at else ${at} end, approved_by = coalesce(${approvedBy}, approved_by),
      zones = coalesce(${zones === null ? null : db.json(zones)}::jsonb, zones),
      finished_at = case when ${finished} then ${at}::timestamptz else finished_at end
    where id = ${id}`;
}

/** The chat in Telegram that a member of the staff has proven, the newest; null where there is none. */
export async function chatOfMember(db: Database, member: string): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`
    select sender_id as id from staff_channels where channel = 'telegram' and user_id::text = ${member}
    order by proven_at desc limit 1`;
  return row?.id ?? null;
}
