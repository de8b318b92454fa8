import { describe, expect, it } from "vitest";
import type { Outcome } from "../../src/dialogue/index.ts";
import { talk } from "./talk.ts";

const ask = (question: string) => ({ type: "ask_knowledge", question });
const tap = (id: string, word: "yes" | "no" = "yes") => ({ type: "choose", value: `helped:${word}:${id}` });

/** A shop that answers each question from an article, and offers a person where that did not help. */
const shop = (slugOf = (question: string) => question) =>
  talk((step): Outcome => {
    if (step.kind === "execute") return { kind: "told", tell: [] };
    if (step.verdict) {
      const choices = [{ label: "Person", value: "hand_off" }];
      const offer = step.verdict.helped ? {} : { offer: { choices } };
      return { kind: "told", tell: [{ saying: { quote: `noted ${step.verdict.helped}` } }], ...offer };
    }
    if (step.capability === "show_order")
      return { kind: "missing", slot: "order", tell: { saying: { reply: "ask-order" } } };
    const question = step.command?.type === "ask_knowledge" ? step.command.question : "";
    const judge = { question, slug: slugOf(question), found: "answered" as const };
    return { kind: "told", tell: [{ saying: { quote: question } }], judge };
  });

type Turn = ReturnType<ReturnType<typeof shop>["hear"]>;
const toldIn = ({ steps }: Turn) => steps.flatMap((step) => (step.kind === "say" ? step.tell : []));
const asksIn = (turn: Turn) =>
  toldIn(turn).some(({ choices }) => choices?.some(({ value }) => value.startsWith("helped:")));

describe("whether an answer helped", () => {
  it("is asked under it, not under the next one in a row, and again after a word on it", () => {
    const conversation = shop();
    expect([1, 2, 3].map((n) => asksIn(conversation.hear([ask(`q${n}`)])))).toEqual([true, false, true]);
    conversation.hear([tap(conversation.state.answered?.id ?? "")], "door");
    expect(asksIn(conversation.hear([ask("q4")]))).toBe(true);
  });

  it("is not asked twice of one answer, and of two answers in one message only of the last", () => {
    const conversation = shop(() => "same");
    const both = conversation.hear([ask("q1"), ask("q2")]);
    expect(toldIn(both).map(({ choices }) => choices?.length ?? 0)).toEqual([0, 2]);
    conversation.hear([tap(conversation.state.answered?.id ?? "")], "door");
    expect(asksIn(conversation.hear([ask("q2")]))).toBe(false);
  });

  it("is not asked while a flow waits, nor does a late verdict move that flow", () => {
    const conversation = shop();
    conversation.hear([ask("q1")]);
    const id = conversation.state.answered?.id ?? "";
    conversation.hear([{ type: "start_flow", flow: "track_order" }]);
    const { asked, frames } = conversation.state;
    expect(asked?.slot).toBe("order");
    for (const word of ["yes", "no"] as const) {
      const turn = conversation.hear([tap(id, word)], "door");
      expect(turn.steps.map(({ kind }) => kind)).toEqual(["call", "say", "finish"]);
      expect(conversation.state).toMatchObject({ asked, frames, offer: null });
    }
    expect(asksIn(conversation.hear([ask("q2")]))).toBe(false);
    expect(conversation.state.asked?.slot).toBe("order");
  });

  it("leaves what was offered last to be taken", () => {
    const conversation = shop();
    conversation.hear([ask("q1")]);
    const id = conversation.state.answered?.id ?? "";
    conversation.hear([], "words", { doubt: [{ type: "start_flow", flow: "list_orders" }] });
    const { offer } = conversation.state;
    expect(offer).not.toBeNull();
    const tapped = conversation.hear([tap(id)], "door");
    expect(toldIn(tapped)).toEqual([{ saying: { quote: "noted true" } }]);
    expect(conversation.state.offer).toEqual(offer);
  });

  it("is only noted where the same message asks something else", () => {
    const conversation = shop();
    conversation.hear([ask("q1")]);
    const { steps } = conversation.hear([tap(conversation.state.answered?.id ?? "", "no"), ask("q2")]);
    expect(steps.flatMap((step) => (step.kind === "call" && step.verdict ? [step.verdict.quiet] : []))).toEqual([true]);
  });
});
