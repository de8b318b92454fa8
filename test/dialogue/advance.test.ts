import { expect, test } from "vitest";
import type { Outcome } from "../../src/dialogue/index.ts";
import { ask, called, heard, kindShop, missing, no, set, start, talk, told, unbuilt, yes } from "./talk.ts";

const shop = talk.bind(null, kindShop);

test("a digression is answered and the question put again, with its choices", () => {
  const talking = shop();
  talking.hear([start("change_consent")]);
  expect(heard(talking.hear([ask("delivery")]))).toEqual(["answer to delivery", "again ask-consent"]);
});

test("a digression leaves a proposal as it is: the same id, put again", () => {
  const talking = shop();
  const { state } = talking.hear([start("change_email"), set("email", "a@b.example")]);
  const turn = talking.hear([ask("delivery")]);
  expect(heard(turn)).toEqual(["answer to delivery", "again propose"]);
  expect(turn.state.proposal?.id).toBe(state.proposal?.id);
  expect(heard(talking.hear([yes]))).toEqual(["saved"]);
});

test("somebody with many questions in between is not nagged, and may still answer", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  const told = [1, 2, 3, 4].map((n) => heard(talking.hear([ask(`${n}`)])).at(-1));
  expect(told).toEqual(["again ask-email", "answer to 2", "answer to 3", "answer to 4"]);
  expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["propose"]);
});

test("the same question is never put three times: a person is called instead", () => {
  const talking = shop();
  expect(heard(talking.hear([start("change_email")]))).toEqual(["ask-email"]);
  expect(heard(talking.hear([]))).toEqual(["wants-email", "ask-email"]);
  expect(heard(talking.hear([]))).toEqual(["wants-email", "a person: not_understood"]);
  expect(talking.state).toMatchObject({ frames: [], asked: null, misses: 0 });
});

test("a value that will not do is explained twice, then a person is called", () => {
  const talking = talk((step) =>
    step.kind === "call" && step.capability === "propose_profile"
      ? ({ ...missing("email", "invalid-email"), refused: "invalid_email" } as Outcome)
      : kindShop(step),
  );
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([set("email", "a")]))).toEqual(["invalid-email"]);
  expect(heard(talking.hear([set("email", "b")]))).toEqual(["invalid-email"]);
  expect(heard(talking.hear([set("email", "c")]))).toEqual(["a person: not_understood"]);
});

test("what was wrong with a value is said once: put again, the question is the question", () => {
  const talking = talk(kindShop, false);
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  expect(heard(talking.hear([set("code", "000000")]))).toEqual(["wrong-code"]);
  expect(heard(talking.hear([ask("delivery")]))).toEqual(["answer to delivery", "again ask-code"]);
  expect(heard(talking.hear([set("code", "000001")]))).toEqual(["wrong-code"]);
});

test("hello from somebody who waits for a person is told about the person; amid a question it is a greeting", () => {
  const hello = { type: "chitchat", kind: "greet" };
  expect(heard(shop().hear([hello], "words", { personCalled: true }))).toEqual(["a person: asked"]);
  const talking = shop();
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([hello], "words", { personCalled: true }))[0]).toBe("chitchat-greet");
});

test.skipIf(unbuilt === "")("while a person is called already, what cannot be done yet is noted for them", () => {
  const turn = shop().hear([start(unbuilt)], "words", { personCalled: true });
  expect(heard(turn)).toEqual(["noted-for-person"]);
  expect(turn.state.offer).toBeNull();
});

test("a capability that limits wrong values itself may ask as often as its limit allows", () => {
  const talking = talk(
    (step) =>
      step.kind === "call" && step.capability === "check_code"
        ? ({ ...missing("code", step.slots.code ? "wrong-code" : "ask-code"), limited: true } as Outcome)
        : kindShop(step),
    false,
  );
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  for (let count = 0; count < 5; count += 1)
    expect(heard(talking.hear([set("code", "000000")]))).toEqual(["wrong-code"]);
});

test("such a question too is put no third time where nothing was understood", () => {
  const talking = talk(
    (step) =>
      step.kind === "call" && step.capability === "check_code"
        ? ({ ...missing("code", "ask-code"), limited: true } as Outcome)
        : kindShop(step),
    false,
  );
  talking.hear([start("show_profile"), set("email", "a@b.example")]);
  expect(heard(talking.hear([]))).toEqual(["wants-code", "ask-code"]);
  expect(heard(talking.hear([]))).toEqual(["wants-code", "a person: not_understood"]);
});

test("three messages in a row that nobody understood call a person", () => {
  const talking = shop();
  expect([1, 2, 3].map(() => heard(talking.hear([])))).toEqual([
    ["not-understood"],
    ["not-understood-again"],
    ["a person: not_understood"],
  ]);
});

test("three questions in a row without an answer call a person, which the third answer does not ask about any more", () => {
  const talking = talk(() => ({ ...told("dont-know"), refused: "dont_know" }) as Outcome);
  expect(heard(talking.hear([ask("a")]))).toEqual(["dont-know"]);
  expect(heard(talking.hear([ask("b")]))).toEqual(["dont-know"]);
  expect(heard(talking.hear([ask("c")]))).toEqual(["dont-know-noted", "a person: not_understood"]);
});

test("a message that was understood begins the count of misses anew", () => {
  const talking = shop();
  for (let count = 0; count < 4; count += 1) {
    expect(heard(talking.hear([]))).toEqual(["not-understood"]);
    expect(heard(talking.hear([{ type: "chitchat", kind: "thank" }]))).toEqual(["chitchat-thank"]);
  }
});

test("a question that other flows come between is put once more, and then waits without being repeated", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([set("order", "111")]))).toEqual(["order 111", "again ask-email"]);
  expect(heard(talking.hear([set("order", "222")]))).toEqual(["order 222"]);
  expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["propose"]);
});

test("asking where to answer does not insist: whatever else is said lets it go", () => {
  for (const meanwhile of [[ask("delivery")], [start("track_order"), set("order", "111")], []]) {
    const talking = shop(false);
    talking.hear([start("leave_contact")]);
    const turn = talking.hear(meanwhile, "words", { personCalled: true });
    expect(turn.state).toMatchObject({ frames: [], asked: null });
    expect(heard(turn)).not.toContain("ask-contact-for-answer");
  }
});

test("asking where to answer takes an e-mail, a phone, and a no", () => {
  for (const slot of ["email", "phone", "phone_or_email"]) {
    const talking = shop(false);
    talking.hear([start("leave_contact")]);
    expect(heard(talking.hear([set(slot, "a@b.example")]))).toEqual(["contact-kept"]);
  }
  const talking = shop(false);
  talking.hear([start("leave_contact")]);
  expect(heard(talking.hear([no]))).toEqual(["as-you-wish"]);
});

test("small talk is answered by the reply of its kind, and the question stays", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([{ type: "chitchat", kind: "who_are_you" }]))).toEqual([
    "chitchat-who-are-you",
    "again ask-email",
  ]);
});

test("an article is called by its slug", () => {
  expect(called(shop().hear([{ type: "choose", value: "article:returns" }]))).toEqual([
    { call: "answer_article", slots: {} },
  ]);
});

test("two steps from the same state are the same", () => {
  const commands = [start("change_email"), ask("delivery"), set("email", "a@b.example")];
  expect(shop().hear(commands)).toEqual(shop().hear(commands));
});

test.each([
  ["off_topic", "out_of_scope"],
  ["injection", "injection"],
  ["other_person", "other_person_data"],
  ["promo_code", "promo_not_available"],
])("%s is declined by its name, and what was in progress waits still", (kind, refused) => {
  const talking = shop();
  talking.hear([start("change_email")]);
  const { steps } = talking.hear([{ type: "chitchat", kind }]);
  expect(steps).toMatchObject([
    { kind: "say", refused },
    { kind: "ask", slot: "email", again: true },
  ]);
});

test("what only looks off topic is looked up first", () => {
  const turn = shop().hear([{ type: "chitchat", kind: "off_topic", question: "a recipe for cold brew" }]);
  expect(called(turn)).toEqual([{ call: "answer_knowledge", slots: {} }]);
});
