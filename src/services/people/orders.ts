import { DateTime } from "luxon";
import { type Clock, Refused } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { threadsOfCustomer } from "../../conversation/index.ts";
import { customerOfExternalId } from "../../customers/index.ts";
import { auditLook, type Database } from "../../database/index.ts";
import type { OrdersPort, WholeOrder } from "../../desk/index.ts";
import { type WholeOrder as Found, listOrders, readOrder, wholeOrder } from "../../orders/index.ts";
import { may, personFor, type Role } from "../../staff/index.ts";
import type { ReadShop } from "../shop.ts";
import { historyOf } from "./order-history.ts";

/** What the page of orders is made of. */
interface OrdersParts {
  db: Database;
  clock: Clock;
  config: Pick<Config, "TIMEZONE">;
  shop: ReadShop;
}

const DOTS = "•••";

/** The shop's orders, as the desk needs them. */
export function makeOrdersPort({ db, clock, config, shop }: OrdersParts): OrdersPort {
  const dayOf = (date: string) => DateTime.fromISO(date, { zone: config.TIMEZONE });
  return {
    async list({ q, status = null, payment = null, from, to, after = null, limit }, { role }) {
      const orders = await listOrders(db, {
        ...{ number: q ? q.replace(/^[#№]\s*/, "") : null, status, paymentStatus: payment, after, limit },
        from: from === undefined ? null : dayOf(from).toJSDate(),
        to: to === undefined ? null : dayOf(to).plus({ days: 1 }).toJSDate(),
      });
      return {
        orders: orders.map(({ placedAt, customer, ...order }) => ({
          ...{ ...order, placedAt: placedAt.toISOString(), customer: customer && personFor(role, customer) },
        })),
      };
    },
    async read(number, { id, role }) {
      const order = await wholeOrder(db, number);
      if (!order) throw new Refused("not_found", "There is no such order.");
      await auditLook(db, { staff: id, what: "orders", id: order.number, at: clock() });
      return { ...seenBy(role, order), conversation: await conversationOf(db, order) };
    },
    async history(number, by) {
      const order = await readOrder(db, number);
      if (!order) throw new Refused("not_found", "There is no such order.");
      await auditLook(db, { staff: by.id, what: "orders", id: order.number, at: clock() });
      return historyOf({ db, shop, at: clock() }, order.number, by);
    },
  };
}

/** An order on the wire: addresses and reasons, which people write, are veiled where the role does not need them. */
function seenBy(role: Role, { customer, ...order }: Found): Omit<WholeOrder, "conversation"> {
  const { paidAt, shippedAt, deliveredAt, cancelledAt, placedAt, deliveryAddress, returns, cancelReason } = order;
  const personal = may(role, "customers.personal");
  const veiled = (text: string | null) => (personal || text === null ? text : DOTS);
  const iso = (at: Date | null) => at?.toISOString() ?? null;
  return {
    ...order,
    ...{ customer: customer && personFor(role, customer), deliveryAddress: veiled(deliveryAddress) },
    ...{ cancelReason: veiled(cancelReason), returns: returns.map((one) => ({ ...one, reason: veiled(one.reason) })) },
    ...{ placedAt: placedAt.toISOString(), paidAt: iso(paidAt), shippedAt: iso(shippedAt) },
    ...{ deliveredAt: iso(deliveredAt), cancelledAt: iso(cancelledAt) },
  };
}

async function conversationOf(db: Database, { customer }: Found): Promise<string | null> {
  const found = customer && (await customerOfExternalId(db, customer.externalId));
  const [thread] = found ? await threadsOfCustomer(db, found.id, 1) : [];
  return thread?.id ?? null;
}
