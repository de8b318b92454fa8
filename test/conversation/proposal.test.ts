import { beforeEach, expect, test } from "vitest";
import { readCard } from "../../src/customers/index.ts";
import { auditOf } from "../../src/database/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { ask, cancel, command, correct, later, no, openStage, set, start, type Visitor, yes } from "./stage.ts";

const stage = await openStage({ max: 6 });
const { db } = stage;
const hours = (count: number) => new Date(MONDAY.getTime() + count * 3_600_000);

beforeEach(() => {
  stage.now = MONDAY;
  stage.reports.length = 0;
});

/** A customer who was shown a new e-mail for a yes. */
async function withProposal(email = "new@example.com") {
  const customer = await stage.customer();
  const visitor = await stage.visitor(customer);
  const shown = await visitor.say([start("change_email"), set("email", email)]);
  return { customer, visitor, shown };
}

test("a change is shown with its exact values and two buttons, and nothing is written yet", async () => {
  const { customer, shown } = await withProposal();
  expect(shown.texts[0]).toContain(`${customer.email} → new@example.com`);
  expect(shown.buttons).toEqual(["Yes, that's right", "No, leave it"]);
  expect(shown.report?.proposal).toMatchObject({ action: "update_profile", values: { email: "new@example.com" } });
  expect(shown.report?.asks).toBeNull();
  expect((await readCard(db, customer.id))?.email).toBe(customer.email);
});

test("a yes, tapped or said, writes it once, with who, when, where, before and after", async () => {
  for (const channel of ["web", "telegram"] as const) {
    const customer = await stage.customer();
    const visitor = await stage.visitor(customer, { channel });
    await visitor.say([start("change_email"), set("email", "new@example.com")]);
    const { report } = channel === "web" ? await visitor.say(yes) : await visitor.tap("confirm:");
    expect(report?.done).toEqual([{ action: "update_profile", values: { email: "new@example.com" } }]);
    expect(await auditOf(db, "customers", customer.externalId)).toEqual([
      {
        at: MONDAY,
        actor: `customer:${customer.id}`,
        channel,
        action: "update_profile",
        table: "customers",
        key: customer.externalId,
        before: { email: customer.email },
        after: { email: "new@example.com" },
        turnId: report?.turnId,
      },
    ]);
  }
});

test("two taps at once are one change", async () => {
  const { customer, visitor, shown } = await withProposal();
  const button = shown.messages[0]?.buttons[0];
  if (!button) throw new Error("no button was shown");
  const other = stage.replica();
  await Promise.all([
    visitor.post({ kind: "button", ...button }),
    visitor.post({ kind: "button", ...button }, { through: other }),
    visitor.post({ kind: "button", ...button }, { through: other }),
  ]);
  await Promise.all([stage.conversation.settled(), other.settled()]);
  await stage.conversation.settled();
  expect(await auditOf(db, "customers", customer.externalId)).toHaveLength(1);
  const texts = (await visitor.thread()).filter((message) => message.author === "bot").map((message) => message.text);
  expect(texts.filter((text) => text.startsWith("Done"))).toHaveLength(1);
  expect(texts.filter((text) => text.startsWith("There is nothing to confirm"))).toHaveLength(2);
});

test("a button that is tapped again later confirms nothing", async () => {
  const { customer, visitor } = await withProposal();
  await visitor.tap("confirm:");
  const again = await visitor.tap("confirm:");
  expect(again.report).toMatchObject({ refused: "nothing_pending", done: [] });
  expect(await auditOf(db, "customers", customer.externalId)).toHaveLength(1);
});

test("another conversation's proposal is not confirmed by its id, also not by the same customer", async () => {
  const { customer, visitor, shown } = await withProposal();
  const payload = shown.messages[0]?.buttons[0]?.payload ?? "";
  const stranger = await stage.visitor(await stage.customer());
  const sameCustomer = await stage.visitor(customer);
  for (const one of [stranger, sameCustomer]) {
    expect((await one.send({ kind: "button", payload, label: "Yes" })).report?.refused).toBe("nothing_pending");
    await one.say([start("change_email"), set("email", "third@example.com")]);
    expect((await one.send({ kind: "button", payload, label: "Yes" })).report?.done).toEqual([]);
  }
  expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  expect((await visitor.say(yes)).report?.done).toHaveLength(1);
});

test("even a state that names another conversation's proposal carries nothing out", async () => {
  const { customer, visitor, shown } = await withProposal();
  const other = await stage.visitor(customer);
  await other.say([start("change_email"), set("email", "third@example.com")]);
  const id = JSON.stringify(shown.report?.proposal?.id);
  await db`update conversations set state = jsonb_set(state, '{proposal,id}', ${id}::text::jsonb) where sender_id = ${other.senderId}`;
  expect((await other.say(yes)).texts[0]).toMatch(/can't be confirmed any more/);
  expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  expect((await visitor.say(yes)).report?.done).toHaveLength(1);
});

test("a proposal waits for a day; a yes after that, tapped or said, is shown it anew", async () => {
  for (const late of ["said", "tapped"]) {
    stage.now = MONDAY;
    const { customer, visitor, shown } = await withProposal();
    stage.now = hours(24.1);
    const { texts, report } = late === "said" ? await visitor.say(yes) : await visitor.tap("confirm:");
    expect(texts).toEqual([expect.stringMatching(/^That was a while ago/), expect.stringContaining("new@example.com")]);
    expect(report).toMatchObject({ done: [], proposal: { values: { email: "new@example.com" } } });
    expect(report?.proposal?.id).not.toBe(shown.report?.proposal?.id);
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
    stage.now = hours(48);
    expect((await visitor.say(yes)).report?.done).toHaveLength(1);
  }
});

test("where nothing is left of it but an old button, that is said", async () => {
  const { visitor } = await withProposal();
  await visitor.say(cancel);
  stage.now = hours(25);
  expect((await visitor.tap("confirm:")).texts).toEqual([expect.stringMatching(/^There is nothing to confirm/)]);
});

test("a later keeps it: it says until when, and a yes by another process finds it", async () => {
  const { visitor } = await withProposal();
  const put = await visitor.say(later);
  expect(put.texts).toEqual([expect.stringMatching(/^Fine, it will wait until 24 November at 10:00/)]);
  expect(put.report?.proposal?.values).toEqual({ email: "new@example.com" });
  stage.now = hours(20);
  const ours = stage.conversation;
  stage.conversation = stage.replica();
  expect((await visitor.say(yes)).report?.done).toHaveLength(1);
  stage.conversation = ours;
});

test("another flow that comes between leaves its button good, for once", async () => {
  const { customer, visitor, shown } = await withProposal();
  const button = shown.messages[0]?.buttons[0];
  if (!button) throw new Error("no button was shown");
  await visitor.say(start("change_phone"));
  const { report } = await visitor.send({ kind: "button", ...button });
  expect(report).toMatchObject({ done: [{ values: { email: "new@example.com" } }], asks: "phone" });
  expect((await visitor.send({ kind: "button", ...button })).report).toMatchObject({ done: [], asks: "phone" });
  expect(await auditOf(db, "customers", customer.externalId)).toHaveLength(1);
});

test("a proposal is its customer's: whoever else the visitor proves to be by then cannot confirm it", async () => {
  const { customer, visitor } = await withProposal();
  const other = await stage.customer();
  await db`update identities set customer_id = ${other.id} where sender_id = ${visitor.senderId}`;
  expect((await visitor.say(yes)).report?.done).toEqual([]);
  expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  expect((await readCard(db, other.id))?.email).toBe(other.email);
});

test("a digression is answered, and the proposal waits under the same id", async () => {
  const { visitor, shown } = await withProposal();
  const { texts, report, buttons } = await visitor.say(ask("How much is delivery?"));
  expect(texts[0]).toContain("€4.50");
  expect(texts[1]).toMatch(/^Back to our question\. Please check/);
  expect(buttons).toEqual(shown.buttons);
  expect(report?.proposal?.id).toBe(shown.report?.proposal?.id);
  expect(await db`select 1 from proposals where id = ${report?.proposal?.id ?? null}`).toHaveLength(1);
});

test("a correction makes a new proposal, and the button of the old one confirms nothing", async () => {
  const { customer, visitor, shown } = await withProposal();
  const payload = shown.messages[0]?.buttons[0]?.payload ?? "";
  const next = await visitor.say(correct("email", "better@example.com"));
  expect(next.report?.proposal?.id).not.toBe(shown.report?.proposal?.id);
  expect((await visitor.send({ kind: "button", payload })).report?.done).toEqual([]);
  await visitor.say(yes);
  expect((await readCard(db, customer.id))?.email).toBe("better@example.com");
});

test("a no, a cancel, and the other button change nothing", async () => {
  for (const refuse of [no, cancel, "button"]) {
    const { customer, visitor } = await withProposal();
    const { report } = refuse === "button" ? await visitor.tap("No, leave it") : await visitor.say([refuse]);
    expect(report).toMatchObject({ proposal: null, done: [] });
    expect((await visitor.say(yes)).report?.done).toEqual([]);
    expect((await readCard(db, customer.id))?.email).toBe(customer.email);
  }
});

test("a proposal keeps its values whatever becomes of the card meanwhile", async () => {
  const { customer, visitor } = await withProposal();
  await db`update customers set email = 'staff@example.com' where id = ${customer.id}`;
  await visitor.say(yes);
  expect(await auditOf(db, "customers", customer.externalId)).toMatchObject([
    { before: { email: "staff@example.com" }, after: { email: "new@example.com" } },
  ]);
});

test("consents are written with who said so and where, and audited as consents", async () => {
  const customer = await stage.customer({ consents: { email: true } });
  const visitor = await stage.visitor(customer, { channel: "telegram" });
  await visitor.say(set("consent", "email:off"));
  const { report } = await visitor.say(yes);
  expect(report?.done).toEqual([{ action: "set_consent", values: { consent_email: false } }]);
  expect(await db`select channel, granted, source from consents where customer_id = ${customer.id}`).toEqual([
    { channel: "email", granted: false, source: "telegram" },
  ]);
  expect(await auditOf(db, "consents", customer.externalId)).toMatchObject([
    { action: "set_consent", before: { consent_email: true }, after: { consent_email: false } },
  ]);
});

test("what a turn was, is kept: words, reading, what was let through and what not, steps", async () => {
  const { visitor } = await withProposal();
  await visitor.say([set("phone", "+37061234567"), yes]);
  const [turn] = await db`
    select t.text, t.reading, t.admitted, t.rejected, t.steps from turns t join messages m on m.turn_id = t.id
    where m.sender_id = ${visitor.senderId} order by m.seq desc limit 1`;
  expect(turn).toMatchObject({
    text: command([set("phone", "+37061234567"), yes]),
    reading: { reader: "rules" },
    admitted: [{ type: "affirm" }],
    rejected: [{ why: "nobody_asked" }],
    steps: { steps: ["execute", "finish"], done: [{ action: "update_profile" }], refused: null },
  });
});

test("what comes to another sum than was shown is not done: it is shown anew, and done by the next yes", async () => {
  const policy = readPolicy(`${POLICY}cancel: { statuses: [new, paid] }\n`);
  stage.shop = { ...stage.shop, policy };
  const customer = await stage.customer();
  const number = await stage.order(customer, { status: "new", payment_status: "unpaid", total: 12.5 });
  const visitor = await stage.visitor(customer);
  const { texts } = await visitor.say(start("cancel_order"), set("order", number));
  expect(texts.join()).not.toContain("€12.50");
  await db`update orders set status = 'paid', payment_status = 'paid' where number = ${number}`;
  const again = await visitor.say(yes);
  expect(again.texts[0]).toMatch(/^The sum has changed/);
  expect(again.texts[1]).toContain("€12.50");
  expect(again.report).toMatchObject({ done: [], proposal: { action: "cancel_order", values: { order: number } } });
  expect((await visitor.say(yes)).report?.done).toEqual([{ action: "cancel_order", values: { order: number } }]);
  expect(await db`select amount from payments`).toEqual([{ amount: 12.5 }]);
});

test("a yes to what was asked last is none to a proposal that was not put beside it; its own button still is", async () => {
  const typed = await withProposal();
  const offered = async (visitor: Visitor) => {
    await visitor.say(ask("Is there parking on the moon?"));
    return visitor.say(ask("Do you sell bicycles in Mongolia?"));
  };
  expect((await offered(typed.visitor)).buttons).toEqual(["Yes, please", "No, thanks"]);
  expect((await typed.visitor.say(yes)).report).toMatchObject({ done: [], handoff: "asked" });
  expect((await readCard(db, typed.customer.id))?.email).toBe(typed.customer.email);
  const tapped = await withProposal();
  await offered(tapped.visitor);
  expect((await tapped.visitor.tap("confirm:")).report?.done).toMatchObject([{ action: "update_profile" }]);
});

test("a yes to a proposal that is out of view shows it once more, and the next yes does it", async () => {
  const { customer, visitor } = await withProposal();
  for (const kind of ["thanks", "greet"]) await visitor.say([{ type: "chitchat", kind }]);
  const again = await visitor.say(yes);
  expect(again.report?.done).toEqual([]);
  expect(again.texts.at(-1)).toContain(`${customer.email} → new@example.com`);
  expect((await visitor.say(yes)).report?.done).toMatchObject([{ action: "update_profile" }]);
});
