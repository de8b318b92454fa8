import type { Database } from "../../database/index.ts";

/** A mail that somebody of the staff wrote to a customer. */
export interface CustomerMail {
  /** Its row in the outbox has the same. */
  id: string;
  to: string;
  subject: string;
  text: string;
  at: Date;
  /** Whoever wrote it; null where they are among the staff no more. */
  byName: string | null;
  sentAt: Date | null;
  failedAt: Date | null;
  /** What stopped it last; null where nothing did. */
  error: string | null;
  /** When it is tried next; null where the outbox knows nothing of it any more. */
  nextAt: Date | null;
}

/** The mails to a customer with what became of each, newest first. */
export async function mailsOfCustomer(db: Database, customerId: number, limit: number): Promise<CustomerMail[]> {
  return await db<CustomerMail[]>`
    select m.id, m.sent_to as to, m.subject, m.body as text, m.at, s.name as "byName", o.sent_at as "sentAt",
      o.failed_at as "failedAt", o.error, o.deliver_after as "nextAt"
    from customer_mails m left join outbox o on o.id = m.id left join staff_users s on 'staff:' || s.id = m.by
    where m.customer_id = ${customerId} order by m.at desc, m.id desc limit ${limit}`;
}

/** Keeps a mail; false where one of this id is there already. */
export async function addMail(
  db: Database,
  mail: { id: string; customerId: number; to: string; subject: string; text: string; at: Date; by: string },
): Promise<boolean> {
  const { id, customerId, to, subject, text, at, by } = mail;
  const rows = await db`
    insert into customer_mails (id, customer_id, sent_to, subject, body, at, by)
    values (${id}, ${customerId}, ${to}, ${subject}, ${text}, ${at}, ${by}) on conflict (id) do nothing returning id`;
  return rows.length > 0;
}
