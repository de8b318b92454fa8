import { beforeEach, describe, expect, test } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import {
  deskThread,
  doPrivacyRequests,
  fetchExport,
  findExport,
  readConversation,
} from "../../../src/conversation/index.ts";
import { readCard, upsertCustomers } from "../../../src/customers/index.ts";
import { audit } from "../../../src/database/index.ts";
import { upsertOrders } from "../../../src/orders/index.ts";
import { readPolicy } from "../../../src/policy/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY, POLICY } from "../shop.ts";
import { type Known, openStage, set, start, type Visitor, yes } from "../stage.ts";

const PRIVACY = `
privacy: { export: true, deletion: true, keeps: { ru: суммы, uk: суми, en: sums } }
consent_topics: { offers: { ru: акции, uk: акції, en: offers } }
profile: { custom: { grind: { names: { ru: Помол, uk: Помел, en: Grind } } } }
`;

const stage = await openStage();
const { db } = stage;
const tick = () =>
  doPrivacyRequests({
    ...{
      db,
      log: { ...silentLog, error: (event, fields) => console.error(event, fields) },
      wording: builtInWording(),
      address: "https://shop.example",
      isPublic: true,
    },
    clock: () => stage.now,
  });
const days = (count: number) => new Date(MONDAY.getTime() + count * 86_400_000);

beforeEach(async () => {
  stage.now = MONDAY;
  stage.shop = { ...stage.shop, policy: readPolicy(POLICY + PRIVACY) };
  await db`delete from outbox`;
});

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const tables = await db<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = current_schema()`;
  const dumps = await Promise.all(
    tables.map(({ name }) => db<{ text: string }[]>`select to_jsonb(t)::text as text from ${db(name)} t`),
  );
  return dumps.flatMap((rows) => rows.map(({ text }) => text)).join("\n");
}

const lastOf = async (visitor: Visitor) => (await visitor.thread()).at(-1)?.text ?? "";
const letters = () => db<{ destination: string; text: string }[]>`
  select destination, content ->> 'text' as text from outbox where channel = 'email' order by seq`;
const done = (customer: Known, fields = {}) =>
  stage.order(customer, { status: "delivered", delivered_at: MONDAY, ...fields });

describe("deletion", () => {
  const ask = async (visitor: Visitor) => {
    const proposed = await visitor.say(start("request_deletion"));
    return { proposed, confirmed: await visitor.say(yes) };
  };

  test("leaves nothing by which the person could be known in any table, and the order with its sum", async () => {
    const customer = await stage.customer({
      ...{ external_id: "key-77", first_name: "Евлампия", last_name: "Переяславская", patronymic: "Тихоновна" },
      ...{ email: "evlampia@example.com", phone: "+37069912345", birth_date: "1951-02-03" },
      ...{
        address: "Kreivoji g. 71-3",
        postal_code: "LT-54321",
        custom: { grind: "зернинка" },
        consents: { email: true },
      },
    });
    const number = await done(customer, { delivery_address: "Tiesioji g. 99-1", total: 31.4 });
    const visitor = await stage.visitor(customer, { channel: "telegram" });
    await visitor.say([start("change_address"), set("address", "Каунас, Naujoji g. 12")]);
    await visitor.say(yes);
    await visitor.say("Who is at Kreivoji g. 71-3, and what is zanzibar?");
    await db`insert into handoffs (id, conversation_id, reason, packet, contact, opened_at)
      select ${crypto.randomUUID()}, id, 'asked', '{"customer": "key-77", "asked": "Переяславская?", "channel": "web", "locale": "en",
        "tried": [], "topic": null, "messages": [{"author": "customer", "text": "Евлампия", "at": ""}]}', 'evlampia@example.com', ${MONDAY}
      from conversations where sender_id = ${visitor.senderId}`;
    await db`insert into tickets (customer_id, opened_at, topic, body) values (${customer.id}, ${MONDAY}, 'complaint', 'samovar')`;
    await db`insert into ratings (id, customer_id, conversation_id, value, comment, at)
      select ${crypto.randomUUID()}, ${customer.id}, id, 5, 'samovar', ${MONDAY} from conversations where sender_id = ${visitor.senderId}`;
    await db`update orders set cancel_reason = 'quarrelled' where number = ${number}`;
    await db`insert into returns (order_id, sku, quantity, requested_at, refunded_at, reason)
      select id, 'X', 1, ${MONDAY}, ${MONDAY}, 'quarrelled' from orders where number = ${number}`;
    const entry = { at: MONDAY, actor: `customer:${customer.id}` as const, channel: null, turnId: null, before: null };
    const placed = { delivery_address: "Placed g. 5", cancel_reason: "quarrelled" };
    await audit(db, { ...entry, action: "place_order", table: "orders", key: number, after: placed });
    const sentBack = { sku: "X", quantity: 1, reason: "quarrelled" };
    await audit(db, { ...entry, action: "return_items", table: "returns", key: `${number}/X`, after: sentBack });
    const { proposed, confirmed } = await ask(visitor);
    expect(proposed.report?.proposal).toMatchObject({ action: "request_deletion", values: {} });
    expect(proposed.texts[0]).toContain("What stays: sums.");
    expect(confirmed.report?.done).toEqual([{ action: "request_deletion", values: {} }]);
    await tick();
    const left = await everything();
    for (const word of ["Евлампия", "Переяславская", "Тихоновна", "69912345", "1951-02-03", "Kreivoji", "54321"])
      expect([word, left.includes(word)]).toEqual([word, false]);
    for (const word of ["зернинка", "Tiesioji", "Naujoji", "zanzibar", "samovar", "Placed", "quarrelled"])
      expect([word, left.includes(word)]).toEqual([word, false]);
    // Only the last letter, until it has left.
    expect(await letters()).toMatchObject([{ destination: "evlampia@example.com" }]);
    const [order] = await db`select customer_id, total, delivery_city from orders where number = ${number}`;
    expect(order).toMatchObject({ customer_id: customer.id, total: 31.4 });
    expect(await lastOf(visitor)).toMatch(/^Your data is deleted/);
    expect((await readCard(db, customer.id))?.consents).toEqual({});
    expect((await visitor.say(start("show_profile"))).report?.asks).toBe("identity");
  });

  test("the desk still opens what is left of the conversation", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await ask(visitor);
    await tick();
    const [{ id = "" } = {}] = await db<{ id: string }[]>`
      select id from conversations where sender_id = ${visitor.senderId}`;
    expect(await readConversation(db, id)).toMatchObject({ customerId: null, lastAuthor: "bot" });
    expect(await deskThread(db, id, { limit: 10 })).toHaveLength(1);
  });

  test("waits for active orders, which it names, and is done when they are over", async () => {
    const customer = await stage.customer();
    const number = await stage.order(customer, { status: "shipped" });
    const visitor = await stage.visitor(customer);
    const { proposed, confirmed } = await ask(visitor);
    expect(proposed.texts[0]).toContain(`First these orders have to be finished: ${number}.`);
    expect(confirmed.texts[0]).toContain(number);
    await tick();
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
    await db`update orders set status = 'delivered' where number = ${number}`;
    await tick();
    expect((await readCard(db, customer.id))?.email).toBeNull();
  });

  test("waits for a return that is not finished", async () => {
    const customer = await stage.customer();
    const number = await done(customer);
    await db`insert into returns (order_id, sku, quantity, requested_at)
      select id, 'X', 1, ${MONDAY} from orders where number = ${number}`;
    const { proposed } = await ask(await stage.visitor(customer));
    expect(proposed.texts[0]).toContain(number);
  });

  test("waits while money is owed, since it goes back to a way of paying that would be forgotten", async () => {
    const customer = await stage.customer();
    const number = await done(customer, { status: "cancelled", payment_status: "paid" });
    await db`insert into payments (order_id, kind, amount, reason, created_at)
      select id, 'refund', 9, 'cancel', ${MONDAY} from orders where number = ${number}`;
    const { proposed } = await ask(await stage.visitor(customer));
    expect(proposed.texts[0]).toContain(number);
    await tick();
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
    await db`update payments set settled_at = ${MONDAY}`;
    await tick();
    expect((await readCard(db, customer.id))?.email).toBeNull();
  });

  test("is one open request, asked for again it says since when, and may be withdrawn", async () => {
    const customer = await stage.customer();
    await stage.order(customer);
    const visitor = await stage.visitor(customer);
    await ask(visitor);
    const again = await visitor.say(start("request_deletion"));
    expect(again.report).toMatchObject({ refused: "already_requested", proposal: null });
    expect(again.texts[0]).toContain("23 November 2026");
    expect((await visitor.tap("Withdraw")).report?.proposal?.values).toEqual({ withdraw: true });
    expect((await visitor.say(yes)).texts[0]).toMatch(/withdrawn/);
    const rows = await db`select done_at, withdrawn_at from privacy_requests where customer_id = ${customer.id}`;
    expect(rows).toEqual([{ done_at: null, withdrawn_at: MONDAY }]);
    await db`update orders set status = 'delivered' where customer_id = ${customer.id}`;
    await tick();
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  });

  test("waits while a turn of theirs is being worked out", async () => {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer);
    await ask(visitor);
    await db`update conversations set lease_until = ${days(1)} where sender_id = ${visitor.senderId}`;
    await tick();
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  });

  test("is not undone by an import, which may still update their orders without an address", async () => {
    const customer = await stage.customer();
    const number = await done(customer);
    await ask(await stage.visitor(customer));
    await tick();
    const row = {
      external_id: customer.externalId,
      first_name: "Анна",
      email: customer.email,
      consents: { email: true },
    };
    expect((await upsertCustomers(db, [row], MONDAY)).deleted).toEqual([customer.externalId]);
    expect(await readCard(db, customer.id)).toMatchObject({ firstName: null, email: null, consents: {} });
    const order = { number, status: "delivered" as const, payment_status: "paid" as const, total: 25, currency: "EUR" };
    await upsertOrders(db, [{ ...order, placed_at: MONDAY, delivery_address: "Kreivoji g. 71-3" }], MONDAY);
    await tick();
    expect(await db`select total, delivery_address from orders where number = ${number}`).toEqual([
      { total: 25, delivery_address: null },
    ]);
  });

  test("is a right: where the policy says nothing of it, it is carried out too", async () => {
    stage.shop = { ...stage.shop, policy: readPolicy(POLICY) };
    const customer = await stage.customer();
    const { proposed } = await ask(await stage.visitor(customer));
    expect(proposed.texts[0]).toContain("What stays: your orders with their sums and dates");
    await tick();
    expect((await readCard(db, customer.id))?.email).toBeNull();
  });

  test("is not offered where the policy switches it off: a person is", async () => {
    stage.shop = { ...stage.shop, policy: readPolicy(`${POLICY}privacy: { deletion: false }`) };
    const visitor = await stage.visitor(await stage.customer());
    expect((await visitor.say(start("request_export"))).report?.proposal?.action).toBe("request_export");
    await visitor.say([{ type: "cancel_flow" }]);
    const { report, buttons } = await visitor.say(start("request_deletion"));
    expect(report).toMatchObject({ refused: "unsupported", proposal: null });
    expect(buttons).toEqual(["Yes, please", "No, thanks"]);
  });
});

describe("a copy", () => {
  const ask = async (customer: Known, channel: "web" | "telegram" = "web") => {
    const visitor = await stage.visitor(customer, { channel });
    await visitor.say(start("request_export"));
    await visitor.say(yes);
    await tick();
    return { visitor, token: /\/export\/([\w-]{32})/.exec(await lastOf(visitor))?.[1] ?? "" };
  };

  test("holds the card, orders, words and letters of the customer, and is fetched once", async () => {
    const customer = await stage.customer({ city: "Каунас", consents: { email: true } });
    const number = await done(customer, { items: { "YIR-250": 2 } });
    const other = await stage.order(await stage.customer());
    const { visitor, token } = await ask(customer);
    await visitor.say("Is zanzibar coffee good?");
    expect(await findExport(db, token, MONDAY)).toMatchObject({ open: true });
    const data = await fetchExport(db, token, MONDAY);
    expect(data).toMatchObject({
      customer: { email: customer.email, city: "Каунас" },
      consents: [{ channel: "email", granted: true }],
      orders: [{ number, lines: [{ sku: "YIR-250", quantity: 2 }] }],
      requests: [{ kind: "export" }],
    });
    expect(JSON.stringify(data)).toContain("zanzibar");
    expect(JSON.stringify(data)).not.toContain(other);
    expect(await fetchExport(db, token, MONDAY)).toBeNull();
    expect(await findExport(db, token, MONDAY)).toMatchObject({ open: false });
  });

  test("is told in the thread and by a letter to the proven e-mail; only the link's hash is kept with the request", async () => {
    const customer = await stage.customer();
    const { token } = await ask(customer, "telegram");
    expect(await letters()).toMatchObject([{ destination: customer.email, text: expect.stringContaining(token) }]);
    const [row] = await db`select * from privacy_requests where customer_id = ${customer.id}`;
    expect(JSON.stringify(row)).not.toContain(token);
    const [sent] =
      await db`select content -> 'message' ->> 'text' as text from outbox where channel = 'telegram' order by seq desc limit 1`;
    expect(sent?.text).toContain(`https://shop.example/export/${token}`);
  });

  test("is one open request: asked for again a new link takes the place of the one before; after a week it may be asked for anew", async () => {
    const customer = await stage.customer();
    const { visitor, token } = await ask(customer);
    const again = await visitor.say(start("request_export"));
    expect(again.report?.proposal).toMatchObject({ action: "request_export", values: { renew: true } });
    await visitor.tap("confirm:");
    await tick();
    expect(await findExport(db, token, stage.now)).toBeNull();
    const rows = await db`select 1 from privacy_requests where customer_id = ${customer.id}`;
    expect(rows.length).toBe(1);
    const renewed = /\/export\/([\w-]{32})/.exec(await lastOf(visitor))?.[1] ?? "";
    expect(await findExport(db, renewed, stage.now)).toMatchObject({ open: true });
    stage.now = days(7);
    await tick();
    expect(await findExport(db, renewed, stage.now)).toMatchObject({ open: false });
    expect(await fetchExport(db, renewed, stage.now)).toBeNull();
    expect((await visitor.say(start("request_export"))).report?.proposal?.action).toBe("request_export");
  });

  test("of a token that nobody was given there is none", async () => {
    expect(await findExport(db, "x".repeat(32), MONDAY)).toBeNull();
    expect(await fetchExport(db, "x".repeat(32), MONDAY)).toBeNull();
  });
});
