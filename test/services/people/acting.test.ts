import { beforeEach, describe, expect, test } from "vitest";
import { Refused } from "../../../src/base/index.ts";
import { makeCatalog, readCatalog } from "../../../src/catalog/index.ts";
import { customerOfExternalId, proveContact } from "../../../src/customers/index.ts";
import { auditOf } from "../../../src/database/index.ts";
import type { ProposalRequest } from "../../../src/desk/index.ts";
import { nextWaitingChange, upsertOrders } from "../../../src/orders/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { makeActingPort } from "../../../src/services/people/acting.ts";
import type { ShopLexicon } from "../../../src/understanding/index.ts";
import { orderShop } from "../../capabilities/acts/orders/order-shop.ts";
import { hire, idOf } from "../../conversation/desk/staff.ts";
import { openStage, set, start, type Visitor, yes } from "../../conversation/stage.ts";
import { builtInWording } from "../../wording/replies.ts";

const AT = new Date("2026-11-22T12:00:00Z");
const LEXICON: ShopLexicon = { orderShapes: ["AAAA"], products: [], categories: [], cities: [] };
type Change = ProposalRequest["change"];

/** A shop with an order in every state whose customer "me" writes in Telegram, and with people who act for them. */
async function openShop() {
  const stage = await openStage({ max: 6 });
  const { db } = stage;
  const { context } = await orderShop(db);
  const { policy } = context.shop;
  Object.assign(stage.shop, { policy, catalog: makeCatalog(await readCatalog(db)) });
  stage.now = AT;
  const { id = 0 } = (await customerOfExternalId(db, "me")) ?? {};
  const visitor = await stage.visitor({ id, externalId: "me", email: "", phone: "" }, { channel: "telegram" });
  await visitor.say("Hello");
  const port = makeActingPort({
    ...{ db, clock: () => stage.now, wording: builtInWording(), hasMail: true },
    shop: async () => ({ ...stage.shop, lexicon: LEXICON }),
  });
  return { stage, db, visitor, port, olga: await hire(db, "Ольга"), pavel: await hire(db, "Павел"), policy };
}

const bots = await openShop();
const staffs = await openShop();
const { db, port, olga, pavel, stage } = staffs;
const conversation = await idOf(db, staffs.visitor);

/** Every row that acts on orders write, with what only tells who did it left out. */
async function books({ db: of }: typeof bots): Promise<unknown> {
  const rows = (table: string, without: string[] = []) =>
    of`select to_jsonb(t) - ${without}::text[] as row from ${of(table)} t order by 1`;
  return {
    ...{ orders: await rows("orders"), lines: await rows("order_lines"), payments: await rows("payments") },
    ...{ returns: await rows("returns"), exchanges: await rows("exchanges"), methods: await rows("payment_methods") },
    ...{ stock: await rows("variants"), tickets: await rows("tickets", ["conversation_id"]) },
    moves: await rows("order_status_changes", ["source"]),
  };
}

const shown = async (order: string, change: Change, staff = olga) => {
  const answer = await port.propose(order, { locale: "en", conversation, change }, staff);
  if (answer.kind === "refused") throw new Error(`refused: ${answer.refused.why}`);
  return answer.proposal;
};
const said = (visitor: Visitor) => visitor.thread().then((thread) => thread.at(-1)?.text);
const confirm = (order: string, id: string, { tell = true, staff = olga } = {}) =>
  port.confirm(order, id, { locale: "en", tell, staff });
const refusalOf = async (order: string, change: Change) => {
  const answer = await port.propose(order, { locale: "en", conversation, change }, olga);
  return answer.kind === "refused" ? answer.refused : null;
};
const code = (work: Promise<unknown>) =>
  work.then(
    () => "done",
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );

beforeEach(() => {
  stage.now = new Date(stage.now.getTime() + 60_000);
  bots.stage.now = stage.now;
});

const SAME: [what: string, order: string, slots: Record<string, string>, change: Change][] = [
  [
    "another address",
    "PAID",
    { address: "Kaunas, Laisvės al. 1-2" },
    { action: "change_delivery_address", city: "Kaunas", address: "Laisvės al. 1-2" },
  ],
  ["another way of paying", "PAID", { payment: "paypal" }, { action: "change_payment", payment: "paypal" }],
  [
    "dearer goods, with the difference to be paid",
    "PAID",
    { item: "A-S", quantity: "1", variant: "A-M" },
    { action: "change_items", items: [{ from: "A-S", to: "A-M", quantity: 1 }] },
  ],
  ["a cancellation", "PAID", { reason: "too long" }, { action: "cancel_order", reason: "too long" }],
  [
    "a return to a gift card",
    "CAME",
    { item: "1 × A-S; 2 × B-S", payment: "gift" },
    {
      action: "return_items",
      payment: "gift",
      items: [
        { sku: "A-S", quantity: 1 },
        { sku: "B-S", quantity: 2 },
      ],
    },
  ],
  [
    "an exchange",
    "CAME",
    { item: "A-S", quantity: "1", variant: "A-L" },
    { action: "exchange_item", items: [{ from: "A-S", to: "A-L", quantity: 1 }] },
  ],
];

describe("what the staff does for a customer", () => {
  test.each(SAME)(
    "%s leaves the very rows that the bot leaves, and the customer reads the very words",
    async (_, order, slots, change) => {
      const before = await bots.visitor.say([
        start(change.action),
        ...Object.entries({ order, ...slots }).map(([slot, value]) => set(slot, value)),
      ]);
      const after = await bots.visitor.say(yes);
      expect(after.report?.done).toHaveLength(1);
      const proposal = await shown(order, change);
      expect(proposal.text).toBe(before.texts.at(-1));
      expect(proposal.told).toMatchObject({ by: "telegram", locale: "en" });
      expect(await confirm(order, proposal.id)).toEqual({ kind: "done", told: "telegram" });
      expect(await said(staffs.visitor)).toBe(after.texts.at(-1));
      expect(proposal.told.text).toBe(after.texts.at(-1));
      expect(await books(staffs)).toEqual(await books(bots));
      expect(await nextWaitingChange(db)).toBeNull();
    },
  );

  test("is in the audit with who did it and for whom, stands in the thread, and waits for the bot to send it", async () => {
    const [entry] = await auditOf(db, "orders", "PAID");
    expect(entry).toMatchObject({ actor: `staff:${olga}`, channel: "desk", action: "cancel_order" });
    const [row] = await db`select on_behalf_of from audit where action = 'cancel_order'`;
    expect(row?.on_behalf_of).toBe("me");
    const events = await db`select kind, staff_id, details from conversation_events where kind = 'acted' order by id`;
    expect(events.map(({ details }) => details)).toContainEqual({ action: "cancel_order", order: "PAID" });
    expect(events.every(({ staff_id }) => staff_id === olga)).toBe(true);
    const waiting =
      await db`select id from outbox where channel = 'telegram' and content -> 'message' ->> 'text' like '%PAID%'`;
    expect(waiting.length).toBeGreaterThan(0);
  });

  test("can be taken back as what the bot did, by whoever may, and once", async () => {
    const { done } = await port.acts("CAME", { locale: "en" });
    expect(done.map(({ action, by, name, objection }) => ({ action, by, name, objection }))).toEqual([
      { action: "exchange_item", by: "staff", name: "Ольга", objection: null },
      { action: "return_items", by: "staff", name: "Ольга", objection: null },
    ]);
    const act = done[0]?.id ?? 0;
    const left = await port.undo("CAME", { act, staff: pavel });
    expect(left[0]).toMatchObject({ objection: "undone", undone: { by: "Павел" } });
    expect(await said(staffs.visitor)).toContain("CAME");
    expect(await code(port.undo("CAME", { act, staff: olga }))).toBe("undone");
    expect(await code(port.undo("PAID", { act, staff: olga }))).toBe("not_found");
    const [exchange] = await db`select withdrawn_at from exchanges`;
    expect(exchange?.withdrawn_at).toEqual(stage.now);
  });

  test("includes to note once that goods came back and that their money was sent, which the customer reads where they write", async () => {
    const [row] = await db<{ id: number; sku: string }[]>`
      select r.id, r.sku from returns r join orders o on o.id = r.order_id where o.number = 'CAME' and r.withdrawn_at is null order by r.id`;
    const { id, sku } = row ?? expect.fail("no return");
    const note = (step: "received" | "refunded", more: object = {}) =>
      port.noteReturn("CAME", { id, step, tell: true, staff: olga, ...more });
    const answers = await Promise.all([note("received"), note("received")]);
    expect(answers.map(({ told }) => told).toSorted()).toEqual([null, "telegram"].toSorted());
    expect(await said(staffs.visitor)).toMatch(/CAME:\nReturn received on .*The refund is on its way\.$/);
    const length = (await staffs.visitor.thread()).length;
    stage.now = new Date(stage.now.getTime() + 60_000);
    expect(await note("refunded", { tell: false })).toEqual({ told: null });
    expect(await note("refunded")).toEqual({ told: null });
    expect(await staffs.visitor.thread()).toHaveLength(length);
    const [days] = await db`select received_at is not null as came, refunded_at from returns where id = ${id}`;
    expect(days).toEqual({ came: true, refunded_at: stage.now });
    const entries = await db`
      select action, actor, on_behalf_of as whose from audit where subject_table = 'returns' and subject_key = ${`CAME/${sku}`}
      and action like 'return\\_re%' order by id`;
    const by = { actor: `staff:${olga}`, whose: "me" };
    expect(entries).toEqual([
      { action: "return_received", ...by },
      { action: "return_refunded", ...by },
    ]);
    expect(await code(port.noteReturn("PAID", { id, step: "received", tell: true, staff: olga }))).toBe("not_found");
    const returned = (await port.acts("CAME", { locale: "en" })).done.find(({ action }) => action === "return_items");
    expect(returned?.objection).not.toBeNull();
    const [other] = await db<{ id: number }[]>`
      update returns set withdrawn_at = now() where id <> ${id} and withdrawn_at is null returning id`;
    expect(
      await code(port.noteReturn("CAME", { ...{ id: other?.id ?? 0, step: "received" }, tell: true, staff: olga })),
    ).toBe("withdrawn");
    await db`update returns set withdrawn_at = null, received_at = null, refunded_at = null`;
  });

  test("is done once, however often it is confirmed, also at the same moment", async () => {
    const { id } = await shown("NEW", {
      action: "change_delivery_address",
      city: "Kaunas",
      address: "Savanorių pr. 5",
    });
    const answers = await Promise.all([1, 2, 3].map(() => confirm("NEW", id)));
    expect(answers).toEqual(Array(3).fill({ kind: "done", told: "telegram" }));
    expect(await confirm("NEW", id, { tell: false })).toEqual({ kind: "done", told: "telegram" });
    const entries = await db`select id from audit where turn_id = ${id}`;
    expect(entries).toHaveLength(1);
    const told = await db`select id from messages where content ->> 'text' like '%Savanorių%'`;
    expect(told).toHaveLength(1);
  });

  test("is told to nobody where whoever did it says so, and by no notice either", async () => {
    const before = (await staffs.visitor.thread()).length;
    const { id } = await shown("NEW", {
      action: "change_delivery_address",
      city: "Kaunas",
      address: "Savanorių pr. 7",
    });
    expect(await confirm("NEW", id, { tell: false })).toEqual({ kind: "done", told: null });
    expect(await staffs.visitor.thread()).toHaveLength(before);
    expect(await nextWaitingChange(db)).toBeNull();
  });

  test("is refused to the second of two at once, and nothing is done twice", async () => {
    const first = await shown("NEW", { action: "cancel_order" });
    const second = await shown("NEW", { action: "cancel_order" }, pavel);
    const answers = await Promise.all([confirm("NEW", first.id), confirm("NEW", second.id, { staff: pavel })]);
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(["done", "refused"]);
    expect(answers.find((one) => one.kind === "refused")).toMatchObject({
      refused: { why: "already_cancelled", rule: { key: "cancel.statuses", values: ["new", "paid"] } },
    });
    expect(await code(confirm("NEW", first.id, { staff: pavel }))).toMatch(/not_found/);
  });

  test("is shown anew where it comes to something else by now, or where it was shown too long ago", async () => {
    const change: Change = { action: "change_items", items: [{ from: "A-M", to: "A-S", quantity: 1 }] };
    const old = await shown("PART", change);
    await db`update variants set price = 9 where sku = 'A-S'`;
    const anew = await confirm("PART", old.id);
    expect(anew).toMatchObject({ kind: "changed", proposal: { action: "change_items" } });
    const id = anew.kind === "changed" ? anew.proposal.id : "";
    expect(id).not.toBe(old.id);
    stage.now = new Date(stage.now.getTime() + 31 * 60_000);
    const again = await confirm("PART", id);
    expect(again).toMatchObject({ kind: "changed" });
    expect(await confirm("PART", again.kind === "changed" ? again.proposal.id : "")).toMatchObject({ kind: "done" });
    await db`update variants set price = 10 where sku = 'A-S'`;
  });
});

describe("what may be done", () => {
  test("stands for each kind of change, with the goods, the ways of refund and what else there is to choose", async () => {
    const { acts, customer, told, home } = await port.acts("CAME", { locale: "en", conversation });
    expect({ customer, told, home }).toEqual({ customer: "me", told: { by: "telegram", locale: "en" }, home: null });
    const [cancel, sendBack, exchange, items, address, payment] = acts;
    expect(sendBack).toMatchObject({ action: "return_items", refused: null });
    expect(sendBack?.goods.map(({ sku, left }) => [sku, left])).toEqual([
      ["A-S", 1],
      ["B-S", 1],
      ["A-M", 1],
    ]);
    expect(sendBack?.ways.map(({ key }) => key)).toEqual([null, "gift"]);
    expect(exchange?.goods[0]?.into.map(({ sku, difference }) => [sku, difference])).toContainEqual(["A-M", 2.5]);
    for (const refused of [cancel, items, address, payment])
      expect(refused).toMatchObject({
        refused: { why: "order_shipped", rule: { key: expect.stringMatching(/\.statuses$/), values: ["new", "paid"] } },
        goods: [],
      });
  });

  test("is refused by the policy's rule, with its words, and nothing is kept of it", async () => {
    const { policy } = staffs;
    const ruled = (more: object) => Object.assign(stage.shop, { policy: Policy.parse({ ...policy, ...more }) });
    const kept = async () => (await db`select count(*)::int as n from proposals`)[0]?.n;
    const before = await kept();
    const back: Change = { action: "return_items", items: [{ sku: "A-M", quantity: 1 }] };
    try {
      ruled({ return: { days: 2 } });
      expect(await refusalOf("CAME", back)).toMatchObject({
        ...{ why: "return_window_passed", rule: { key: "return.days", values: ["2"] } },
        text: expect.stringContaining("CAME"),
      });
      ruled({ return: { days: 14, except_categories: ["A"] } });
      expect(await refusalOf("CAME", back)).toMatchObject({
        rule: { key: "return.except_categories", values: ["A"] },
      });
      ruled({ return: undefined });
      expect(await refusalOf("CAME", back)).toMatchObject({ why: "unsupported", rule: { key: "return", values: [] } });
      ruled({ cancel: { statuses: ["new", "paid"], reasons: ["by mistake"] } });
      expect(await refusalOf("PART", { action: "cancel_order", reason: "whim" })).toMatchObject({
        rule: { key: "cancel.reasons", values: ["by mistake"] },
      });
      expect((await port.acts("PART", { locale: "en" })).acts[0]).toMatchObject({
        refused: null,
        reasons: ["by mistake"],
      });
    } finally {
      Object.assign(stage.shop, { policy });
    }
    const short = await refusalOf("PART", {
      action: "change_items",
      items: [{ from: "A-M", to: "A-L", quantity: 99 }],
    });
    expect(short).toMatchObject({ why: "not_in_order", rule: null });
    expect(
      await refusalOf("PART", { action: "change_delivery_address", city: "Kaunas", address: "somewhere" }),
    ).toMatchObject({ why: "invalid_value" });
    expect(await kept()).toBe(before);
  });

  test("is nothing of a guest's order, nor of one that is not there", async () => {
    const guest = { status: "new", payment_status: "unpaid", placed_at: AT, total: 5, currency: "EUR" } as const;
    await upsertOrders(db, [{ ...guest, number: "GUEST", customer_external_id: null }], AT);
    expect(await port.acts("GUEST", { locale: "en" })).toMatchObject({ customer: null, told: null, acts: [] });
    expect(await code(refusalOf("GUEST", { action: "cancel_order" }))).toBe("guest");
    expect(await code(port.acts("NOBODY", { locale: "en" }))).toBe("not_found");
  });
});

test("a customer who never wrote is told by letter, in their language, and it can be taken back all the same", async () => {
  const other = await customerOfExternalId(db, "other");
  await db`update customers set language = 'uk', email = 'they@example.com' where external_id = 'other'`;
  await proveContact(db, other?.id ?? 0, { kind: "email", value: "they@example.com", proof: "import" }, AT);
  const change: Change = { action: "change_delivery_address", city: "Каунас", address: "Laisvės al. 3" };
  const answer = await port.propose("THEIRS", { locale: "ru", change }, olga);
  expect(answer).toMatchObject({ kind: "proposal", proposal: { told: { by: "email", locale: "uk" } } });
  const id = answer.kind === "proposal" ? answer.proposal.id : "";
  expect(await confirm("THEIRS", id)).toEqual({ kind: "done", told: "email" });
  const [letter] = await db`select destination, content from outbox where channel = 'email'`;
  expect(letter).toMatchObject({ destination: "they@example.com", content: { subject: "Ваше замовлення THEIRS" } });
  const { done } = await port.acts("THEIRS", { locale: "en" });
  const [left] = await port.undo("THEIRS", { act: done[0]?.id ?? 0, staff: olga });
  expect(left).toMatchObject({ objection: "undone" });
  const [order] = await db`select delivery_city from orders where number = 'THEIRS'`;
  expect(order?.delivery_city).toBeNull();
});
