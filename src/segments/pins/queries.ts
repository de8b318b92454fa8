import type { Database } from "../../database/index.ts";
import { type Sql, sql } from "../where/sql.ts";

/** Where a pin keeps somebody, whatever the definition says. */
export type PinPlace = "in" | "out";

/** A customer who is kept in a segment, or out of it. */
export interface Pin {
  externalId: string;
  name: string | null;
  place: PinPlace;
  at: Date;
  by: string;
}

/** The pins of a segment, newest first. */
export async function pinsOf(db: Database, segmentId: string): Promise<Pin[]> {
  return await db<Pin[]>`
    select c.external_id as "externalId", nullif(concat_ws(' ', c.first_name, c.last_name), '') as name, p.place, p.at, p.by
    from segment_pins p join customers c on c.id = p.customer_id
    where p.segment_id = ${segmentId} order by p.at desc, c.external_id`;
}

/** Customers of some external ids, and where they are pinned now. */
export interface PinnedNow {
  id: number;
  externalId: string;
  place: PinPlace | null;
}

/** Those of the external ids who are customers and not deleted. */
export async function customersToPin(
  db: Database,
  segmentId: string,
  externalIds: readonly string[],
): Promise<PinnedNow[]> {
  return await db<PinnedNow[]>`
    select c.id, c.external_id as "externalId", p.place
    from customers c left join segment_pins p on p.customer_id = c.id and p.segment_id = ${segmentId}
    where c.external_id = any(${[...externalIds]}::text[]) and c.deleted_at is null order by c.id`;
}

/** Pins customers. Whether they would be in without it is kept from before their first pin. */
export async function putPins(
  db: Database,
  segmentId: string,
  ids: readonly number[],
  { place, at, by }: { place: PinPlace; at: Date; by: string },
): Promise<void> {
  await db`
    insert into segment_pins (segment_id, customer_id, place, otherwise, at, by)
    select ${segmentId}, c.id, ${place},
      exists (select from segment_members m where m.segment_id = ${segmentId} and m.customer_id = c.id), ${at}, ${by}
    from customers c where c.id = any(${[...ids]}::bigint[])
    on conflict (segment_id, customer_id) do update set place = excluded.place, at = excluded.at, by = excluded.by`;
}

/** Takes pins off; answers the ids of those who would be in without them, as far as is known. */
export async function takePins(db: Database, segmentId: string, ids: readonly number[]): Promise<number[]> {
  const rows = await db<{ id: number; otherwise: boolean }[]>`
    delete from segment_pins where segment_id = ${segmentId} and customer_id = any(${[...ids]}::bigint[])
    returning customer_id as id, otherwise`;
  return rows.filter(({ otherwise }) => otherwise).map(({ id }) => id);
}

/** Selects customers by their ids. */
export const customersOf = (ids: readonly number[]): Sql =>
  sql`select id from customers where id = any(${ids}::bigint[])`;
