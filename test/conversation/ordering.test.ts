import { beforeEach, expect, test } from "vitest";
import { upsertVariants } from "../../src/catalog/index.ts";
import { auditOf } from "../../src/database/index.ts";
import { readOrder } from "../../src/orders/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
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
