import { type AuditTrail, auditOfNew, type Database } from "../../database/index.ts";

/** A customer's question or complaint that somebody is to answer, with the number that the customer was told. */
export interface Ticket {
  id: number;
  /** `T-` and the id. */
  number: string;
  customerId: number | null;
  /** Where it was opened; null where an import brought it. */
  conversationId: string | null;
  topic: string;
  orderNumber: string | null;
  openedAt: Date;
  closedAt: Date | null;
  /** What the customer wrote. */
  body: string | null;
}

/** A ticket to be opened from a conversation; the customer is null where nobody knows who writes. */
export interface NewTicket {
  customerId: number | null;
  /** Null where the staff opened it for a customer who never wrote. */
  conversationId: string | null;
  topic: string;
  orderNumber: string | null;
  body: string;
  at: Date;
}

/** Opens a ticket, with the audit of it. A second one of the same customer, moment and topic goes on with the first. */
export async function openTicket(db: Database, ticket: NewTicket, by: AuditTrail): Promise<Ticket> {
  const { customerId, conversationId, topic, orderNumber, body, at } = ticket;
  const noted = auditOfNew(db, by, {
    table: db`'tickets'`,
    key: db`'T-' || t.id`,
    after: db`jsonb_build_object('topic', t.topic, 'order_number', t.order_number)`,
    from: db`t`,
  });
  const [row] = await db<Ticket[]>`
    with t as (
      insert into tickets as t (customer_id, conversation_id, topic, order_number, body, opened_at)
      values (${customerId}, ${conversationId}, ${topic}, ${orderNumber}, ${body}, ${at})
      on conflict (customer_id, opened_at, topic) do update set body = concat_ws(E'\n', t.body, excluded.body)
      returning *
    ), noted as (${noted})
    select ${columns(db)} from t`;
  if (!row) throw new Error("a ticket was opened without a row");
  return row;
}

/**
 * The open ticket of one of some topics that a new complaint of the same person goes on with, locked: opened in a conversation, about the same
 * order or where one of the two names none. Null where there is none.
 */
export async function openTicketLike(
  db: Database,
  { customerId, conversationId, topics, orderNumber }: Omit<NewTicket, "topic" | "body" | "at"> & { topics: string[] },
): Promise<Ticket | null> {
  const [row] = await db<Ticket[]>`
    select ${columns(db)} from tickets t
    where t.closed_at is null and t.topic = any(${topics}) and ${ownedBy(db, { customerId, conversationId })} and t.conversation_id is not null
      and (t.order_number is null or ${orderNumber}::text is null or t.order_number = ${orderNumber})
    order by t.opened_at desc limit 1 for update`;
  return row ?? null;
}

/** Adds what was written later to a ticket, and the order where it named none. */
export async function addToTicket(
  db: Database,
  id: number,
  { body, orderNumber }: { body: string; orderNumber: string | null },
): Promise<void> {
  await db`
    update tickets set body = concat_ws(E'\n', body, ${body}::text), order_number = coalesce(order_number, ${orderNumber}) where id = ${id}`;
}

/** Somebody's tickets, newest first: a known customer's wherever they were opened, and those of the conversation that nobody else's are. */
export async function ticketsOf(
  db: Database,
  owner: { customerId: number | null; conversationId: string | null },
): Promise<Ticket[]> {
  return await db<Ticket[]>`
    select ${columns(db)} from tickets t where ${ownedBy(db, owner)} order by t.opened_at desc, t.id desc`;
}

/** What was opened here before it was known who writes belongs to whoever writes here. */
function ownedBy(
  db: Database,
  { customerId, conversationId }: { customerId: number | null; conversationId: string | null },
) {
  return db`(t.customer_id = ${customerId} or (t.customer_id is null and t.conversation_id = ${conversationId}))`;
}

function columns(db: Database) {
  return db`t.id, 'T-' || t.id as number, t.customer_id as "customerId", t.conversation_id as "conversationId", t.topic,
    t.order_number as "orderNumber", t.opened_at as "openedAt", t.closed_at as "closedAt", t.body`;
}

/** Closes the open tickets of a conversation; answers which those were. */
export async function closeTickets(db: Database, conversationId: string, at: Date): Promise<Ticket[]> {
  return await db<Ticket[]>`
    update tickets t set closed_at = ${at} where t.conversation_id = ${conversationId} and t.closed_at is null
    returning ${columns(db)}`;
}

/** When a ticket was closed, locked; null where there is no such ticket. */
export async function ticketClosing(db: Database, number: string): Promise<{ closed_at: Date | null } | null> {
  const [row] = await db<{ closed_at: Date | null }[]>`
    select closed_at from tickets where 'T-' || id = ${number} for update`;
  return row ?? null;
}

/** Notes when a ticket was closed; null: it is open. */
export async function setTicketClosing(db: Database, number: string, at: string | null): Promise<void> {
  await db`update tickets set closed_at = ${at} where 'T-' || id = ${number}`;
}
