import { expect, test } from "vitest";
import { Refused } from "../../../src/base/index.ts";
import { type Act, type ActContext, doAct } from "../../../src/capabilities/acts/act.ts";
import * as acts from "../../../src/capabilities/acts/orders/index.ts";
import { type Shop, undo, undoable } from "../../../src/capabilities/index.ts";
import { placeOrder } from "../../../src/capabilities/ordering/place-order.ts";
import { profileChange } from "../../../src/capabilities/own-data/change-profile.ts";
import { consentChange } from "../../../src/capabilities/own-data/set-consent.ts";
import { deletionRequest, exportRequest } from "../../../src/capabilities/privacy/privacy-acts.ts";
import { makeCatalog, readCatalog } from "../../../src/catalog/index.ts";
import { changeProfile } from "../../../src/customers/index.ts";
import { atomically, auditOf, rehearse } from "../../../src/database/index.ts";
import { moveOrder } from "../../../src/orders/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { testDatabase } from "../../support/database.ts";
import { orderShop } from "../acts/orders/order-shop.ts";

const db = await testDatabase({ max: 4 });
const shop = await orderShop(db);
const CONVERSATION = "01990000-0000-7000-8000-00000000000a";
const HERE = { conversation: CONVERSATION };
const TURN = "01990000-0000-7000-8000-00000000000b";
const policy = Policy.parse({
  ...shop.context.shop.policy,
  privacy: { export: true, deletion: true },
  profile: { custom: { grind: { names: { ru: "Помол", uk: "Помел", en: "Grind" } } } },
  consent_topics: { offers: { ru: "скидки", uk: "знижки", en: "offers" } },
  order: { payment: ["invoice"], delivery: [{ way: "pickup", price: 0 }] },
});
const context: ActContext = {
  ...shop.context,
  turnId: TURN,
  shop: { ...shop.context.shop, policy, catalog: makeCatalog(await readCatalog(db)) },
};
const later = new Date(context.at.getTime() + 3_600_000);
const staff = (id: string) => ({
  db,
  at: later,
  staff: id,
  shop: async () => context.shop satisfies Shop,
});

await db`insert into conversations (id, channel, sender_id, locale, state, created_at, last_message_at)
  values (${CONVERSATION}, 'web', 'me', 'en', '{}', ${context.at}, ${context.at})`;
await db`insert into turns (id, conversation_id, at, finished_at, locale, admitted, rejected, steps, state)
  values (${TURN}, ${CONVERSATION}, ${context.at}, ${context.at}, 'en', '[]', '[]', '[]', '{}')`;
await db`insert into consents (customer_id, channel, granted, changed_at, source)
  values (${context.customer.id}, 'email', true, ${context.at}, 'test')`;

/** The rows that count, without what only says when they were touched. */
async function rows(): Promise<unknown> {
  const of = (table: string, where = db`true`) =>
    db`select to_jsonb(t) - array['updated_at', 'changed_at', 'source', 'id'] as row from ${db(table)} t where ${where} order by 1`;
  const open = db`withdrawn_at is null`;
  return {
    ...{ orders: await of("orders"), lines: await of("order_lines"), payments: await of("payments") },
    ...{ methods: await of("payment_methods"), stock: await of("variants"), customers: await of("customers") },
    ...{ consents: await of("consents"), topics: await of("topic_consents"), returns: await of("returns", open) },
    ...{ exchanges: await of("exchanges", open), requests: await of("privacy_requests", open) },
  };
}

const perform = <Values, Plan>(act: Act<Values, Plan>, values: unknown) =>
  atomically(db, () => doAct(act, context, values));
const takeBack = async (id: string) => {
  const [last] = await undoable(staff(id), HERE);
  return atomically(db, () => undo(staff(id), HERE, last?.id ?? 0));
};
const why = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

const swap = (from: string, to: string, quantity: number) => ({ from, to, quantity });
const DONE: [what: string, act: Act<never, unknown>, values: object][] = [
  ["a cancellation", acts.cancelOrder, { order: "PAID" }],
  [
    "another address",
    acts.changeDeliveryAddress,
    { order: "PAID", delivery_city: "Kaunas", delivery_address: "Laisvės 1" },
  ],
  ["other goods for all pieces", acts.changeItems, { order: "NEW", items: [swap("A-S", "A-M", 2)] }],
  [
    "other goods for some pieces",
    acts.changeItems,
    { order: "PAID", items: [swap("A-S", "A-M", 1), swap("A-S", "A-L", 1)] },
  ],
  ["other goods from a gift card", acts.changeItems, { order: "PART", items: [swap("A-M", "A-S", 1)] }],
  ["another way of paying", acts.changePayment, { order: "PAID", payment: "paypal" }],
  ["paying with a gift card", acts.changePayment, { order: "NEW", payment: "gift" }],
  [
    "a return",
    acts.returnItems,
    {
      order: "CAME",
      items: [
        { sku: "A-S", quantity: 1 },
        { sku: "B-S", quantity: 2 },
      ],
    },
  ],
  ["an exchange", acts.exchangeItems, { order: "CAME", ...swap("A-S", "A-M", 1) }],
  [
    "an exchange of pieces just alike",
    acts.exchangeItems,
    { order: "CAME", items: [swap("A-S", "A-M", 1), swap("A-S", "A-M", 1)] },
  ],
  ["a new phone", profileChange, { phone: "+37061111111", "custom.grind": "filter" }],
  ["consents", consentChange, { consent_sms: true, consent_email_offers: true }],
  ["an export", exportRequest, {}],
  ["a deletion", deletionRequest, {}],
].map(([what, act, values]) => [what, act, values] as never);

test.each(DONE)("%s is taken back once, and every row is as it was", async (_, act, values) => {
  await rehearse(db, async () => {
    const before = await rows();
    expect(await perform(act, values)).toMatchObject({ ok: true });
    expect(await rows()).not.toEqual(before);
    expect((await undoable(staff("1"), HERE))[0]).toMatchObject({ objection: null });
    const done = await takeBack("1");
    expect(await rows()).toEqual(before);
    expect((await undoable(staff("1"), HERE))[0]).toMatchObject({ id: done.id, objection: "undone" });
    expect(await why(takeBack("2"))).toBe("undone");
    const [entry] = done.entries;
    const [newest] = await auditOf(db, entry?.table ?? "", entry?.key ?? "");
    expect(newest).toMatchObject({ actor: "staff:1", action: `undo_${done.action}`, before: entry?.after });
  });
});

test("what a customer refused stays refused: only what they agreed to is taken back, and of a mere refusal nothing", async () => {
  const agreed = () => db`select channel, granted from consents order by channel`;
  await rehearse(db, async () => {
    await perform(consentChange as never, { consent_email: false, consent_sms: true });
    await takeBack("1");
    expect(await agreed()).toEqual([{ channel: "email", granted: false }]);
  });
  await rehearse(db, async () => {
    await perform(consentChange as never, { consent_email: false });
    expect((await undoable(staff("1"), HERE))[0]).toMatchObject({ objection: "refused_by_customer" });
    expect(await why(takeBack("1"))).toBe("refused_by_customer");
    expect(await agreed()).toEqual([{ channel: "email", granted: false }]);
  });
});

test("an order that was placed in the chat is cancelled, and its goods are on the shelf again", () =>
  rehearse(db, async () => {
    const stock = await db`select sku, in_stock from variants order by sku`;
    const order = {
      items: [{ sku: "A-S", quantity: 2 }],
      delivery: "pickup",
      delivery_city: null,
      delivery_address: null,
      payment: "invoice",
    };
    expect(await perform(placeOrder, order)).toMatchObject({ ok: true });
    const { entries } = await takeBack("1");
    expect(await db`select status from orders where number = ${entries[0]?.key ?? ""}`).toEqual([
      { status: "cancelled" },
    ]);
    expect(await db`select sku, in_stock from variants order by sku`).toEqual(stock);
    expect(await why(takeBack("1"))).toBe("undone");
  }));

test("what lapsed with a cancelled order is owed again", () =>
  rehearse(db, async () => {
    await db`insert into payments (order_id, kind, amount, reason, created_at)
      select id, 'payment', 5, 'change_items', ${new Date(context.at.getTime() - 60_000)} from orders where number = 'PAID'`;
    const before = await rows();
    await perform(acts.cancelOrder, { order: "PAID" });
    expect(await db`select amount from payments where lapsed_at is not null`).toEqual([{ amount: 5 }]);
    await takeBack("1");
    expect(await rows()).toEqual(before);
  }));

test("what has gone on since is not taken back, with the reason, and nothing is marked", async () => {
  const after = (values: object, act: Act<never, unknown>, happens: () => Promise<unknown>) =>
    rehearse(db, async () => {
      await perform(act, values);
      await happens();
      const before = await rows();
      const objection = (await undoable(staff("1"), HERE))[0]?.objection;
      expect(await why(takeBack("1"))).toBe(objection);
      expect(await rows()).toEqual(before);
      return objection;
    });
  const cancel = acts.cancelOrder as Act<never, unknown>;
  const address = acts.changeDeliveryAddress as Act<never, unknown>;
  const elsewhere = { order: "PAID", delivery_city: "Kaunas", delivery_address: "Laisvės 1" };
  expect(await after(elsewhere, address, () => moveOrder(db, "PAID", "shipped", later))).toBe("shipped");
  const again = { ...elsewhere, delivery_city: "Vilnius" };
  expect(
    await after(
      elsewhere,
      address,
      () => db`update orders set ${db({ delivery_city: again.delivery_city })} where number = 'PAID'`,
    ),
  ).toBe("changed_since");
  expect(
    await after({ order: "PAID" }, cancel, () => db`update payments set settled_at = ${later} where reason = 'cancel'`),
  ).toBe("money_moved");
  expect(await after({ order: "PAID" }, cancel, () => db`update variants set in_stock = 0 where sku = 'A-S'`)).toBe(
    "out_of_stock",
  );
  const back = { order: "CAME", items: [{ sku: "A-S", quantity: 1 }] };
  expect(
    await after(back, acts.returnItems as Act<never, unknown>, () => db`update returns set received_at = ${later}`),
  ).toBe("received");
  const phone = { phone: "+37061111111" };
  expect(
    await after(phone, profileChange as Act<never, unknown>, () =>
      changeProfile(db, context.customer.id, { phone: "+37062222222" }, later),
    ),
  ).toBe("changed_since");
  expect(
    await after({}, exportRequest as Act<never, unknown>, () => db`update privacy_requests set done_at = ${later}`),
  ).toBe("carried_out");
});

test("of two who take it back at once, one does", async () => {
  await perform(acts.cancelOrder, { order: "PAID" });
  const both = await Promise.all([why(takeBack("1")), why(takeBack("2"))]);
  expect(both.sort()).toEqual(["done", "undone"]);
  expect(await db`select status from orders where number = 'PAID'`).toEqual([{ status: "paid" }]);
});
