import { expect, test } from "vitest";
import { admit, newState } from "../../src/dialogue/index.ts";
import { ask, cancel, choose, kindShop, no, set, start, talk, yes } from "./talk.ts";

const why = (commands: unknown[], state = newState(), origin: "words" | "door" = "words") =>
  admit(state, commands, origin).rejected.map((one) => one.why);

const waitingForEmail = () => talk(kindShop).hear([start("change_email")]).state;
const waitingForYes = () => talk(kindShop).hear([start("change_email"), set("email", "a@b.example")]).state;

test("what is no command at all is malformed, whatever it claims to be", () => {
  const odd = [
    null,
    "start_flow",
    { type: "drop_table" },
    { type: "start_flow", flow: "give_discount" },
    { type: "set_slot", slot: "is_admin", value: "yes" },
    { type: "set_slot", slot: "email" },
    { type: "set_slot", slot: "email", value: 7 },
    { type: "set_slot", slot: "email", value: "   " },
    { type: "ask_knowledge", question: "x".repeat(1001) },
    { type: "hand_off", reason: "because" },
    [start("track_order")],
  ];
  expect(why(odd)).toEqual(odd.map(() => "malformed"));
});

test("a dropped command is kept as it came, beside its reason", () => {
  const odd = { type: "start_flow", flow: "give_discount", percent: 100 };
  expect(admit(newState(), [odd, yes], "words")).toEqual({
    admitted: [],
    rejected: [
      { command: odd, why: "malformed" },
      { command: yes, why: "nothing_pending" },
    ],
  });
});

test("a value that no flow in progress takes is dropped", () => {
  expect(why([set("email", "a@b.example")])).toEqual(["nobody_asked"]);
  expect(why([set("phone", "+37061234567")], waitingForEmail())).toEqual(["nobody_asked"]);
  expect(why([set("email", "a@b.example")], waitingForEmail())).toEqual([]);
});

test("a value for a flow that the same message starts is let through, one said before it is not", () => {
  expect(why([start("change_email"), set("email", "a@b.example")])).toEqual([]);
  expect(why([set("email", "a@b.example"), start("change_email")])).toEqual(["nobody_asked"]);
});

test("an order's number, a language and a consent say by themselves what is wanted", () => {
  expect(why([set("order", "12345"), set("language", "uk"), set("consent", "sms:off")])).toEqual([]);
});

test("a value that begins a flow by itself lets the others of that flow through", () => {
  expect(why([set("order", "12345"), set("email", "a@b.example")])).toEqual([]);
  const turn = talk(kindShop, false).hear([set("order", "12345"), set("email", "a@b.example")]);
  expect(turn.steps).toContainEqual(
    expect.objectContaining({ kind: "call", slots: { order: "12345", phone_or_email: "a@b.example" } }),
  );
});

test("a correction of what was never said is dropped", () => {
  expect(why([{ type: "correct_slot", slot: "order", value: null }])).toEqual(["nobody_asked"]);
});

test("who somebody is comes from the channel and never from words", () => {
  const claim = [start("identify"), set("identity", "own:+37061234567")];
  expect(why(claim)).toEqual(["not_from_words"]);
  expect(why([{ type: "correct_slot", slot: "identity", value: "own:+37061234567" }])).toEqual(["not_from_words"]);
  expect(why(claim, newState(), "door")).toEqual([]);
});

test("a yes and a no need something that waits for them", () => {
  expect(why([yes, no, cancel])).toEqual(["nothing_pending", "nothing_pending", "nothing_pending"]);
  expect(why([yes], waitingForEmail())).toEqual(["nothing_pending"]);
  expect(why([no, cancel], waitingForEmail())).toEqual([]);
  expect(why([yes], waitingForYes())).toEqual([]);
});

test("a choice that was not offered is dropped", () => {
  const { state } = talk(kindShop).hear([start("track_order")]);
  state.asked = {
    slot: "order",
    tell: { saying: { reply: "which-order" }, choices: [{ label: "111", value: "111" }] },
    question: { saying: { reply: "which-order" } },
    put: true,
    limited: false,
  };
  expect(why([choose("222"), choose("111")], state)).toEqual(["not_offered"]);
  expect(why([choose("confirm:somebody-elses-proposal"), choose("order:")])).toEqual(["not_offered", "not_offered"]);
});

test("choices that stand for themselves may be tapped long after they were shown", () => {
  const lasting = ["article:returns", "flow:track_order", "order:12345", "product:Кемекс", "hand_off"];
  expect(why(lasting.map(choose))).toEqual([]);
});

test("more commands than anybody says in one message are not let through", () => {
  const many = Array.from({ length: 14 }, (_, n) => ask(`question ${n}`));
  const { admitted, rejected } = admit(newState(), many, "words");
  expect(admitted).toHaveLength(10);
  expect(new Set(rejected.map((one) => one.why))).toEqual(new Set(["too_many"]));
});
