import { beforeEach, expect, test } from "vitest";
import { askForNps, makeJoinLink, returnConversation, takeConversation } from "../../src/conversation/index.ts";
import { auditOf } from "../../src/database/index.ts";
import { ticketsOf } from "../../src/feedback/index.ts";
import { type Policy, readPolicy } from "../../src/policy/index.ts";
import { builtInWording } from "../wording/replies.ts";
import { hire, idOf } from "./desk/staff.ts";
import { MONDAY, POLICY } from "./shop.ts";
import { choose, type Known, openStage, person, set, start, type Visitor, yes } from "./stage.ts";

const stage = await openStage({ max: 6 });
const { db } = stage;
const wording = builtInWording();
const closing = { wording, timezone: "Europe/Vilnius", orderShapes: ["99999"] };
const staff = await hire(db, "Anna");
const FULL = readPolicy(`${POLICY}complaint: { answer_days: 1 }\nnps: { days_after_delivery: 10, every_days: 180 }\n`);
const days = (count: number) => new Date(stage.now.getTime() + count * 86_400_000);

beforeEach(() => {
  stage.now = MONDAY;
  stage.shop = { ...stage.shop, policy: FULL };
});

const complain = (visitor: Visitor, comment: string) => visitor.say(start("complaint"), set("comment", comment));

async function handedBack(visitor: Visitor): Promise<void> {
  const id = await idOf(db, visitor);
  await takeConversation(db, { id, staff, force: false, at: stage.now });
  await returnConversation(db, { id, staff, force: false, seen: null, at: stage.now, parts: closing });
}

/** The buttons of the last message of a thread, by their payloads. */
async function lastButtons(visitor: Visitor): Promise<string[]> {
  const [last] = await db<{ buttons: { payload: string }[] }[]>`
    select content -> 'buttons' as buttons from messages where conversation_id = ${await idOf(db, visitor)} order by seq desc limit 1`;
  return last?.buttons.map(({ payload }) => payload) ?? [];
}
const tap = (visitor: Visitor, payload = "") => visitor.send({ kind: "button", payload });
const ratings = () => db`select value, comment, handoff_id from ratings order by at`;

test("where the policy does not speak of complaints one is kept all the same, and no day is promised", async () => {
  stage.shop = { ...stage.shop, policy: readPolicy(POLICY) };
  const known = await stage.customer();
  const { report, texts } = await complain(await stage.visitor(known), "it came broken");
  expect(report).toMatchObject({ refused: null, done: [{ action: "ticket" }], handoff: "complaint" });
  const [ticket] = await ticketsOf(db, { customerId: known.id, conversationId: null });
  expect(texts[0]).toBe(`I'm sorry it went that way.\nYour complaint has the number ${ticket?.number}.`);
});

test("a complaint is kept in the customer's words with a person called; what comes later goes on with it", async () => {
  const known = await stage.customer();
  const number = await stage.order(known);
  const visitor = await stage.visitor(known);
  const { texts, report } = await complain(visitor, "The cup came broken");
  expect(report).toMatchObject({ handoff: "complaint", done: [{ action: "ticket", values: { topic: "complaint" } }] });
  const [ticket, ...others] = await ticketsOf(db, { customerId: known.id, conversationId: null });
  expect(texts.join()).toContain(`has the number ${ticket?.number}`);
  expect(others).toEqual([]);
  await complain(visitor, "The cup came broken");
  await visitor.say(start("complaint"), set("comment", "And the lid too"), set("order", number));
  expect(await ticketsOf(db, { customerId: known.id, conversationId: null })).toMatchObject([
    { number: ticket?.number, body: "The cup came broken\nAnd the lid too", orderNumber: number, closedAt: null },
  ]);
  await handedBack(visitor);
  const [closed] = await auditOf(db, "tickets", ticket?.number ?? "");
  expect(closed).toMatchObject({ actor: `staff:${staff}`, action: "ticket_close" });
  stage.now = days(1);
  await complain(visitor, "The cup came broken");
  expect(await ticketsOf(db, { customerId: known.id, conversationId: null })).toHaveLength(2);
});

test("somebody else's order is not put on a complaint", async () => {
  const theirs = await stage.order(await stage.customer());
  const known = await stage.customer();
  const visitor = await stage.visitor(known);
  const { texts } = await visitor.say(start("complaint"), set("comment", "broken"), set("order", theirs));
  expect(texts.join()).not.toContain(theirs);
  expect(await ticketsOf(db, { customerId: known.id, conversationId: null })).toMatchObject([{ orderNumber: null }]);
});

test("a thread that is joined into another takes its complaints along", async () => {
  const known = await stage.customer();
  const [web, telegram] = [await stage.visitor(known), await stage.visitor(known, { channel: "telegram" })];
  await complain(web, "broken");
  await telegram.say("How much is delivery?");
  const token = await makeJoinLink(db, web, stage.now);
  await telegram.send({ kind: "start", payload: token ?? "" });
  await telegram.say(yes);
  await handedBack(telegram);
  expect(await ticketsOf(db, { customerId: known.id, conversationId: null })).toMatchObject([{ closedAt: stage.now }]);
});

test("a complaint beside another request leaves that one as it is", async () => {
  const visitor = await stage.visitor(await stage.customer());
  const { report } = await visitor.say(start("complaint"), set("comment", "broken"), start("change_phone"));
  expect(report).toMatchObject({ handoff: "complaint", asks: "phone" });
});

test.each(["web", "telegram"] as const)(
  "who hands back asks once how it went: in the thread, and in %s's outbox or not",
  async (channel) => {
    const visitor = await stage.visitor(await stage.customer(), { channel });
    await visitor.say(person);
    await handedBack(visitor);
    const buttons = await lastButtons(visitor);
    expect(buttons).toHaveLength(5);
    const posted =
      await db`select 1 from outbox where destination = ${visitor.senderId} and content -> 'reply' = 'false'`;
    expect(posted).toHaveLength(channel === "telegram" ? 1 : 0);
    await handedBack(visitor);
    const thread = await visitor.thread();
    expect(thread.filter(({ text }) => text.includes("How did we do?"))).toHaveLength(2);
  },
);

test("a mark is kept once for a hand-off, its comment with it, and only by those whose hand-off it is", async () => {
  await db`delete from ratings`;
  const visitor = await stage.visitor(await stage.customer());
  await visitor.say(person);
  await handedBack(visitor);
  const buttons = await lastButtons(visitor);
  const other = await stage.visitor(await stage.customer());
  expect((await tap(other, buttons[0])).report).toMatchObject({ refused: "nothing_pending", done: [] });
  expect((await tap(visitor, "c:rate:9:nobody")).report).toMatchObject({ done: [] });
  expect((await tap(visitor, buttons[1])).report).toMatchObject({ asks: "comment", done: [{ values: { value: 2 } }] });
  await visitor.say(set("comment", "too slow"));
  expect((await tap(visitor, buttons[1])).report).toMatchObject({ done: [] });
  await tap(visitor, buttons[4]);
  expect(await ratings()).toMatchObject([{ value: 5, comment: "too slow" }]);
});

test("a bare number right after the question is a mark", async () => {
  await db`delete from ratings`;
  const visitor = await stage.visitor(await stage.customer());
  await visitor.say(person);
  await handedBack(visitor);
  const [, , , four = ""] = await lastButtons(visitor);
  expect((await visitor.say(choose(four.slice(2)))).report).toMatchObject({ done: [{ values: { value: 4 } }] });
});

const asking = (policy: Policy = FULL) =>
  askForNps({ db, clock: () => stage.now, wording, policy, timezone: "Europe/Vilnius" });

/** Somebody who wrote and whose order came so many days ago. */
async function delivered(
  ago: number,
  consents = { telegram: true, email: true },
): Promise<{ known: Known; visitor: Visitor }> {
  const known = await stage.customer({ consents });
  const visitor = await stage.visitor(known, { channel: "telegram" });
  await visitor.say("How much is delivery?");
  await stage.order(known, { status: "delivered", delivered_at: days(-ago) });
  return { known, visitor };
}

test("whether one would recommend the shop is asked once, in time, inside the hours, of those who agreed, by one of two replicas", async () => {
  const { known, visitor } = await delivered(11);
  for (const ago of [9, 18]) await delivered(ago);
  await delivered(11, { telegram: false, email: true });
  const sunday = stage.now;
  stage.now = new Date("2026-11-22T12:00:00Z");
  expect(await asking()).toBe(0);
  stage.now = sunday;
  expect(await asking(readPolicy(POLICY))).toBe(0);
  const both = await Promise.all([asking(), asking()]);
  expect(both.sort()).toEqual([0, 1]);
  expect(await asking()).toBe(0);
  const buttons = await lastButtons(visitor);
  expect(buttons).toHaveLength(11);
  expect((await tap(visitor, buttons[9])).report).toMatchObject({ done: [{ action: "nps", values: { score: 9 } }] });
  await tap(visitor, buttons[10]);
  expect(await db`select score from nps where customer_id = ${known.id}`).toEqual([{ score: 10 }]);
  const stranger = await stage.visitor(await stage.customer());
  expect((await tap(stranger, buttons[3])).report).toMatchObject({ refused: "nothing_pending", done: [] });
});
