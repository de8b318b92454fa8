import { beforeEach, expect, test } from "vitest";
import {
  answerCustomer,
  closeConversation,
  closingPart,
  eventsOf,
  returnConversation,
  takeConversation,
} from "../../../src/conversation/index.ts";
import { audit } from "../../../src/database/index.ts";
import { builtInWording } from "../../wording/replies.ts";
import { MONDAY } from "../shop.ts";
import { command, type Known, openStage, person, start, type Visitor } from "../stage.ts";
import { hire, idOf } from "./staff.ts";

const stage = await openStage();
const { db } = stage;
const parts = { wording: builtInWording(), timezone: "Europe/Vilnius", orderShapes: ["99999"] };
const anna = await hire(db, "Anna");
const outcome = command([{ type: "chitchat", kind: "outcome" }]);

let customer: Known;
let visitor: Visitor;
let id: string;
let said = 0;

beforeEach(async () => {
  stage.now = MONDAY;
  customer = await stage.customer();
  visitor = await stage.visitor(customer);
  await visitor.say(person);
  id = await idOf(db, visitor);
  await takeConversation(db, { id, staff: anna, force: false, at: later() });
});

const later = () => {
  stage.now = new Date(stage.now.getTime() + 60_000);
  return stage.now;
};
const answer = (text: string) => {
  said += 1;
  return answerCustomer(db, { id, staff: anna, clientId: `closing-${said}`, text, at: later() });
};
const made = () => closingPart({ db, ...parts }, { id, locale: "en" }, stage.now);
const giveBack = (summary?: string) =>
  returnConversation(db, { id, staff: anna, force: false, seen: null, at: later(), parts, summary });

test("what was wanted, done, promised and left open is told from rows and words, and nothing else", async () => {
  const number = await stage.order(customer);
  await visitor.say(`My grinder from order ${number} is broken`);
  await answer("Hello! Sorry about that. We will send the money by Friday.");
  const entry = { at: stage.now, actor: `staff:${anna}` as const, channel: "desk", turnId: null };
  await audit(db, { ...entry, action: "cancel_order", table: "orders", key: number, before: {}, after: {} });
  await visitor.say("Do you need the box?");
  expect(await made()).toMatchObject({
    text: expect.stringContaining(
      [
        `Done: order ${number} was cancelled.`,
        "My colleagues wrote on 23 November 2026: “We will send the money by Friday”.",
        "One question is still open: “Do you need the box?”.",
      ].join(" "),
    ),
    flows: ["cancel_order"],
    slots: { order: number },
  });
});

test("where neither dates nor acts are there the last answer stands, and of a silent part nothing is known", async () => {
  expect(await made()).toMatchObject({ text: "" });
  await answer("The shade is called oat.");
  expect((await made())?.text).toContain("My colleagues answered: “The shade is called oat”.");
});

test("the bot tells it when it is asked, as the person put it, and the thread keeps it", async () => {
  await answer("We will call you tomorrow.");
  await giveBack("The colleague will call tomorrow at ten.");
  const told = await visitor.say(outcome);
  expect(told.texts[0]).toContain("The colleague will call tomorrow at ten.");
  expect(told.buttons).toEqual(["Ask a person"]);
  const returned = (await eventsOf(db, id, 20)).find(({ kind }) => kind === "returned");
  expect(returned?.details).toEqual({ summary: "The colleague will call tomorrow at ten." });
});

test("an emptied one is not told, and neither is one that is older than a week", async () => {
  await answer("We will call you tomorrow.");
  await giveBack("");
  expect((await visitor.say(outcome)).texts).toEqual(["I have no note of what my colleagues decided."]);
  await visitor.say(person);
  await takeConversation(db, { id, staff: anna, force: false, at: later() });
  await answer("We will send it within two days.");
  await giveBack();
  stage.now = new Date(stage.now.getTime() + 8 * 86_400_000);
  expect((await visitor.say(outcome)).texts).toEqual(["I have no note of what my colleagues decided."]);
});

test("what was done with people is not begun again by itself, and another one is", async () => {
  const number = await stage.order(customer);
  await answer("I have cancelled it for you.");
  const entry = { at: stage.now, actor: `staff:${anna}` as const, channel: "desk", turnId: null };
  await audit(db, { ...entry, action: "cancel_order", table: "orders", key: number, before: {}, after: {} });
  await closeConversation(db, { id, staff: anna, force: false, seen: null, at: later(), parts });
  const again = await visitor.say(start("cancel_order"));
  expect(again.texts[0]).toContain(`order ${number} was cancelled`);
  expect(again.buttons).toEqual(["Cancel an order", "Ask a person"]);
  expect(again.report?.proposal).toBeNull();
});

test("a turn that tells it takes no more statements than one that answers a question", async () => {
  await answer("We will call you tomorrow.");
  await giveBack();
  stage.statements.length = 0;
  await visitor.say(outcome);
  expect(stage.statements.length).toBeLessThanOrEqual(6);
});
