import { expect, test } from "vitest";
import { type Act, type ActContext, doAct } from "../../../../src/capabilities/acts/act.ts";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItems,
  returnItems,
} from "../../../../src/capabilities/acts/orders/index.ts";
import { atomically, auditOf, rehearse } from "../../../../src/database/index.ts";
import { nextWaitingChange } from "../../../../src/orders/index.ts";
import { testDatabase } from "../../../support/database.ts";
import { orderShop } from "./order-shop.ts";

const db = await testDatabase();
const { context } = await orderShop(db);

/** Runs on the small shop, which forgets it. */
const inShop = (title: string, work: () => Promise<void>) => test(title, () => rehearse(db, work));

const stockOf = async (sku: string) => (await db`select in_stock from variants where sku = ${sku}`)[0]?.in_stock;
const balance = async () => (await db`select balance from payment_methods where external_id = 'gift'`)[0]?.balance;
const moneyOf = async (number: string) => {
  const rows = await db`
    select p.kind, p.amount, m.external_id, p.reason, p.settled_at is not null as settled
    from payments p join orders o on o.id = p.order_id left join payment_methods m on m.id = p.method_id
    where o.number = ${number} order by p.id`;
  return Array.from(rows, (row) => Object.values(row).join(" "));
};
const auditsOf = async (table: string, key: string) =>
  (await auditOf(db, table, key)).map(({ action, before, after, actor }) => ({ action, before, after, actor }));

inShop("a cancelled order gives its goods back to the shelf and its money to where it came from", async () => {
  expect(await doAct(cancelOrder, context, { order: "PAID", reason: "found it cheaper" })).toMatchObject({
    ok: true,
    plan: { refundDays: 5, refunds: [{ amount: 37.51, atOnce: false, method: { label: "Visa", lastFour: "9513" } }] },
  });
  expect(await moneyOf("PAID")).toEqual(["payment 37.51 card order true", "refund 37.51 card cancel false"]);
  expect(await stockOf("A-S")).toBe(5);
  const [row] = await db`select status, payment_status, cancel_reason, cancelled_at from orders where number = 'PAID'`;
  const cancelled = { status: "cancelled", payment_status: "paid", cancel_reason: "found it cheaper" };
  expect(row).toEqual({ ...cancelled, cancelled_at: context.at });
  expect(await auditsOf("orders", "PAID")).toMatchObject([
    { action: "cancel_order", actor: context.actor, before: { status: "paid" }, after: cancelled },
  ]);
});

inShop("a gift card is paid back at once: nothing is owed, so the order is refunded", async () => {
  await doAct(cancelOrder, context, { order: "PART" });
  expect(await moneyOf("PART")).toEqual(["payment 34.17 gift order true", "refund 34.17 gift cancel true"]);
  expect(await balance()).toBe(74.17);
  expect((await db`select payment_status from orders where number = 'PART'`)[0]?.payment_status).toBe("refunded");
});

inShop("what nobody wrote down how it was paid goes back that way; what was not paid does not", async () => {
  await db`delete from payments`;
  expect(await doAct(cancelOrder, context, { order: "PAID" })).toMatchObject({
    plan: { refunds: [{ amount: 37.51, method: null, atOnce: false }] },
  });
  expect(await doAct(cancelOrder, context, { order: "NEW" })).toMatchObject({ plan: { refunds: [] } });
});

inShop("who cancels, or has the staff do it, is told where it was done, and by no notice", async () => {
  await doAct(cancelOrder, context, { order: "NEW" });
  expect(await nextWaitingChange(db)).toBeNull();
  const staff: ActContext = { ...context, actor: "staff:1", channel: null };
  await doAct(cancelOrder, staff, { order: "PAID" });
  expect(await nextWaitingChange(db)).toBeNull();
});

inShop("an order goes elsewhere, and the audit says from where", async () => {
  await doAct(changeDeliveryAddress, context, {
    order: "NEW",
    delivery_city: "Kaunas",
    delivery_address: "Laisvės al. 1",
  });
  expect(await auditsOf("orders", "NEW")).toMatchObject([
    { before: { delivery_city: null }, after: { delivery_city: "Kaunas", delivery_address: "Laisvės al. 1" } },
  ]);
});

inShop(
  "some pieces of a line become others: the line is split, the total follows, the difference is owed",
  async () => {
    const done = await doAct(changeItems, context, { order: "PAID", items: [{ from: "A-S", to: "A-M", quantity: 2 }] });
    expect(done).toMatchObject({
      plan: { difference: 5, total: { from: 37.51, to: 42.51 }, money: { kind: "payment", amount: 5, atOnce: false } },
    });
    const lines = await db`
    select l.sku, l.quantity, l.unit_price from order_lines l join orders o on o.id = l.order_id
    where o.number = 'PAID' order by l.id`;
    expect(Array.from(lines, (row) => Object.values(row).join(" "))).toEqual(["A-S 1 10", "B-S 1 5.01", "A-M 2 12.5"]);
    expect(await moneyOf("PAID")).toContain("payment 5 card change_items false");
    expect([await stockOf("A-S"), await stockOf("A-M")]).toEqual([4, 1]);
    expect(await auditsOf("order_lines", "PAID/A-S")).toMatchObject([
      { before: { quantity: 3 }, after: { quantity: 1 } },
    ]);
    expect(await auditsOf("order_lines", "PAID/A-M")).toMatchObject([
      { before: null, after: { sku: "A-M", quantity: 2, unit_price: 12.5 } },
    ]);
    expect(await auditsOf("orders", "PAID")).toMatchObject([{ before: { total: 37.51 }, after: { total: 42.51 } }]);
  },
);

inShop("a difference that was only owed lapses with its order: back goes what came", async () => {
  await doAct(changeItems, context, { order: "PAID", items: [{ from: "A-S", to: "A-M", quantity: 2 }] });
  const cancelled = await doAct(cancelOrder, context, { order: "PAID" });
  expect(cancelled).toMatchObject({ plan: { refunds: [{ amount: 37.51, atOnce: false }] } });
  expect(await moneyOf("PAID")).toContain("refund 37.51 card cancel false");
  const [owed] = await db`select settled_at, lapsed_at from payments where reason = 'change_items'`;
  expect(owed).toEqual({ settled_at: null, lapsed_at: context.at });
});

inShop("a cheaper choice gives the difference back, to a gift card at once", async () => {
  const items = [{ from: "A-M", to: "A-S", quantity: 2 }];
  const done = await doAct(changeItems, context, { order: "PART", items });
  expect(done).toMatchObject({ plan: { difference: -5, money: { kind: "refund", amount: 5, atOnce: true } } });
  expect(await balance()).toBe(45);
  expect((await db`select total from orders where number = 'PART'`)[0]?.total).toBe(29.17);
});

inShop("an unpaid order only costs otherwise", async () => {
  const items = [{ from: "A-S", to: "A-M", quantity: 2 }];
  expect(await doAct(changeItems, context, { order: "NEW", items })).toMatchObject({ plan: { money: null } });
  expect(await moneyOf("NEW")).toEqual([]);
});

inShop("another way of paying takes it all over; an unpaid order is paid with a gift card", async () => {
  await doAct(changePayment, context, { order: "PAID", payment: "gift" });
  expect(await moneyOf("PAID")).toEqual([
    "payment 37.51 card order true",
    "payment 37.51 gift change_payment true",
    "refund 37.51 card change_payment false",
  ]);
  await db`update payment_methods set balance = 20 where external_id = 'gift'`;
  expect(await doAct(changePayment, context, { order: "NEW", payment: "paypal" })).toMatchObject({
    why: "payment_not_possible",
  });
  expect(await doAct(changePayment, context, { order: "NEW", payment: "gift" })).toMatchObject({ ok: true });
  const [row] = await db`select status, payment_status from orders where number = 'NEW'`;
  expect([row, await balance()]).toEqual([{ status: "paid", payment_status: "paid" }, 0]);
});

inShop("goods that go back come to what was paid for them, the discount shared to the cent", async () => {
  const wanted = { order: "CAME", items: [{ sku: "A-S", quantity: 1 }], reason: "too small" };
  const amounts: number[] = [];
  for (const items of [
    wanted.items,
    [{ sku: "A-S", quantity: 1 }],
    [
      { sku: "B-S", quantity: 3 },
      { sku: "A-M", quantity: 1 },
    ],
  ]) {
    const done = await doAct(returnItems, context, { ...wanted, items });
    if (done.ok) amounts.push(done.plan.refund.amount);
  }
  // 47.53 of goods less 3.35.
  expect(amounts).toEqual([9.3, 9.29, 25.59]);
  expect(await doAct(returnItems, context, wanted)).toMatchObject({ why: "already_returned" });
  const rows = await db`select sku, quantity, amount, reason, refunded_at from returns order by id`;
  expect(rows[0]).toEqual({ sku: "A-S", quantity: 1, amount: 9.3, reason: "too small", refunded_at: null });
  expect(await auditsOf("returns", "CAME/A-S")).toMatchObject([
    { before: null, after: { order_number: "CAME", sku: "A-S", quantity: 1, payment: "card" } },
    { before: null },
  ]);
});

inShop("an exchange keeps the new piece for the customer, and says what it costs more", async () => {
  const done = await doAct(exchangeItems, context, { order: "CAME", from: "A-S", to: "A-L", quantity: 1 });
  expect(done).toMatchObject({ plan: { difference: 9.99, money: { kind: "payment", amount: 9.99 } } });
  expect([await stockOf("A-L"), await stockOf("A-S")]).toEqual([3, 2]);
  expect(await auditsOf("exchanges", "CAME/A-S")).toMatchObject([
    { before: null, after: { from_sku: "A-S", to_sku: "A-L", quantity: 1, price_difference: 9.99 } },
  ]);
  const rest = { order: "CAME", items: [{ sku: "A-S", quantity: 2 }] };
  expect(await doAct(returnItems, context, rest)).toMatchObject({ why: "not_in_order", about: { count: 1 } });
});

inShop("a check without a lock looks only, and says the same", async () => {
  const values = { order: "CAME", items: [{ sku: "B-S", quantity: 1 }], payment: "paypal" };
  expect(await returnItems.check(context, values, false)).toMatchObject({ ok: false, why: "payment_not_possible" });
  const asGift = await returnItems.check(context, { ...values, payment: "gift" }, false);
  expect(asGift).toMatchObject({ ok: true, plan: { refund: { atOnce: true, method: { externalId: "gift" } } } });
  expect(await db`select 1 from returns`).toHaveLength(0);
});

// The last: it is not undone, since what is undone cannot run at once.
test("of the same thing asked for at once, here and in another channel, one is done", async () => {
  const atOnce = async <Values, Plan>(act: Act<Values, Plan>, values: Values) => {
    const done = await Promise.all([1, 2, 3].map(() => atomically(db, () => doAct(act, context, values))));
    return done.map((checked) => (checked.ok ? "done" : checked.why)).toSorted();
  };
  expect(await atOnce(cancelOrder, { order: "PART" })).toEqual(["already_cancelled", "already_cancelled", "done"]);
  expect(await balance()).toBe(74.17);
  const all = [{ sku: "A-S", quantity: 2 }];
  expect(await atOnce(returnItems, { order: "CAME", items: all })).toEqual([
    "already_returned",
    "already_returned",
    "done",
  ]);
  const last = { order: "OLD", items: [{ from: "A-L", to: "A-S", quantity: 1 }] };
  expect(await atOnce(exchangeItems, last)).toEqual(["already_returned", "done", "done"]);
  expect(await stockOf("A-S")).toBe(0);
});
