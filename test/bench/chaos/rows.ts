import type { Database } from "../../../src/database/index.ts";

/** A customer's message as the database has it. */
export interface StoredMessage {
  externalId: string;
  senderId: string;
  turnId: string | null;
  /** When its turn began, in milliseconds since 1970. */
  turnAt: number | null;
}

/** All messages of customers. */
export async function storedMessages(db: Database): Promise<StoredMessage[]> {
  return await db<StoredMessage[]>`
    select m.external_id as "externalId", m.sender_id as "senderId", m.turn_id as "turnId",
      extract(epoch from t.at)::float8 * 1000 as "turnAt"
    from messages m left join turns t on t.id = m.turn_id
    where m.author = 'customer' and m.channel = 'telegram'`;
}

/** A message of the service's, with what became of it on its way. */
export interface SaidMessage {
  id: string;
  chat: string;
  /** Null for a notice. */
  turnId: string | null;
  /** Its JSON. */
  content: string;
  /** Null where it is in no outbox. */
  sent: boolean | null;
  receipt: string | null;
  attempts: number;
}

/** All messages to customers, in the order in which they were said. */
export async function saidMessages(db: Database): Promise<SaidMessage[]> {
  return await db<SaidMessage[]>`
    select m.id, coalesce(o.destination, '') as chat, m.turn_id as "turnId", m.content::text as content,
      o.sent_at is not null and o.failed_at is null as sent, o.receipt, coalesce(o.attempts, 0) as attempts
    from messages m left join outbox o on o.id = m.id
    where m.author = 'bot' and m.channel = 'telegram' order by m.seq`;
}

/** A proposal to change an e-mail, with how often it is in the audit. */
export interface StoredProposal {
  customer: string;
  email: string;
  done: boolean;
  audits: number;
}

/** All proposals, in the order in which they were done. */
export async function storedProposals(db: Database): Promise<StoredProposal[]> {
  return await db<StoredProposal[]>`
    select k.external_id as customer, p."values" ->> 'email' as email, p.done_at is not null as done,
      (select count(*) from audit a where a.turn_id = p.turn_id and a.after ->> 'email' = p."values" ->> 'email')::integer as audits
    from proposals p join customers k on k.id = p.customer_id
    where p.action = 'update_profile' order by p.done_at, p.id`;
}

/** The e-mail of a customer, and how many changes of their card the audit holds. */
export interface StoredCard {
  customer: string;
  email: string;
  audits: number;
}

/** The cards of the cast. */
export async function storedCards(db: Database): Promise<StoredCard[]> {
  return await db<StoredCard[]>`
    select k.external_id as customer, k.email, (
      select count(*) from audit a where a.subject_table = 'customers' and a.subject_key = k.external_id
        and a.action = 'update_profile')::integer as audits
    from customers k where k.external_id like 'chaos-%'`;
}

/** A move of an order, and what came of telling it. */
export interface StoredMove {
  order: string;
  to: string;
  outcome: string | null;
}

/** All moves that the shop's system made. */
export async function storedMoves(db: Database): Promise<StoredMove[]> {
  return await db<StoredMove[]>`
    select o.number as "order", c.to_status as "to", c.outcome
    from order_status_changes c join orders o on o.id = c.order_id where c.source = 'api' order by c.id`;
}

/** How much is left to do. */
export async function leftToDo(db: Database): Promise<number> {
  const [row] = await db<{ left: number }[]>`
    select ((select count(*) from conversations where pending > 0 and owner = 'bot')
      + (select count(*) from outbox where sent_at is null and failed_at is null and channel = 'telegram')
      + (select count(*) from order_status_changes where noticed_at is null))::integer as "left"`;
  return row?.left ?? 0;
}
