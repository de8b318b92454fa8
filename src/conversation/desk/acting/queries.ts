import type { ExactChange, OrderAction } from "../../../capabilities/index.ts";
import type { Database } from "../../../database/index.ts";

/** What the staff is about to do for a customer. */
export interface StaffProposal extends ExactChange {
  id: string;
  staff: string;
  customerId: number;
  /** Where it is shown and told; null where the customer never wrote. */
  conversationId: string | null;
  /** What it comes to, where that may change. */
  stake: string | null;
  createdAt: Date;
  expiresAt: Date;
}

/** Keeps a proposal of the staff's. */
export async function keepStaffProposal(db: Database, one: StaffProposal): Promise<void> {
  await db`
    insert into proposals (id, conversation_id, customer_id, action, "values", created_at, expires_at, staff_id, stake)
    values (${one.id}, ${one.conversationId}, ${one.customerId}, ${one.action}, ${db.json(one.values)}, ${one.createdAt},
      ${one.expiresAt}, ${one.staff}, ${one.stake})`;
}

/** What came of a proposal, for whoever confirms it again. */
export interface Settled {
  told: "telegram" | "web" | "email" | null;
}

/** A proposal of the staff's that is locked to the end of the transaction. */
export interface LockedProposal extends Omit<StaffProposal, "createdAt"> {
  externalId: string;
  doneAt: Date | null;
  result: Settled | null;
}

/** Locks a proposal that this person made of this order; null where there is none. */
export async function lockStaffProposal(
  db: Database,
  { id, staff, order }: { id: string; staff: string; order: string },
): Promise<LockedProposal | null> {
  const [row] = await db<(LockedProposal & { action: OrderAction })[]>`
    select p.id, p.staff_id as staff, p.customer_id as "customerId", k.external_id as "externalId",
      (select coalesce(c.joined_into, c.id) from conversations c where c.id = p.conversation_id) as "conversationId", p.action,
      p."values", p.stake, p.expires_at as "expiresAt", p.done_at as "doneAt", p.result
    from proposals p join customers k on k.id = p.customer_id
    where p.id = ${id} and p.staff_id = ${staff} and p."values" ->> 'order' = ${order} for update of p`;
  return row ?? null;
}

/** Notes that a proposal was carried out: what was done has its own id for a turn. */
export async function settleStaffProposal(db: Database, id: string, result: Settled, at: Date): Promise<void> {
  await db`
    update proposals set done_at = ${at}, turn_id = id, result = ${db.json({ ...result })} where id = ${id}`;
}
