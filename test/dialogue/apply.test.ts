import { expect, test } from "vitest";
import { applyCommands, newState } from "../../src/dialogue/index.ts";
import {
  ask,
  called,
  cancel,
  choose,
  correct,
  heard,
  kindShop,
  missing,
  no,
  person,
  set,
  start,
  talk,
  told,
  unbuilt,
  yes,
} from "./talk.ts";

const shop = talk.bind(null, kindShop);

test("a value goes to the flow that takes it, under the name by which the flow knows it", () => {
  const turn = shop(false).hear([start("list_orders"), set("email", "anna@example.com")]);
  expect(called(turn)).toContainEqual({ call: "send_code", slots: { phone_or_email: "anna@example.com" } });
});

test("the new e-mail of somebody unproven is not taken for the one that proves them", () => {
  const turn = shop(false).hear([start("change_email"), set("email", "new@example.com")]);
  expect(called(turn)).toEqual([{ call: "send_code", slots: {} }]);
});

test("two questions in one message are answered in the order in which they were asked", () => {
  expect(heard(shop().hear([ask("delivery"), ask("payment")]))).toEqual(["answer to delivery", "answer to payment"]);
});

test("two requests in one message are both served, and what has to be asked is asked last", () => {
  const turn = shop().hear([
    start("change_phone"),
    ask("delivery"),
    start("change_email"),
    set("email", "a@b.example"),
  ]);
  expect(heard(turn)).toEqual(["answer to delivery", "ask-phone"]);
  expect(turn.state.later).toMatchObject([{ flow: "change_email", slots: { email: "a@b.example" } }]);
});

test("what waited behind a flow comes when that one has ended", () => {
  const talking = shop();
  talking.hear([start("change_phone"), start("change_email"), set("email", "a@b.example")]);
  expect(heard(talking.hear([set("phone", "+37061234567")]))).toEqual(["propose"]);
  expect(heard(talking.hear([yes]))).toEqual(["saved", "propose"]);
  expect(heard(talking.hear([yes]))).toEqual(["saved"]);
});

test("two order numbers in one message are two requests", () => {
  const turn = shop().hear([start("track_order"), set("order", "111"), set("order", "222")]);
  expect(heard(turn)).toEqual(["order 111", "order 222"]);
});

test("a correction changes one value, keeps the others and withdraws the proposal", () => {
  const talking = shop();
  const first = talking.hear([start("change_address"), set("city", "Каунас"), set("address", "Лайсвес 12")]);
  const { id } = first.state.proposal ?? { id: "" };
  const second = talking.hear([correct("address", "Лайсвес 14")]);
  expect(second.state.proposal).toMatchObject({ values: { city: "Каунас", address: "Лайсвес 14" } });
  expect(second.state.proposal?.id).not.toBe(id);
});

test("a value that is wrong without a better one is asked for again", () => {
  const talking = shop();
  talking.hear([start("change_address"), set("address", "Лайсвес 12")]);
  const turn = talking.hear([correct("address", null)]);
  expect(heard(turn)).toEqual(["ask-address"]);
  expect(turn.state.proposal).toBeNull();
});

test("correcting oneself as often as one likes calls nobody", () => {
  const talking = shop();
  talking.hear([start("change_address")]);
  for (const house of ["12", "14", "16", "18"]) {
    expect(heard(talking.hear([set("address", `Лайсвес ${house}`)]))).toEqual(["propose"]);
    expect(heard(talking.hear([correct("address", null)]))).toEqual(["ask-address"]);
  }
});

test('"yes, but with another value" does not carry out the old one', () => {
  const talking = shop();
  talking.hear([start("change_email"), set("email", "old@example.com")]);
  const turn = talking.hear([yes, correct("email", "new@example.com")]);
  expect(turn.steps.some((step) => step.kind === "execute")).toBe(false);
  expect(turn.state.proposal).toMatchObject({ values: { email: "new@example.com" } });
});

test("a yes that repeats the value is still a yes", () => {
  const talking = shop();
  talking.hear([start("change_email"), set("email", "a@b.example")]);
  expect(heard(talking.hear([yes, set("email", "a@b.example")]))).toEqual(["saved"]);
});

test('"no, +370…" corrects: nothing is turned down', () => {
  const talking = shop();
  talking.hear([start("change_phone"), set("phone", "+37060000000")]);
  expect(heard(talking.hear([no, set("phone", "+37061234567")]))).toEqual(["propose"]);
});

test("yes and no in one message carry nothing out", () => {
  for (const both of [
    [yes, no],
    [no, yes],
    [yes, cancel],
  ]) {
    const talking = shop();
    talking.hear([start("change_email"), set("email", "a@b.example")]);
    const turn = talking.hear(both);
    expect(turn.steps.some((step) => step.kind === "execute")).toBe(false);
    expect(turn.state).toMatchObject({ frames: [], proposal: null });
  }
});

test("a yes is carried out before what else the message asks for", () => {
  const talking = shop();
  talking.hear([start("change_email"), set("email", "a@b.example")]);
  expect(heard(talking.hear([ask("delivery"), yes, start("change_phone")]))).toEqual([
    "saved",
    "answer to delivery",
    "ask-phone",
  ]);
});

test("no to a proposal ends its flow and changes nothing", () => {
  const talking = shop();
  talking.hear([start("change_email"), set("email", "a@b.example")]);
  const turn = talking.hear([no]);
  expect(heard(turn)).toEqual(["nothing-changed"]);
  expect(turn.state).toMatchObject({ frames: [], proposal: null });
});

test("no to a question ends what asked it", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  const turn = talking.hear([no]);
  expect(heard(turn)).toEqual(["as-you-wish"]);
  expect(turn.state).toMatchObject({ frames: [], asked: null });
});

test("cancel stops what is in progress and what waits behind it", () => {
  const talking = shop();
  talking.hear([start("change_phone"), start("change_email")]);
  const turn = talking.hear([cancel]);
  expect(heard(turn)).toEqual(["cancelled"]);
  expect(turn.state).toMatchObject({ frames: [], later: [], asked: null, proposal: null });
});

test("what a message starts after it cancels is begun, what it started before is not", () => {
  const after = shop();
  after.hear([start("change_phone")]);
  expect(heard(after.hear([cancel, start("change_email")]))).toEqual(["cancelled", "ask-email"]);
  const before = shop();
  before.hear([start("change_phone")]);
  expect(heard(before.hear([start("change_email"), cancel]))).toEqual(["cancelled"]);
});

test("asking again for what is in progress starts nothing new", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  const turn = talking.hear([start("change_email")]);
  expect(heard(turn)).toEqual(["ask-email"]);
  expect(turn.state.frames).toHaveLength(1);
});

test("asking again for what another flow interrupted brings it back", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  talking.hear([start("track_order")]);
  const turn = talking.hear([start("change_email"), set("email", "a@b.example")]);
  expect(turn.state.frames.map((frame) => frame.flow)).toEqual(["change_email"]);
  expect(heard(turn)).toEqual(["propose"]);
});

test("a flow that was only interrupted comes back with what it knew", () => {
  const talking = shop();
  talking.hear([start("change_address"), set("city", "Каунас")]);
  expect(heard(talking.hear([start("track_order"), set("order", "111")]))).toEqual(["order 111", "again ask-address"]);
  expect(talking.hear([set("address", "Лайсвес 12")]).state.proposal).toMatchObject({ values: { city: "Каунас" } });
});

test("a person comes last: the rest of the message is served first", () => {
  const turn = shop().hear([person, ask("delivery"), start("track_order"), set("order", "111")]);
  expect(heard(turn)).toEqual(["answer to delivery", "order 111", "a person: asked"]);
});

test("whoever is handed to a person is asked nothing on the way", () => {
  expect(heard(shop().hear([start("change_email"), person]))).toEqual(["a person: asked"]);
  if (unbuilt) expect(heard(shop().hear([start(unbuilt), person]))).toEqual(["a person: asked"]);
});

test("an offered answer is given by tapping it", () => {
  const talking = talk((step) =>
    step.kind === "call" && step.capability === "show_order" && !step.slots.order
      ? {
          kind: "missing",
          slot: "order",
          tell: {
            saying: { reply: "which-order" },
            choices: [
              { label: "111", value: "order:111" },
              { label: "222", value: "order:222" },
            ],
          },
        }
      : kindShop(step),
  );
  talking.hear([start("track_order")]);
  expect(heard(talking.hear([choose("order:222")], "door"))).toEqual(["order 222"]);
  expect(heard(talking.hear([choose("order:111")], "door"))).toEqual(["order 111"]);
});

test("a choice stands for an article, a flow, a product, a person, or for nothing", () => {
  expect(called(shop().hear([choose("article:returns")]))).toMatchObject([{ call: "answer_article" }]);
  expect(heard(shop().hear([choose("flow:change_email")]))).toEqual(["ask-email"]);
  expect(called(shop().hear([choose("product:Кемекс")]))).toMatchObject([{ call: "answer_product" }]);
  expect(heard(shop().hear([choose("hand_off")]))).toEqual(["a person: asked"]);
});

test("a bare yes after an offer takes the offer, a no declines it, another question lets it pass", () => {
  const offering = () =>
    talk(
      () =>
        ({
          ...told("dont-know"),
          refused: "dont_know" as const,
          offer: { choices: [{ label: "yes", value: "hand_off" }], yes: "hand_off" },
        }) as ReturnType<typeof kindShop>,
    );
  const taken = offering();
  taken.hear([ask("?")]);
  expect(heard(taken.hear([yes]))).toEqual(["a person: asked"]);
  const declined = offering();
  declined.hear([ask("?")]);
  expect(heard(declined.hear([no]))).toEqual(["as-you-wish"]);
  const passed = offering();
  passed.hear([ask("?")]);
  passed.hear([{ type: "chitchat", kind: "thank" }]);
  expect(heard(passed.hear([yes]))).toEqual(["nothing-pending"]);
});

test("a stale confirmation is told apart from words that were not understood", () => {
  expect(heard(shop().hear([choose("confirm:0198")], "door"))).toEqual(["nothing-pending"]);
  expect(heard(shop().hear([]))).toEqual(["not-understood"]);
});

test("a never-mind is taken where there is nothing to leave", () => {
  expect(heard(shop().hear([{ type: "cancel_flow" }]))).toEqual(["as-you-wish"]);
  expect(heard(shop().hear([no]))).toEqual(["as-you-wish"]);
});

test("a stale tap leaves the question that waits as it is", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([choose("confirm:0198")], "door"))).toEqual(["nothing-pending", "again ask-email"]);
});

test("the state that commands are taken into is left as it was", () => {
  const before = newState();
  applyCommands(
    before,
    { admitted: [{ type: "start_flow", flow: "track_order" }], rejected: [] },
    {
      personCalled: false,
      at: new Date(0),
    },
  );
  expect(before).toEqual(newState());
});

test("a number typed instead of the proof that was asked for finds the order without it", () => {
  const talking = talk((step) => {
    if (step.kind === "call" && step.capability === "show_order" && step.slots.identity) return { kind: "identify" };
    if (step.kind === "call" && step.capability === "send_code") return missing("identity", "foreign-contact");
    return kindShop(step);
  }, false);
  talking.hear([start("track_order")]);
  expect(heard(talking.hear([set("identity", "foreign")], "door"))).toEqual(["foreign-contact"]);
  expect(heard(talking.hear([set("order", "111")]))).toEqual(["order 111"]);
});

test("once a person is called, what the bot cannot read is noted for them", () => {
  const talking = shop();
  for (let count = 0; count < 4; count += 1)
    expect(heard(talking.hear([], "words", { personCalled: true }))).toEqual(["noted-for-person"]);
});

test("a number that corrects one of a conversation that is over is a request like any other", () => {
  expect(heard(shop().hear([correct("order", "111")]))).toEqual(["order 111"]);
  expect(shop().hear([correct("order", null)]).admission.rejected).toMatchObject([{ why: "nobody_asked" }]);
});

test("a yes where a value is asked for puts the question again, and says nothing of anything closed", () => {
  const talking = shop();
  talking.hear([start("change_email")]);
  expect(heard(talking.hear([yes]))).toEqual(["ask-email"]);
});

test("another field of the card takes the place of the one that was being changed, and its value is what a yes is for", () => {
  const customer = shop();
  customer.hear([start("change_email"), set("email", "new@example.com")]);
  const turned = customer.hear([no, correct("phone", "+37061230045")]);
  expect(called(turned)).toContainEqual({ call: "propose_profile", slots: { phone: "+37061230045" } });
  expect(turned.state.frames.map((frame) => frame.flow)).toEqual(["change_phone"]);
});

test("a correction tells the capability what was shown before", () => {
  const customer = shop();
  const shown = customer.hear([start("change_address"), set("address", "Каунас, Лайсвес 5")]);
  const corrected = customer.hear([correct("address", "Лайсвес 12")]);
  expect(corrected.state.frames[0]?.shown).toEqual(shown.state.proposal?.values);
  expect(corrected.state.frames[0]?.shown).toBeDefined();
});
