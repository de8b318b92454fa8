import { beforeEach, describe, expect, test } from "vitest";
import {
  answerCustomer,
  blockSender,
  closeConversation,
  correctAnswer,
  eventsOf,
  listConversations,
  markConversation,
  noteInConversation,
  notesOf,
  noteViewing,
  type Queue,
  readConversation,
  retractAnswer,
  returnConversation,
  snoozeConversation,
  takeConversation,
  threadChanges,
  transferConversation,
  unblockSender,
  viewersOf,
} from "../../../src/conversation/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY } from "../shop.ts";
import { openStage, person, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const wording = builtInWording();
const closing = { wording, timezone: "Europe/Vilnius", orderShapes: ["99999"] };
const anna = await hire(db, "Anna");
const boris = await hire(db, "Boris");
const mark = await hire(db, "Mark", "marketer");

let visitor: Visitor;
let id: string;

beforeEach(async () => {
  stage.now = MONDAY;
  visitor = await stage.visitor(await stage.customer());
  await visitor.say(person);
  id = await idOf(db, visitor);
});

const later = (minutes: number) => {
  stage.now = new Date(MONDAY.getTime() + minutes * 60_000);
};
const take = (staff = anna) => takeConversation(db, { id, staff, force: false, at: stage.now });
const close = (staff = anna, force = false) =>
  closeConversation(db, { id, staff, force, seen: null, at: stage.now, parts: closing });
const row = () => readConversation(db, id);
const kinds = async () => (await eventsOf(db, id, 50)).map(({ kind }) => kind);
const ids = async (queue: Queue, more = {}) =>
  (await listConversations(db, { queue, me: anna, limit: 50, before: null, ...more })).map((one) => one.id);

describe("a closed conversation", () => {
  test("is the bot's again, stands among the closed, and thanks leave it there", async () => {
    await take();
    await close();
    await close();
    expect(await row()).toMatchObject({ owner: "bot", heldBy: null, closedAt: MONDAY, reason: null });
    expect([await ids("closed"), await ids("waiting")]).toEqual([
      expect.arrayContaining([id]),
      expect.not.arrayContaining([id]),
    ]);
    await visitor.say([{ type: "chitchat", kind: "thank" }]);
    expect((await row())?.closedAt).toEqual(MONDAY);
    expect(await kinds()).toEqual(["handed_off", "taken", "closed"]);
  });

  test("is open again when the customer asks for something, and that is told with the day of closing", async () => {
    await take();
    await close();
    later(60);
    await visitor.say("How much is delivery?");
    expect((await row())?.closedAt).toBeNull();
    const [last] = (await eventsOf(db, id, 1)).slice(-1);
    expect(last).toMatchObject({ kind: "reopened", staffName: null });
    expect(new Date(String(last?.details.closed_at))).toEqual(MONDAY);
  });

  test("is closed by nobody but its holder, where one who waits only may be closed by anybody", async () => {
    await take();
    await expect(close(boris)).rejects.toMatchObject({ code: "not_yours" });
    await close(boris, true);
    expect((await row())?.closedAt).toEqual(MONDAY);
  });
});

describe("a conversation given to a colleague", () => {
  test("is theirs, with a note that tells them why", async () => {
    await take();
    await transferConversation(db, {
      id,
      staff: anna,
      to: boris,
      note: "Knows about grinders",
      force: false,
      at: stage.now,
    });
    expect(await row()).toMatchObject({ owner: "person", heldBy: boris });
    expect(await notesOf(db, id, 10)).toMatchObject([{ author: "Anna", text: "Knows about grinders" }]);
    expect((await eventsOf(db, id, 1))[0]).toMatchObject({ kind: "transferred", staffName: "Anna", toName: "Boris" });
  });

  test("goes to nobody who does not answer customers, and not from somebody else's hands", async () => {
    await take(boris);
    const give = (to: string) => transferConversation(db, { id, staff: anna, to, force: false, at: stage.now });
    await expect(give(mark)).rejects.toMatchObject({ code: "not_found" });
    await expect(give(anna)).rejects.toMatchObject({ code: "not_yours" });
  });
});

test("what was put off does not wait, and is back when the customer writes", async () => {
  await take();
  await visitor.say("Hello?");
  expect(await ids("waiting")).toContain(id);
  const until = new Date(MONDAY.getTime() + 3_600_000);
  await snoozeConversation(db, { id, staff: anna, until, at: stage.now });
  expect(await ids("waiting")).not.toContain(id);
  await visitor.say("Are you there?");
  expect((await row())?.snoozedUntil).toBeNull();
  expect(await ids("waiting")).toContain(id);
  expect(await kinds()).toEqual(["handed_off", "taken", "snoozed", "woken"]);
  await expect(snoozeConversation(db, { id, staff: anna, until: MONDAY, at: stage.now })).rejects.toMatchObject({
    code: "invalid",
  });
  await expect(snoozeConversation(db, { id, staff: boris, until, at: stage.now })).rejects.toMatchObject({
    code: "not_yours",
  });
});

test("a note is kept once, and no customer and no door reads it", async () => {
  const clientId = crypto.randomUUID();
  const note = { id, staff: anna, clientId, text: "Ask Boris", at: stage.now };
  await noteInConversation(db, note);
  await noteInConversation(db, note);
  expect(await notesOf(db, id, 10)).toHaveLength(1);
  const [{ count } = { count: -1 }] = await db<{ count: number }[]>`
    select count(*)::integer as count from messages where content::text like '%Ask Boris%'`;
  expect(count).toBe(0);
});

test("tags find a conversation, and the most pressing one stands first however short it waits", async () => {
  const first = id;
  later(5);
  visitor = await stage.visitor();
  await visitor.say(person);
  id = await idOf(db, visitor);
  await markConversation(db, { id, staff: anna, add: "broken", priority: "urgent", at: stage.now });
  const waiting = await ids("waiting");
  expect(waiting.indexOf(id)).toBeLessThan(waiting.indexOf(first));
  expect(await ids("waiting", { tag: "broken" })).toEqual([id]);
  const page = { before: stage.now, beforePriority: "urgent" };
  expect(await ids("waiting", page)).toContain(first);
  expect(await ids("waiting", page)).not.toContain(id);
  await markConversation(db, { id, staff: anna, remove: "broken", at: stage.now });
  expect(await ids("all", { tag: "broken" })).toEqual([]);
});

test("nothing of a blocked sender comes in, until they are let in again", async () => {
  await blockSender(db, { id, staff: anna, at: stage.now });
  await visitor.say("Buy followers");
  expect(await row()).toMatchObject({ spam: true, closedAt: MONDAY, unanswered: 0 });
  await unblockSender(db, { id, staff: anna, at: stage.now });
  await visitor.say("How much is delivery?");
  expect(await row()).toMatchObject({ spam: false, closedAt: null });
});

test("who has it open is seen by the others, until they go or say nothing for long", async () => {
  const look = (staff: string, state: "viewing" | "typing" | "gone") =>
    noteViewing(db, { id, staff, state, at: stage.now });
  await look(anna, "viewing");
  await look(boris, "typing");
  const seenBy = (staff: string) => viewersOf(db, { id, staff, at: stage.now });
  expect(await seenBy(anna)).toEqual([{ id: boris, name: "Boris", typing: true }]);
  await look(boris, "gone");
  expect(await seenBy(anna)).toEqual([]);
  expect(await seenBy(boris)).toHaveLength(1);
  later(1);
  expect(await seenBy(boris)).toEqual([]);
});

test("an answer to what a colleague has answered meanwhile is refused, and the first answer of a call is told once", async () => {
  await take();
  const say = (staff: string, seen?: number) =>
    answerCustomer(db, { id, staff, clientId: crypto.randomUUID(), text: "Hello!", at: stage.now, seen });
  const { seq } = await say(anna);
  await takeConversation(db, { id, staff: boris, force: true, at: stage.now });
  await expect(say(boris, seq - 1)).rejects.toMatchObject({ code: "answered_meanwhile" });
  await say(boris, seq);
  await returnConversation(db, { id, staff: boris, force: false, seen: null, at: stage.now, parts: closing });
  expect(await kinds()).toEqual(["handed_off", "taken", "first_answer", "taken", "returned"]);
});

test("what a person takes back is gone from the customer's page, and only the audit keeps what it was", async () => {
  await take();
  const said = { id, staff: anna, at: stage.now };
  const { seq } = await answerCustomer(db, { ...said, clientId: crypto.randomUUID(), text: "Your card is 4111" });
  const kept = await answerCustomer(db, { ...said, clientId: crypto.randomUUID(), text: "Helo" });
  const nobody = async () => {};
  later(1);
  await expect(retractAnswer(db, { seq, staff: boris, at: stage.now, takeBack: nobody })).rejects.toMatchObject({
    code: "not_yours",
  });
  await retractAnswer(db, { seq, staff: anna, at: stage.now, takeBack: nobody });
  later(2);
  await correctAnswer(db, { seq: kept.seq, staff: anna, text: "Hello", at: stage.now, change: nobody });
  expect((await visitor.thread()).map(({ text }) => text)).toEqual(expect.arrayContaining(["Hello"]));
  expect(JSON.stringify(await visitor.thread())).not.toContain("4111");
  const changes = await threadChanges(db, visitor.channel, visitor.senderId, MONDAY);
  expect(changes.map(({ seq: changed, gone }) => [changed, gone])).toEqual([
    [seq, true],
    [kept.seq, false],
  ]);
  const [row] = await db`select before from audit where action = 'answer_retract' order by id desc limit 1`;
  expect(row?.before).toEqual({ text: "Your card is 4111" });
});
