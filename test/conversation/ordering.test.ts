import { beforeEach, expect, test } from "vitest";
import { silentLog } from "../../src/base/index.ts";
import { cancelUnpaid } from "../../src/capabilities/index.ts";
import { upsertVariants } from "../../src/catalog/index.ts";
import { sendNotices } from "../../src/conversation/index.ts";
import { auditOf } from "../../src/database/index.ts";
import { readOrder } from "../../src/orders/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { builtInWording } from "../wording/replies.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { correct, openStage, set, start, yes } from "./stage.ts";

const stage = await openStage({ max: 6 });
const { db } = stage;
stage.shop.policy = readPolicy(`${POLICY}
order:
  payment: [invoice]
  minimum: 5
  delivery: [{ way: pickup, price: 0, days: [0, 1] }]
`);

beforeEach(async () => {
  stage.now = MONDAY;
  await stock(3);
});

const variant = { sku: "YIR-250", product_external_id: "yirgacheffe", name: "Эфиопия Иргачефф, 250 г" };
const stock = (in_stock: number, price = 9.9) => upsertVariants(db, [{ ...variant, in_stock, price }], MONDAY);
const left = async () =>
  (await db<{ left: number }[]>`select in_stock as left from variants where sku = 'YIR-250'`)[0]?.left;

/** Somebody who was shown an order of so many bags for a yes. */
async function buyer(quantity = 1) {
  const customer = await stage.customer();
  const visitor = await stage.visitor(customer);
  const wish = [
    set("product", `${quantity} × Ethiopia Yirgacheffe`),
    set("variant", "250 г"),
    set("delivery", "pickup"),
  ];
  return { customer, visitor, shown: await visitor.say([start("place_order"), ...wish]) };
}

test("of two buyers of the last piece who say yes at once one gets it, and the other is told", async () => {
  await stock(1);
  const [one, other] = [await buyer(), await buyer()];
  const replies = await Promise.all([one.visitor.say(yes), other.visitor.say(yes)]);
  expect(replies.map(({ report }) => report?.done.length).sort()).toEqual([0, 1]);
  const refused = replies.find(({ report }) => report?.done.length === 0);
  expect(refused?.report?.refused).toBe("out_of_stock");
  expect(refused?.texts[0]).toContain("out of stock right now");
  expect(await left()).toBe(0);
  const orders = await db`select number from orders where customer_id in (${one.customer.id}, ${other.customer.id})`;
  expect(orders).toHaveLength(1);
});

test("orders placed at once get numbers of their own, in a series that the shop does not count in", async () => {
  const newest = await stage.order(await stage.customer(), { number: "20480" });
  const buyers = [await buyer(), await buyer(), await buyer()];
  await Promise.all(buyers.map(({ visitor }) => visitor.say(yes)));
  const rows = await db<{ number: string }[]>`select number from orders where number > ${newest} order by number`;
  expect(rows.map(({ number }) => number)).toEqual(["900001", "900002", "900003"]);
});

test("at another price than the one shown nothing is placed; the order is shown anew, and that one can be had", async () => {
  const { customer, visitor, shown } = await buyer(2);
  expect(shown.report?.proposal?.values).toMatchObject({ total: 19.8 });
  await stock(3, 12.5);
  const again = await visitor.say(yes);
  expect(again.report?.done).toEqual([]);
  expect(again.texts[0]).toContain("The price has changed meanwhile");
  expect(again.report?.proposal?.values).toMatchObject({ total: 25 });
  const placed = await visitor.say(yes);
  expect(placed.report?.done).toMatchObject([{ action: "place_order", values: { total: 25 } }]);
  const [{ number = "" } = {}] = await db<{ number: string }[]>`
    select number from orders where customer_id = ${customer.id}`;
  expect(await readOrder(db, number)).toMatchObject({ status: "new", paymentStatus: "unpaid", total: 25 });
  const trail = { action: "place_order", actor: `customer:${customer.id}`, before: null };
  expect(await auditOf(db, "orders", number)).toMatchObject([
    { ...trail, after: { total: 25, payment_way: "invoice" } },
  ]);
  const line = { sku: "YIR-250", quantity: 2, unit_price: 12.5 };
  expect(await auditOf(db, "order_lines", `${number}/YIR-250`)).toMatchObject([{ ...trail, after: line }]);
  expect(await left()).toBe(1);
});

test("a shop whose policy says nothing of orders takes none, and offers a person", async () => {
  const policy = stage.shop.policy;
  stage.shop.policy = readPolicy(POLICY);
  const { shown } = await buyer();
  expect(shown.report?.refused).toBe("unsupported");
  expect(shown.buttons).toEqual(["Yes, please", "No, thanks"]);
  stage.shop.policy = policy;
});

test("a house number counts no goods", async () => {
  const { visitor } = await buyer(2);
  const shown = await visitor.say([set("address", "Vilnius, Polocko g. 3"), set("quantity", "3")]);
  expect(shown.report?.proposal?.values).toMatchObject({ items: [{ sku: "YIR-250", quantity: 2 }] });
  const corrected = await visitor.say([correct("quantity", "3")]);
  expect(corrected.report?.proposal?.values).toMatchObject({ items: [{ sku: "YIR-250", quantity: 3 }] });
});

test("an order whose invoice is not paid a whole day after its days is cancelled once, and its customer hears why", async () => {
  await db`update orders set placed_through = null`;
  const one = await buyer(2);
  await one.visitor.say(yes);
  const [{ number = "" } = {}] = await db<{ number: string }[]>`
    select number from orders where customer_id = ${one.customer.id}`;
  const paid = await buyer(1);
  await paid.visitor.say(yes);
  await db`update orders set payment_status = 'paid' where customer_id = ${paid.customer.id}`;
  const { policy, timezone } = stage.shop;
  const parts = { db, policy, timezone, clock: () => stage.now, shop: async () => stage.shop };
  // Placed on Monday the 23rd, to be paid by the 28th: the 29th is the whole day after it.
  stage.now = new Date("2026-11-29T21:59:00Z");
  expect(await cancelUnpaid(parts)).toBe(0);
  stage.now = new Date("2026-11-29T22:01:00Z");
  const done = await Promise.all([cancelUnpaid(parts), cancelUnpaid(parts)]);
  expect(done.toSorted()).toEqual([0, 1]);
  expect(await left()).toBe(2);
  const cancelled = { status: "cancelled", cancel_reason: "not paid in time" };
  expect(await db`select status, cancel_reason from orders where number = ${number}`).toMatchObject([cancelled]);
  const [entry] = await auditOf(db, "orders", number);
  expect(entry).toMatchObject({ actor: "system", action: "cancel_order", before: { status: "new" }, after: cancelled });
  expect(await readOrder(db, number)).toMatchObject({ status: "cancelled", paymentStatus: "unpaid" });
  expect(await db`select status from orders where customer_id = ${paid.customer.id}`).toMatchObject([
    { status: "new" },
  ]);
  await db`insert into consents (customer_id, channel, granted, changed_at, source) values (${one.customer.id}, 'email', true, ${MONDAY}, 'test')
    on conflict (customer_id, channel) do update set granted = true`;
  await sendNotices({ db, clock: () => stage.now, log: silentLog, wording: builtInWording() });
  const news = (await one.visitor.thread()).at(-1)?.text;
  expect(news).toContain(`order ${number} has been cancelled: the invoice was not paid in time`);
});

test("an order with two lines of one thing is repeated with the pieces of both", async () => {
  await stock(9);
  const customer = await stage.customer();
  const number = await stage.order(customer, { items: { "YIR-250": 2 } });
  await db`insert into order_lines (order_id, sku, variant_id, occurrence, quantity, unit_price)
    select order_id, sku, variant_id, 2, 3, unit_price from order_lines l join orders o on o.id = l.order_id where o.number = ${number}`;
  const visitor = await stage.visitor(customer);
  const shown = await visitor.say(start("repeat_order"), set("order", number), set("delivery", "pickup"));
  expect(shown.report?.proposal?.values).toMatchObject({ items: [{ sku: "YIR-250", quantity: 5 }] });
});
