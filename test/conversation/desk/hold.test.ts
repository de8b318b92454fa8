import { beforeEach, describe, expect, test } from "vitest";
import {
  answerCustomer,
  type Conversation,
  readConversation,
  returnConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { auditOf } from "../../../src/database/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY } from "../shop.ts";
import { openStage, person, scripted, start, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const wording = builtInWording();
const closing = { wording, timezone: "Europe/Vilnius", orderShapes: ["99999"] };
const anna = await hire(db, "Anna");
const boris = await hire(db, "Boris");

let visitor: Visitor;
let id: string;

beforeEach(async () => {
  stage.now = MONDAY;
  visitor = await stage.visitor(await stage.customer());
  await visitor.say(person);
  id = await idOf(db, visitor);
});

const take = (staff = anna, force = false) => takeConversation(db, { id, staff, force, at: stage.now });
const giveBack = (staff = anna, seen: number | null = null, force = false) =>
  returnConversation(db, { id, staff, force, seen, at: stage.now, parts: closing });
const handoffs = () => db`
  select reason, taken_by, taken_at, closed_by, closed_at from handoffs where conversation_id = ${id} order by opened_at`;
const row = async () => (await db`select owner, held_by, pending, lease_token from conversations where id = ${id}`)[0];

describe("who takes a conversation", () => {
  test("holds it, and the call says so", async () => {
    await take();
    expect(await row()).toEqual({ owner: "person", held_by: anna, pending: 0, lease_token: null });
    expect(await handoffs()).toMatchObject([{ reason: "asked", taken_by: anna, taken_at: MONDAY, closed_at: null }]);
  });

  test("may do so where nobody was called: that is a call of its own", async () => {
    visitor = await stage.visitor();
    await visitor.say("How much is delivery?");
    id = await idOf(db, visitor);
    await take();
    expect(await handoffs()).toMatchObject([{ reason: "taken", taken_by: anna }]);
  });

  test("may take it again, which changes nothing", async () => {
    await take();
    stage.now = new Date(MONDAY.getTime() + 60_000);
    await take();
    expect(await handoffs()).toMatchObject([{ taken_at: MONDAY }]);
    expect(await auditOf(db, "conversations", id)).toHaveLength(1);
  });

  test("keeps it from everybody else, except an owner who insists", async () => {
    await take();
    await expect(take(boris)).rejects.toMatchObject({ code: "taken" });
    await take(boris, true);
    expect(await row()).toMatchObject({ held_by: boris });
  });

  test("is one of two who come at once", async () => {
    const came = await Promise.allSettled([take(anna), take(boris)]);
    expect(came.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await handoffs()).toHaveLength(1);
  });

  test("loses it with their account: anybody may take it then", async () => {
    const guest = await hire(db, "Guest");
    await take(guest);
    await db`delete from staff_users where id = ${guest}`;
    await take(boris);
    expect(await row()).toMatchObject({ held_by: boris });
  });

  test("is told where there is no such conversation", async () => {
    id = crypto.randomUUID();
    await expect(take()).rejects.toMatchObject({ code: "not_found" });
    await expect(giveBack()).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("while a person holds it", () => {
  test("the bot is silent", async () => {
    await take();
    const before = await visitor.thread();
    expect((await visitor.say("How much is delivery?")).report).toBeNull();
    expect(await stage.conversation.sweep()).toBe(0);
    expect((await visitor.thread()).slice(before.length)).toEqual([
      { author: "customer", text: "How much is delivery?" },
    ]);
  });

  test("a turn that the bot was working on is not said any more", async () => {
    const { promise: reading, resolve: readOn } = Promise.withResolvers<void>();
    const { promise: began, resolve: begin } = Promise.withResolvers<void>();
    const slow: Conversation = stage.replica({
      read: async (text, context) => {
        begin();
        await reading;
        return scripted(text, context);
      },
    });
    await visitor.post({ kind: "text", text: "How much is delivery?" }, { through: slow });
    await began;
    await take();
    const before = await visitor.thread();
    readOn();
    await slow.settled();
    expect(await visitor.thread()).toEqual(before);
    expect(await row()).toMatchObject({ owner: "person", held_by: anna });
  });
});

describe("given back to the bot", () => {
  test("the call is closed, and a new question is answered", async () => {
    await take();
    stage.now = new Date(MONDAY.getTime() + 60_000);
    await giveBack();
    expect(await row()).toMatchObject({ owner: "bot", held_by: null });
    expect(await handoffs()).toMatchObject([{ closed_by: anna, closed_at: stage.now }]);
    expect((await visitor.say("How much is delivery?")).texts).toHaveLength(1);
  });

  test("what was written to the person is not answered by the bot afterwards", async () => {
    await take();
    await visitor.say("How much is delivery?");
    await answerCustomer(db, { id, staff: anna, clientId: crypto.randomUUID(), text: "€2.50", at: stage.now });
    await visitor.say("Thank you, and by when?");
    await giveBack();
    stage.now = new Date(MONDAY.getTime() + 60_000);
    expect(await stage.conversation.sweep()).toBe(0);
    expect((await visitor.say("How much is delivery?")).report?.text).toBe("How much is delivery?");
  });

  test("what came after the last message on the person's screen is answered by the bot", async () => {
    await take();
    const { seq } = await visitor.post({ kind: "text", text: "Thanks!" });
    await visitor.post({ kind: "text", text: "How much is delivery?" });
    await giveBack(anna, seq);
    stage.now = new Date(MONDAY.getTime() + 60_000);
    expect(await stage.conversation.sweep()).toBe(1);
    await stage.conversation.settled();
    expect(stage.reports.at(-1)?.text).toBe("How much is delivery?");
  });

  test("what the bot had asked before is forgotten", async () => {
    visitor = await stage.visitor();
    await visitor.say(start("show_profile"));
    id = await idOf(db, visitor);
    await take();
    await giveBack();
    expect((await visitor.say("How much is delivery?")).report?.asks).toBeNull();
  });

  test("only by who holds it, or by an owner", async () => {
    await take();
    await expect(giveBack(boris)).rejects.toMatchObject({ code: "not_yours" });
    await giveBack(boris, null, true);
    expect(await row()).toMatchObject({ owner: "bot" });
  });

  test("a second time it changes nothing", async () => {
    await take();
    await giveBack();
    await giveBack();
    expect(await auditOf(db, "conversations", id)).toHaveLength(2);
  });
});

test("the audit says who took it and who gave it back", async () => {
  await take();
  await giveBack();
  expect(await auditOf(db, "conversations", id)).toMatchObject([
    { action: "conversation_return", actor: `staff:${anna}`, before: { held_by: anna }, after: { owner: "bot" } },
    { action: "conversation_take", actor: `staff:${anna}`, before: { owner: "bot" }, after: { held_by: anna } },
  ]);
});

test("the id of a thread that was joined into another leads to that one", async () => {
  const other = await stage.visitor(null, { channel: "telegram" });
  await other.say("How much is delivery?");
  const joined = await idOf(db, other);
  await db`update conversations set joined_into = ${id} where id = ${joined}`;
  await takeConversation(db, { id: joined, staff: anna, force: false, at: stage.now });
  expect(await row()).toMatchObject({ held_by: anna });
  expect((await readConversation(db, joined))?.id).toBe(id);
});
