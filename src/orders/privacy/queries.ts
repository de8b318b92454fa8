import type { Database } from "../../database/index.ts";

/** Money that is owed for so long is taken to be back: not every shop's books say so. */
const OWED_FOR = "60 days";

/**
 * The numbers of a customer's orders that are not over: on their way to them, with a return or an exchange that is not finished, or with
 * money that is still to go back to a way of paying.
 */
export async function activeOrdersOf(db: Database, customerId: number, at: Date): Promise<string[]> {
  const rows = await db<{ number: string }[]>`
    select o.number from orders o
    where o.customer_id = ${customerId} and (o.status in ('new', 'paid', 'shipped')
      or exists (select 1 from returns r where r.order_id = o.id and r.refunded_at is null and r.withdrawn_at is null)
      or exists (select 1 from exchanges e where e.order_id = o.id and e.sent_at is null and e.withdrawn_at is null)
      or (o.payment_status <> 'refunded' and exists (select 1 from payments p where p.order_id = o.id and p.kind = 'refund'
        and p.settled_at is null and p.created_at > ${at}::timestamptz - ${OWED_FOR}::interval)))
    order by o.placed_at, o.id`;
  return rows.map(({ number }) => number);
}

/** Takes out of a customer's orders and ways of paying by what they could be known, and what they wrote; sums and dates stay. Answers the orders' numbers. */
export async function forgetOrderer(db: Database, customerId: number): Promise<string[]> {
  const rows = await db<{ number: string }[]>`
    update orders set delivery_address = null, cancel_reason = null where customer_id = ${customerId} returning number`;
  await db`
    update returns r set reason = null from orders o
    where o.id = r.order_id and o.customer_id = ${customerId} and r.reason is not null`;
  await db`
    update payment_methods set external_id = 'deleted-' || id, label = null, last_four = null where customer_id = ${customerId}`;
  return rows.map(({ number }) => number);
}

/** Takes addresses out that came back into the orders of customers whose data was deleted: with an import, or from the shop's own system. */
export async function forgetAddressesAgain(db: Database): Promise<void> {
  await db`
    update orders o set delivery_address = null from customers c
    where c.deleted_at is not null and o.customer_id = c.id and o.delivery_address is not null`;
}
