import fc from "fast-check";
import { expect, test } from "vitest";
import { CHITCHAT, Command, FLOW_NAMES, type Outcome, REFUSALS, SLOT_NAMES } from "../../src/dialogue/index.ts";
import { type Shop, type Turn, talk } from "./talk.ts";

const text = fc.constantFrom(
  "111",
  "anna@example.com",
  "own:+37061234567",
  "email:on",
  "order:111",
  "hand_off",
  "no",
  "x",
);
const slot = fc.constantFrom(...SLOT_NAMES);
const command = fc.oneof(
  fc.record({ type: fc.constant("start_flow"), flow: fc.constantFrom(...FLOW_NAMES) }),
  fc.record({ type: fc.constant("set_slot"), slot, value: text }),
  fc.record({ type: fc.constant("correct_slot"), slot, value: fc.option(text) }),
  fc.constantFrom({ type: "affirm" }, { type: "deny" }, { type: "cancel_flow" }),
  fc.record({ type: fc.constant("ask_knowledge"), question: text }),
  fc.record({ type: fc.constant("ask_product"), query: text, aspect: fc.constant("any") }),
  fc.record({ type: fc.constant("choose"), value: text }),
  fc.record({ type: fc.constant("chitchat"), kind: fc.constantFrom(...CHITCHAT) }),
  fc.record({ type: fc.constant("hand_off"), reason: fc.constantFrom("asked", "angry", "legal") }),
  fc.anything(),
);

const telling = fc.record({
  saying: fc.record({ reply: fc.constantFrom("one", "two") }),
  choices: fc.subarray([
    { label: "111", value: "order:111" },
    { label: "x", value: "x" },
  ]),
});
const refusal = fc.constantFrom(...REFUSALS);
const answered = fc.oneof(
  fc.record(
    {
      kind: fc.constant("told" as const),
      tell: fc.array(telling, { maxLength: 2 }),
      refused: refusal,
      done: fc.constant({ action: "identified" as const, values: { customer: "c-1" } }),
      offer: fc.record({ choices: fc.constant([{ label: "x", value: "x" }]), yes: fc.constant("hand_off") }),
    },
    { requiredKeys: ["kind", "tell"] },
  ),
  fc.record({ kind: fc.constant("refused" as const), why: refusal, tell: telling, handOff: fc.boolean() }),
);
const ofFlow = fc.oneof(
  answered,
  fc.record({ kind: fc.constant("next" as const) }),
  fc.record({ kind: fc.constant("missing" as const), slot, tell: telling }),
  fc.record({
    kind: fc.constant("propose" as const),
    action: fc.constant("update_profile" as const),
    values: fc.constant({ email: "a@b.example" }),
    tell: telling,
  }),
);

const messages = fc.array(
  fc.record({ commands: fc.array(command, { maxLength: 14 }), door: fc.boolean(), personCalled: fc.boolean() }),
  { maxLength: 12 },
);

/** Any message after any other, in a shop that answers whatever it likes. */
function holds(claim: (turns: Turn[]) => void, identified: boolean) {
  fc.assert(
    fc.property(messages, fc.infiniteStream(answered), fc.infiniteStream(ofFlow), (said, answers, outcomes) => {
      const shop: Shop = (step) => {
        const asked = step.kind === "execute" || step.command || step.article;
        return structuredClone(asked ? answers.next().value : outcomes.next().value) as Outcome;
      };
      const talking = talk(shop, identified);
      claim(
        said.map(({ commands, door, personCalled }) =>
          talking.hear(commands, door ? "door" : "words", { personCalled }),
        ),
      );
    }),
    { numRuns: 300 },
  );
}

test.each([true, false])("nothing that is said breaks a conversation (customer proven: %s)", (identified) => {
  holds((turns) => {
    for (const { steps, state } of turns) {
      expect(steps.length).toBeLessThanOrEqual(60);
      expect(state.queue).toEqual([]);
      expect(state.person).toBeNull();
      expect(state.frames.length).toBeLessThanOrEqual(FLOW_NAMES.length * 2);
      if (state.asked || state.proposal) expect(state.frames).not.toEqual([]);
    }
  }, identified);
});

test("only what was shown in an earlier turn is carried out, and only after a yes to it", () => {
  holds((turns) => {
    let waiting: string | null = null;
    for (const { admission, steps, state } of turns) {
      for (const step of steps.filter((one) => one.kind === "execute")) {
        expect(step.proposal.id).toBe(waiting);
        expect(admission.admitted.map((one) => one.type)).toContain("affirm");
        waiting = null;
      }
      if (state.proposal) expect(state.proposal.put).toBe(true);
      waiting = state.proposal?.id ?? null;
    }
  }, true);
});

test("a customer who is not proven is never served by a flow that needs one", () => {
  holds((turns) => {
    for (const turn of turns) {
      if (turn.identified) return;
      const calls = turn.steps.flatMap((step) => (step.kind === "call" ? [step.capability] : []));
      expect(calls).not.toContain("list_orders");
      expect(calls).not.toContain("show_profile");
      expect(calls).not.toContain("propose_profile");
      expect(calls).not.toContain("propose_consent");
    }
  }, false);
});

test("what is let through is a command, and nothing that was said is lost without a reason", () => {
  holds((turns) => {
    for (const { admission } of turns) {
      for (const one of admission.admitted) expect(Command.parse(one)).toEqual(one);
      for (const { why } of admission.rejected) expect(why).toMatch(/^[a-z_]+$/);
    }
  }, true);
});
