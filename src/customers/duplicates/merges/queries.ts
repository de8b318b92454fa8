import type { Database, Folded } from "../../../database/index.ts";

/** A merge: who stayed, who went, and everything that it changed. */
export interface Merge {
  id: string;
  keptId: number;
  goneId: number;
  folded: Folded[];
  at: Date;
  by: string;
}

/** Keeps a merge. */
export async function keepMerge(db: Database, { id, keptId, goneId, folded, at, by }: Merge): Promise<void> {
  await db`
    insert into customer_merges (id, kept_id, gone_id, folded, at, by)
    values (${id}, ${keptId}, ${goneId}, ${db.json(JSON.parse(JSON.stringify(folded)))}, ${at}, ${by})`;
}

/** A merge that stands, locked; null where there is none of that id. */
export async function openMerge(db: Database, id: string): Promise<Merge | null> {
  const [row] = await db<Merge[]>`
    select id, kept_id as "keptId", gone_id as "goneId", folded, at, by from customer_merges
    where id = ${id} and undone_at is null for update`;
  return row ?? null;
}

/** Notes that a merge was taken back: what the rows held is where it was, and kept here no more. */
export async function closeMerge(db: Database, id: string, by: { at: Date; actor: string }): Promise<void> {
  await db`update customer_merges set undone_at = ${by.at}, undone_by = ${by.actor}, folded = '[]' where id = ${id}`;
}

/** A merge as a list tells of it. */
export interface ListedMerge {
  id: string;
  kept: { externalId: string; firstName: string | null; lastName: string | null };
  goneExternalId: string;
  at: Date;
  byName: string | null;
}

/** The newest merges that stand. */
export async function listMerges(db: Database, limit: number): Promise<ListedMerge[]> {
  return await db<ListedMerge[]>`
    select m.id, m.at, s.name as "byName", g.external_id as "goneExternalId",
      jsonb_build_object('externalId', k.external_id, 'firstName', k.first_name, 'lastName', k.last_name) as kept
    from customer_merges m join customers k on k.id = m.kept_id join customers g on g.id = m.gone_id
    left join staff_users s on 'staff:' || s.id = m.by
    where m.undone_at is null order by m.at desc, m.id limit ${limit}`;
}

/** Whether a customer waits for an export or a deletion of their data: nothing is moved about meanwhile. */
export async function awaitsPrivacy(db: Database, ids: readonly number[]): Promise<boolean> {
  const rows = await db`
    select 1 from privacy_requests where customer_id = any(${[...ids]}::bigint[]) and done_at is null and withdrawn_at is null
    limit 1`;
  return rows.length > 0;
}

/** Fields that a merge may take over, beside the shop's own. */
export type Values = Record<string, unknown>;

/** Writes columns of a customer's row. */
export async function writeColumns(db: Database, id: number, values: Values): Promise<void> {
  await db`
    update customers c set (first_name, last_name, patronymic, email, phone, gender, birth_date, city, region, address, postal_code,
      country, language, registered_at, source, loyalty_level, loyalty_points, custom, updated_at, deleted_at, merged_into)
    = (select r.first_name, r.last_name, r.patronymic, r.email, r.phone, r.gender, r.birth_date, r.city, r.region, r.address,
      r.postal_code, r.country, r.language, r.registered_at, r.source, r.loyalty_level, r.loyalty_points, r.custom, r.updated_at,
      r.deleted_at, r.merged_into
      from jsonb_populate_record(c, ${db.json(JSON.parse(JSON.stringify(values)))}) r)
    where c.id = ${id}`;
}

/** Those that were merged into one before: they follow it. */
export async function mergedBefore(db: Database, id: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`select id from customers where merged_into = ${id} order by id for update`;
  return rows.map((row) => row.id);
}

/** Of some keys those whose records were merged, with the key of the record that they are part of now. */
export async function mergedKeys(db: Database, externalIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db<{ gone: string; kept: string }[]>`
    select c.external_id as gone, k.external_id as kept
    from jsonb_array_elements_text(${db.json([...externalIds])}) as i (id)
    join customers c on c.external_id = i.id join customers k on k.id = c.merged_into`;
  return new Map(rows.map(({ gone, kept }) => [gone, kept]));
}
