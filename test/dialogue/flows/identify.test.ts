import { expect, test } from "vitest";
import type { Outcome } from "../../../src/dialogue/index.ts";
import { ask, called, correct, heard, kindShop, missing, no, set, start, talk, told } from "../talk.ts";

const unproven = (shop = kindShop) => talk(shop, false);
const refuse: Outcome = { kind: "refused", why: "too_many_tries", tell: { saying: { reply: "too-many" } } };

test("a flow for proven customers is begun by proving, and goes on with what it was told before", () => {
  const talking = unproven();
  expect(heard(talking.hear([start("change_phone"), set("phone", "+37061234567")]))).toEqual(["ask-identity"]);
  expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["ask-code"]);
  const turn = talking.hear([set("code", "111111")]);
  expect(heard(turn)).toEqual(["identified", "propose"]);
  expect(turn.state.proposal).toMatchObject({ values: { phone: "+37061234567" } });
});

test("a wrong code asks for the code, and the contact need not be typed again", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  const turn = talking.hear([set("code", "222222")]);
  expect(heard(turn)).toEqual(["wrong-code"]);
  expect(called(turn)).toEqual([{ call: "check_code", slots: { phone_or_email: "a@b.example", code: "222222" } }]);
});

test("a contact typed anew while a code is awaited sends a new code", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  for (const again of [set("email", "a@b.example"), correct("email", "c@d.example")])
    expect(called(talking.hear([again])).map((one) => one.call)).toEqual(["send_code", "check_code"]);
});

test("an identification that is refused takes along the flow that needed it", () => {
  const talking = unproven((step) =>
    step.kind === "call" && step.capability === "check_code" && step.slots.code ? refuse : kindShop(step),
  );
  talking.hear([start("change_phone")]);
  talking.hear([set("email", "a@b.example")]);
  const turn = talking.hear([set("code", "222222")]);
  expect(heard(turn)).toEqual(["too-many"]);
  expect(turn.state).toMatchObject({ frames: [], asked: null });
});

test("an identification that the customer wants by itself takes nothing along", () => {
  const talking = talk((step) => (step.kind === "call" && step.capability === "send_code" ? refuse : kindShop(step)));
  talking.hear([start("change_phone")]);
  const turn = talking.hear([start("identify")]);
  expect(heard(turn)).toEqual(["too-many", "again ask-phone"]);
});

test("declining to say who one is ends what needed it", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  const turn = talking.hear([no]);
  expect(turn.state.frames).toEqual([]);
  expect(heard(turn)).toEqual(["as-you-wish"]);
});

test("the channel's word for who somebody is proves at once", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  expect(heard(talking.hear([set("identity", "own:+37061234567")], "door"))).toEqual(["identified", "show_profile"]);
});

test("a contact that is shared without being asked for proves too", () => {
  const turn = unproven().hear([set("identity", "own:+37061234567")], "door");
  expect(heard(turn)).toEqual(["identified"]);
  expect(turn.identified).toBe(true);
});

test("asking again for what waits for a code does not begin anew", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  const turn = talking.hear([start("show_profile")]);
  expect(turn.state.frames.map((frame) => frame.flow)).toEqual(["show_profile", "identify"]);
  expect(heard(turn)).toEqual(["ask-code"]);
});

test("a question in the middle of proving is answered, and the code is awaited still", () => {
  const talking = unproven();
  talking.hear([start("show_profile")]);
  talking.hear([set("email", "a@b.example")]);
  expect(heard(talking.hear([ask("delivery")]))).toEqual(["answer to delivery", "again ask-code"]);
  expect(heard(talking.hear([set("code", "111111")]))).toEqual(["identified", "show_profile"]);
});

test("a flow that anybody may use asks for proof only where its capability wants it", () => {
  const talking = unproven((step) =>
    step.kind === "call" && step.capability === "show_order" && step.slots.phone_or_email
      ? { kind: "identify" }
      : kindShop(step),
  );
  expect(heard(talking.hear([start("track_order")]))).toEqual(["ask-order"]);
  expect(called(talking.hear([set("email", "a@b.example")])).map((one) => one.call)).toEqual([
    "show_order",
    "send_code",
    "check_code",
  ]);
});

test("told of nobody new, an identification ends without a second one", () => {
  const talking = unproven((step) =>
    step.kind === "call" && step.capability === "send_code" ? told("unknown") : kindShop(step),
  );
  expect(() => talking.hear([start("identify")])).not.toThrow();
});

test("a contact that proved nobody gives way to one that is typed", () => {
  const talking = unproven((step) =>
    step.kind === "call" && step.capability === "send_code" && step.slots.identity
      ? missing("phone_or_email", "contact-shared")
      : kindShop(step),
  );
  talking.hear([start("show_profile")]);
  expect(heard(talking.hear([set("identity", "own:+37061234567")], "door"))).toEqual(["contact-shared"]);
  expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["ask-code"]);
});
