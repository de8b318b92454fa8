import type { Database } from "../../database/index.ts";

/** Somebody who can be asked whether they would recommend the shop. */
export interface NpsCandidate {
  customerId: number;
  orderNumber: string;
}

/** Who is asked: an order delivered within these instants, and neither asked nor answered since. */
export interface NpsRule {
  deliveredFrom: Date;
  deliveredTo: Date;
  quietSince: Date;
}

/**
 * The next customer after an id who may be asked, locked to the end of the transaction: one that another replica looks at is passed over.
 * Only who agreed to messages and has a thread to be asked in. Null where there is nobody left.
 */
export async function nextNpsCandidate(db: Database, rule: NpsRule, after: number): Promise<NpsCandidate | null> {
  const [row] = await db<NpsCandidate[]>`
    select k.id as "customerId", (select o.number from orders o where o.customer_id = k.id and ${delivered(db, rule)}
      order by o.delivered_at desc limit 1) as "orderNumber"
    from customers k
    where k.id > ${after} and k.deleted_at is null
      and k.id in (select o.customer_id from orders o where ${delivered(db, rule)})
      and exists (select 1 from identities i join consents a on a.customer_id = i.customer_id and a.granted
          and a.channel = case i.channel when 'web' then 'email' else i.channel end
        where i.customer_id = k.id and i.channel in ('web', 'telegram'))
      and ${isQuiet(db, rule)}
    order by k.id limit 1 for update of k skip locked`;
  return row ?? null;
}

function delivered(db: Database, { deliveredFrom, deliveredTo }: NpsRule) {
  return db`o.delivered_at >= ${deliveredFrom} and o.delivered_at <= ${deliveredTo} and o.status = 'delivered'`;
}

function isQuiet(db: Database, { quietSince }: NpsRule) {
  return db`not exists (select 1 from nps_asks q where q.customer_id = k.id and q.asked_at > ${quietSince})
    and not exists (select 1 from nps n where n.customer_id = k.id and n.at > ${quietSince})`;
}

/** Whether a customer was neither asked nor answered since, as it stands now: for one who is locked. */
export async function isStillQuiet(db: Database, customerId: number, rule: NpsRule): Promise<boolean> {
  const rows = await db`select 1 from customers k where k.id = ${customerId} and ${isQuiet(db, rule)}`;
  return rows.length > 0;
}

/** Notes that a customer is asked. */
export async function noteNpsAsk(db: Database, { customerId, orderNumber }: NpsCandidate, at: Date): Promise<void> {
  await db`
    insert into nps_asks (customer_id, asked_at, order_number) values (${customerId}, ${at}, ${orderNumber})`;
}

/** When a customer was asked last, and what they answered since; null where nobody asked. */
export interface NpsAsk {
  askedAt: Date;
  orderNumber: string | null;
  score: number | null;
}

/** The last time that a customer was asked, locked; null where they never were. */
export async function lastNpsAsk(db: Database, customerId: number): Promise<NpsAsk | null> {
  const [row] = await db<NpsAsk[]>`
    select q.asked_at as "askedAt", q.order_number as "orderNumber",
      (select n.score from nps n where n.customer_id = q.customer_id and n.at >= q.asked_at order by n.at desc limit 1) as score
    from nps_asks q where q.customer_id = ${customerId} order by q.asked_at desc limit 1 for update`;
  return row ?? null;
}

/** Keeps an answer, 0 to 10: a later one to the same question takes the place of the first. */
export async function keepNps(
  db: Database,
  customerId: number,
  { askedAt }: NpsAsk,
  { score, at }: { score: number; at: Date },
): Promise<void> {
  const kept = await db`
    update nps set score = ${score} where customer_id = ${customerId} and at >= ${askedAt} returning score`;
  if (kept.length === 0) await db`insert into nps (customer_id, score, at) values (${customerId}, ${score}, ${at})`;
}
