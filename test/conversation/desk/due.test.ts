import { beforeEach, expect, test } from "vitest";
import { chooseFor } from "../../../src/conversation/desk/due/assign.ts";
import { subjectOf } from "../../../src/conversation/desk/due/subject.ts";
import {
  eventsOf,
  inboxDue,
  keepHabits,
  noteSeen,
  peopleOnline,
  readConversation,
  setSkills,
  snoozeConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { auditOf } from "../../../src/database/index.ts";
import { Policy } from "../../../src/policy/index.ts";
import { MONDAY } from "../shop.ts";
import { openStage, person, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const anna = await hire(db, "Anna");
const boris = await hire(db, "Boris");
const policy = Policy.parse({ support: { requeue_minutes: 20, assign: true, at_most: 2 } });

let visitor: Visitor;
let id: string;

beforeEach(async () => {
  stage.now = MONDAY;
  await db`update handoffs set closed_at = ${MONDAY} where closed_at is null`;
  await db`update conversations set owner = 'bot', held_by = null`;
  await db`delete from desk_people`;
  visitor = await stage.visitor();
  await visitor.say(person);
  id = await idOf(db, visitor);
});

const due = (minutes = 0, rules = policy) => {
  stage.now = new Date(MONDAY.getTime() + minutes * 60_000);
  return inboxDue({ db, policy: rules, timezone: "Europe/Vilnius", at: stage.now });
};
const holder = async () => (await readConversation(db, id))?.heldBy;
const one = (rest: object) => ({
  id: "a",
  load: 0,
  skilled: true,
  speaks: true,
  helpedAt: null,
  lapsed: false,
  ...rest,
});

test("who waits is given to whoever is there, where the policy says so", async () => {
  await due();
  expect(await holder()).toBeNull();
  await noteSeen(db, boris, MONDAY);
  await due(0, Policy.parse({}));
  expect(await holder()).toBeNull();
  await due(2);
  expect(await holder()).toBeNull();
  await noteSeen(db, boris, stage.now);
  await due(2);
  expect(await holder()).toBe(boris);
  expect((await eventsOf(db, id, 1))[0]).toMatchObject({ kind: "assigned", toName: "Boris", reason: "load" });
});

test("what its holder does not answer goes back to the queue, and not to them again", async () => {
  await takeConversation(db, { id, staff: anna, force: false, at: MONDAY });
  await visitor.say("Hello?");
  await noteSeen(db, anna, MONDAY);
  await due(19);
  expect(await holder()).toBe(anna);
  await noteSeen(db, anna, new Date(MONDAY.getTime() + 21 * 60_000));
  await due(21);
  expect(await readConversation(db, id)).toMatchObject({ owner: "person", heldBy: null, unanswered: 1 });
  await noteSeen(db, boris, stage.now);
  await due(21);
  expect(await holder()).toBe(boris);
});

test("what was put off is back at its time", async () => {
  await takeConversation(db, { id, staff: anna, force: false, at: MONDAY });
  await snoozeConversation(db, { id, staff: anna, until: new Date(MONDAY.getTime() + 600_000), at: MONDAY });
  expect(await due(9)).toBe(0);
  expect(await due(10)).toBe(1);
  expect((await readConversation(db, id))?.snoozedUntil).toBeNull();
});

test("who is there is known only where the desk is in use, and who takes a break is not", async () => {
  expect(await peopleOnline(db, MONDAY)).toBeNull();
  await noteSeen(db, anna, MONDAY);
  expect(await peopleOnline(db, MONDAY)).toBe(1);
  await keepHabits(db, anna, { available: false, locales: ["uk"], sound: false, notify: false });
  expect(await peopleOnline(db, MONDAY)).toBe(0);
});

test.each([
  ["who helped last, before all others", [one({ id: "a", helpedAt: MONDAY, load: 1 }), one({ id: "b" })], "a helped"],
  ["who speaks the language", [one({ id: "a", speaks: false }), one({ id: "b", load: 1 })], "b language"],
  ["who knows the subject", [one({ id: "a", skilled: false }), one({ id: "b", load: 1 })], "b skill"],
  [
    "who speaks the language and knows the subject, of these to who has least to do",
    [one({ id: "a", speaks: false }), one({ id: "b", skilled: false }), one({ id: "c", load: 1 }), one({ id: "d" })],
    "d language skill load",
  ],
  [
    "who speaks the language rather than who knows the subject",
    [one({ id: "a", speaks: false }), one({ id: "b", skilled: false })],
    "b language",
  ],
  ["who has least to do", [one({ id: "a", load: 1 }), one({ id: "b" })], "b load"],
  ["anybody, where nobody speaks it", [one({ id: "a", speaks: false })], "a load"],
  ["nobody who has enough, or let it lie", [one({ id: "a", load: 2 }), one({ id: "b", lapsed: true })], undefined],
])("a conversation is given to %s", (_, candidates, wanted) => {
  const choice = chooseFor(candidates, 2);
  expect(choice ? `${choice.id} ${choice.why.join(" ")}` : undefined).toBe(wanted);
});

test("a call about returns goes to who answers returns, and the thread says why", async () => {
  const owner = await hire(db, "Owner", "owner");
  await setSkills(db, { id: anna, staff: owner, at: MONDAY, locales: null, skills: ["delivery"] });
  await setSkills(db, { id: boris, staff: owner, at: MONDAY, locales: null, skills: ["returns"] });
  await db`update handoffs set packet = packet || '{"tried": [{"flow": "return_items", "slots": {}}]}' where conversation_id = ${id}`;
  await noteSeen(db, anna, MONDAY);
  await noteSeen(db, boris, MONDAY);
  await due();
  expect((await eventsOf(db, id, 1))[0]).toMatchObject({
    ...{ kind: "assigned", toName: "Boris", reason: "skill" },
    details: { why: "skill", subject: "returns" },
  });
  expect(await auditOf(db, "staff_users", boris)).toMatchObject([
    { action: "staff_skills", before: { skills: null }, after: { skills: ["returns"] } },
  ]);
  const nobody = setSkills(db, { id: owner.replace(/./g, "0"), staff: owner, at: MONDAY, locales: null, skills: null });
  await expect(nobody).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["хочу вернуть кофемолку, она сломалась", "returns"],
  ["коли приїде кур'єр з посилкою?", "delivery"],
  ["my card was not charged, how do I pay", "payment"],
  ["что посоветуете из кофе, какой вкус", "products"],
  ["ну и ну", null],
])("%s is about %s", (asked, wanted) => {
  expect(subjectOf({ asked, tried: [], topic: null })).toBe(wanted);
});
