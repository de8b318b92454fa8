import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/dialogue/index.ts";
import {
  ask,
  cancel,
  choose,
  correct,
  heard,
  kindShop,
  later,
  missing,
  no,
  set,
  start,
  talk,
  told,
  yes,
} from "./talk.ts";

const shop = talk.bind(null, kindShop);

/** A shop in which an order is tracked by choosing it, one of its items, and a variant of that; then a yes is asked for. */
const choosing = (only?: string) =>
  talk((step): Outcome => {
    if (step.kind !== "call" || step.capability !== "show_order") return kindShop(step);
    const { order = only, item, variant } = step.slots;
    const offer = (slot: "order" | "item" | "variant", ...values: string[]): Outcome => ({
      ...(missing(slot, `which-${slot}`) as Extract<Outcome, { kind: "missing" }>),
      tell: { saying: { reply: `which-${slot}` }, choices: values.map((value) => ({ label: value, value })) },
    });
    if (!order) return offer("order", "111", "222");
    if (!item) return offer("item", "cup", "mill");
    if (!variant) return offer("variant", "red", "blue");
    return {
      kind: "propose",
      action: "change_items",
      values: { order, item, variant },
      slots: { order },
      tell: { saying: { reply: "propose" } },
    };
  });

function proposed() {
  const talking = shop();
  const { id = "" } = talking.hear([start("change_email"), set("email", "a@b.example")]).state.proposal ?? {};
  return { talking, id };
}

const executes = (turn: ReturnType<ReturnType<typeof shop>["hear"]>) =>
  turn.steps.some((step) => step.kind === "execute");

describe("a proposal that is too old", () => {
  test.each([
    ["said", [yes], "words"],
    ["tapped", [yes], "door"],
  ] as const)("is made anew on a yes that is %s, and not carried out", (_, commands, origin) => {
    const { talking, id } = proposed();
    talking.wait(25);
    const turn = talking.hear([...commands], origin);
    expect(heard(turn)).toEqual(["proposal-anew", "propose"]);
    expect(executes(turn)).toBe(false);
    expect(turn.state.proposal?.id).not.toBe(id);
    expect(heard(talking.hear([yes]))).toEqual(["saved"]);
  });

  test("is made anew where something else is asked, so that what is shown can be confirmed", () => {
    const { talking, id } = proposed();
    talking.wait(25);
    const turn = talking.hear([ask("delivery")]);
    expect(heard(turn)).toEqual(["answer to delivery", "propose"]);
    expect(turn.state.proposal?.id).not.toBe(id);
  });

  test("is turned down by a no as ever", () => {
    const { talking } = proposed();
    talking.wait(25);
    expect(heard(talking.hear([no]))).toEqual(["nothing-changed"]);
  });
});

describe("later", () => {
  test("keeps a proposal, says until when, and a yes still finds it", () => {
    const { talking, id } = proposed();
    const turn = talking.hear([later]);
    expect(turn.steps).toMatchObject([
      { tell: [{ saying: { reply: "proposal-waits", args: { until: { at: "2026-11-24T08:00:00.000Z" } } } }] },
      { kind: "finish" },
    ]);
    expect(turn.state.proposal?.id).toBe(id);
    talking.wait(5);
    const digression = talking.hear([ask("delivery")]);
    expect(heard(digression)).toEqual(["answer to delivery", "again propose"]);
    expect(heard(talking.hear([yes]))).toEqual(["saved"]);
  });

  test("keeps a question without putting it again, and its answer is taken", () => {
    const talking = shop();
    talking.hear([start("change_email")]);
    expect(heard(talking.hear([later]))).toEqual(["waits"]);
    expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["propose"]);
  });

  test("is no reason to insist where nothing is insisted on", () => {
    const talking = shop(false);
    talking.hear([start("leave_contact")]);
    const turn = talking.hear([later]);
    expect(heard(turn)).toEqual(["as-you-wish"]);
    expect(turn.state.frames).toEqual([]);
    expect(heard(shop().hear([later]))).toEqual(["as-you-wish"]);
  });
});

describe("not that one", () => {
  test("among items goes back to the orders, and keeps nothing of the other one", () => {
    const talking = choosing();
    talking.hear([start("track_order")]);
    expect(heard(talking.hear([choose("111")], "door"))).toEqual(["which-item"]);
    expect(heard(talking.hear([no]))).toEqual(["step-back", "which-order"]);
    expect(heard(talking.hear([choose("222")], "door"))).toEqual(["which-item"]);
  });

  test("at the first choice ends the flow", () => {
    const talking = choosing();
    talking.hear([start("track_order")]);
    expect(heard(talking.hear([no]))).toEqual(["as-you-wish"]);
    expect(talking.state.frames).toEqual([]);
  });

  test("of what the flow never had to ask for asks for another one", () => {
    const talking = choosing("111");
    talking.hear([start("track_order"), set("order", "111")]);
    expect(heard(talking.hear([no]))).toEqual(["step-back", "which-item"]);
  });

  test("at a proposal reopens that slot only", () => {
    const talking = choosing();
    talking.hear([start("track_order"), set("order", "111")]);
    for (const value of ["cup", "red"]) talking.hear([choose(value)], "door");
    expect(heard(talking.hear([correct("order", null)]))).toEqual(["which-order"]);
    const turn = talking.hear([set("order", "222")]);
    expect(turn.state.proposal).toMatchObject({ values: { order: "222", item: "cup", variant: "red" } });
  });

  test("does not show the same again because it is the only one", () => {
    const talking = choosing("111");
    talking.hear([start("track_order")]);
    for (const value of ["cup", "red"]) talking.hear([choose(value)], "door");
    expect(heard(talking.hear([correct("order", null)]))).toEqual(["another-order"]);
    expect(talking.hear([set("order", "222")]).state.proposal).toMatchObject({ values: { order: "222" } });
  });
});

describe("another flow comes between", () => {
  test("what was shown comes back under its id, and its button is good all the while", () => {
    const { talking, id } = proposed();
    talking.hear([start("track_order")]);
    expect(talking.state.proposal).toBeNull();
    const turn = talking.hear([choose(`confirm:${id}`)], "door");
    expect(heard(turn)).toEqual(["saved", "again ask-order"]);
    expect(turn.state.frames.map(({ flow }) => flow)).toEqual(["track_order"]);
  });

  test("its other button turns it down, and what came between goes on", () => {
    const { talking, id } = proposed();
    talking.hear([start("track_order")]);
    const turn = talking.hear([choose(`cancel:${id}`)], "door");
    expect(heard(turn)).toEqual(["nothing-changed", "again ask-order"]);
    expect(executes(talking.hear([choose(`confirm:${id}`)], "door"))).toBe(false);
  });

  test("words never stand for a button, and a yes means what waits now", () => {
    const { talking, id } = proposed();
    talking.hear([start("track_order")]);
    expect(talking.hear([choose(`confirm:${id}`)]).admission.rejected).toMatchObject([{ why: "not_offered" }]);
    expect(executes(talking.hear([yes]))).toBe(false);
  });

  test("once it has ended the proposal is shown again under its id", () => {
    const { talking, id } = proposed();
    const turn = talking.hear([set("order", "111")]);
    expect(heard(turn)).toEqual(["order 111", "again propose"]);
    expect(turn.state.proposal?.id).toBe(id);
  });
});

describe("two requests in one message", () => {
  test.each([
    [yes, "saved"],
    [no, "nothing-changed"],
  ])("the second comes after the first one's answer", (answer, said) => {
    const talking = shop();
    talking.hear([start("change_phone"), set("phone", "+37061234567"), start("change_email")]);
    expect(heard(talking.hear([answer]))).toEqual([said, "ask-email"]);
  });

  test("the same of two orders is done of each, with what was said of both", () => {
    const talking = talk((step) =>
      step.kind === "call" && step.capability === "show_order"
        ? told(`${step.slots.order} by ${step.slots.phone_or_email}`)
        : kindShop(step),
    );
    const turn = talking.hear([
      start("track_order"),
      set("order", "111"),
      set("order", "222"),
      set("email", "a@b.example"),
    ]);
    expect(heard(turn)).toEqual(["111 by a@b.example", "222 by a@b.example"]);
  });

  test("a never-mind leaves both", () => {
    const talking = shop();
    talking.hear([start("change_phone"), start("change_email")]);
    expect(talking.hear([cancel]).state).toMatchObject({ frames: [], later: [] });
  });
});

describe("after a day", () => {
  test("what was left is asked once more behind what one comes back with, and then not any more", () => {
    const talking = shop();
    talking.hear([start("change_email")]);
    talking.hear([ask("a")]);
    talking.wait(30);
    expect(heard(talking.hear([ask("b")]))).toEqual(["answer to b", "again ask-email"]);
    expect(heard(talking.hear([ask("c")]))).toEqual(["answer to c"]);
    expect(talking.state).toMatchObject({ frames: [], asked: null });
  });

  test("its answer is taken as if no time had passed", () => {
    const talking = shop();
    talking.hear([start("change_email")]);
    talking.wait(30);
    expect(heard(talking.hear([set("email", "a@b.example")]))).toEqual(["propose"]);
    expect(heard(talking.hear([yes]))).toEqual(["saved"]);
  });

  test("a code of yesterday is not asked for: who writes is", () => {
    const talking = talk(kindShop, false);
    talking.hear([start("change_email")]);
    talking.hear([set("phone_or_email", "a@b.example")]);
    expect(talking.state.asked?.slot).toBe("code");
    talking.wait(30);
    expect(heard(talking.hear([ask("delivery")]))).toEqual(["answer to delivery", "ask-identity"]);
  });
});

describe("what was not understood", () => {
  const doubt = [
    { type: "start_flow", flow: "cancel_order" },
    { type: "ask_product", query: "Кемекс", aspect: "any" },
    { type: "deny" },
  ] as const;
  const unknown = talk.bind(null, (step) =>
    step.kind === "call" && step.command
      ? { ...told("dont-know"), refused: "dont_know", offer: { choices: [], yes: "hand_off" } }
      : kindShop(step),
  );

  test("is asked back with the likely readings, then in other words, then by a person", () => {
    const talking = shop();
    const turn = talking.hear([], "words", { doubt: [...doubt] });
    expect(heard(turn)).toEqual(["clarify"]);
    expect(turn.state.offer?.choices.map(({ value }) => value)).toEqual([
      "flow:cancel_order",
      "product:Кемекс",
      "hand_off",
    ]);
    expect(heard(talking.hear([], "words", { doubt: [...doubt] }))).toEqual(["not-understood-again"]);
    expect(heard(talking.hear([], "words", { doubt: [...doubt] }))).toEqual(["a person: not_understood"]);
  });

  test("nor found by a question either is no question that nobody can answer", () => {
    const talking = unknown();
    expect(heard(talking.hear([ask("?")], "words", { doubt: [...doubt] }))).toEqual(["clarify"]);
    expect(heard(unknown().hear([ask("?")], "words", { doubt: [] }))).toEqual(["dont-know"]);
    expect(heard(unknown().hear([ask("?")]))).toEqual(["dont-know"]);
  });

  test("where an answer is waited for is told what is wanted, once", () => {
    const talking = unknown();
    talking.hear([start("change_email")]);
    expect(heard(talking.hear([ask("?")], "words", { doubt: [...doubt] }))).toEqual(["wants-email", "ask-email"]);
    expect(heard(talking.hear([ask("?")], "words", { doubt: [...doubt] }))).toEqual([
      "wants-email",
      "a person: not_understood",
    ]);
  });

  test("where a yes is waited for is told so", () => {
    const { talking } = proposed();
    expect(heard(talking.hear([]))).toEqual(["wants-confirmation", "again propose"]);
  });
});
