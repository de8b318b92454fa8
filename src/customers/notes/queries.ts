import type { Database } from "../../database/index.ts";

/** What somebody of the staff wrote down of a customer. */
export interface CustomerNote {
  id: string;
  text: string;
  at: Date;
  /** `staff:` and the member's id. */
  by: string;
  /** Null where they are among the staff no more. */
  byName: string | null;
}

/** The notes on a customer, newest first. */
export async function notesOfCustomer(db: Database, customerId: number): Promise<CustomerNote[]> {
  return await db<CustomerNote[]>`
    select n.id, n.body as text, n.at, n.by, s.name as "byName" from customer_notes n
    left join staff_users s on 'staff:' || s.id = n.by
    where n.customer_id = ${customerId} order by n.at desc, n.id desc`;
}

/** Keeps a note; the same id again is the same note again. */
export async function addNote(
  db: Database,
  { id, customerId, text, at, by }: { id: string; customerId: number; text: string; at: Date; by: string },
): Promise<void> {
  await db`
    insert into customer_notes (id, customer_id, body, at, by) values (${id}, ${customerId}, ${text}, ${at}, ${by})
    on conflict (id) do nothing`;
}

/** A note as it is kept. */
export interface KeptNote {
  id: string;
  text: string;
  at: Date;
  by: string;
}

/** Takes a note of somebody's own away; answers what stood there, null where there is none of theirs of that id on the customer. */
export async function removeNote(
  db: Database,
  customerId: number,
  { id, by }: { id: string; by: string },
): Promise<KeptNote | null> {
  const [row] = await db<KeptNote[]>`
    delete from customer_notes where id = ${id} and customer_id = ${customerId} and by = ${by} returning id, body as text, at, by`;
  return row ?? null;
}

/** Whether there is a note of an id. */
export async function hasNote(db: Database, id: string): Promise<boolean> {
  return (await db`select from customer_notes where id = ${id}`).length > 0;
}
