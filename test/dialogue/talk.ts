import {
  type Admission,
  admit,
  advance,
  applyCommands,
  type Command,
  type DialogueState,
  FLOW_NAMES,
  FLOWS,
  newState,
  type Outcome,
  type Step,
  settle,
} from "../../src/dialogue/index.ts";

/** A flow that is understood and not built, or "" where there is none. */
export const unbuilt = FLOW_NAMES.find((name) => !FLOWS.has(name)) ?? "";

/** More steps than any turn takes. */
const STEPS_AT_MOST = 60;

type Called = Extract<Step, { kind: "call" | "execute" }>;

/** What the shop answers to a call, in place of the capabilities. */
export type Shop = (step: Called) => Outcome;

/** One turn: what was let through, every step, and where it leaves the conversation. */
export interface Turn {
  admission: Admission;
  steps: Step[];
  state: DialogueState;
  identified: boolean;
}

/** How a message comes: after a person was called, or read without being sure. */
interface Hearing {
  personCalled?: boolean;
  doubt?: Command[] | undefined;
}

/** A conversation of commands with the dialogue alone, stored as JSON between turns. */
export function talk(shop: Shop, identified = true) {
  let state = newState();
  let proven = identified;
  let proposals = 0;
  let now = new Date("2026-11-23T08:00:00Z");
  return {
    get state() {
      return state;
    },
    wait(hours: number) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    /** What a message of these commands comes to. */
    hear(commands: unknown[], origin: "words" | "door" = "words", { personCalled = false, doubt }: Hearing = {}): Turn {
      const admission = { ...admit(state, commands, origin), ...(doubt ? { doubt } : {}) };
      const steps: Step[] = [];
      let current = applyCommands(state, admission, { personCalled, at: now });
      for (;;) {
        const { state: after, step } = advance(current, { identified: proven, personCalled, at: now });
        current = after;
        steps.push(step);
        if (steps.length > STEPS_AT_MOST) throw new Error(`a turn of ${steps.length} steps`);
        if (step.kind === "call" || step.kind === "execute") {
          const outcome = shop(step);
          proven ||= outcome.kind === "told" && outcome.done?.action === "identified";
          proposals += 1;
          const settled = settle(current, step, outcome, `proposal-${proposals}`);
          current = settled.state;
          if (settled.said) steps.push(settled.said);
        } else if (step.kind !== "say") break;
      }
      const stored: DialogueState = JSON.parse(JSON.stringify(current));
      state = stored;
      return { admission, steps, state, identified: proven };
    },
  };
}

/** What the customer hears in a turn, by the names of the replies. */
export function heard({ steps }: Turn): string[] {
  return steps.flatMap((step) => {
    if (step.kind === "say") return step.tell.map(nameOf);
    if (step.kind === "ask") return [`${step.again ? "again " : ""}${nameOf(step.tell)}`];
    if (step.kind === "propose") return [`${step.again ? "again " : ""}${nameOf(step.proposal.tell)}`];
    return step.kind === "hand_off" ? [`a person: ${step.reason}`] : [];
  });
}

const nameOf = ({ saying }: Extract<Step, { kind: "ask" }>["tell"]): string =>
  "quote" in saying ? saying.quote : saying.reply;

/** The calls of a turn with what they were told. */
export const called = ({ steps }: Turn): { call: string; slots: object }[] =>
  steps.flatMap((step) => (step.kind === "call" ? [{ call: step.capability, slots: step.slots }] : []));

/** A shop in which everything goes well: values are proposed as they are, questions answered, codes right. */
export const kindShop: Shop = (step) => {
  if (step.kind === "execute") return told("saved");
  const { slots, command } = step;
  const question = command?.type === "ask_knowledge" ? command.question : "";
  switch (step.capability) {
    case "answer_knowledge":
      return { kind: "told", tell: [{ saying: { quote: `answer to ${question}` } }] };
    case "may_change":
      return { kind: "next" };
    case "answer_product":
      return told("product");
    case "answer_article":
      return told("article");
    case "show_order":
      return slots.order ? told(`order ${slots.order}`) : missing("order", "ask-order");
    case "propose_profile":
      return {
        kind: "propose",
        action: "update_profile",
        values: { ...slots },
        tell: { saying: { reply: "propose" } },
      };
    case "propose_consent":
      return slots.consent
        ? {
            kind: "propose",
            action: "set_consent",
            values: { consent: slots.consent },
            tell: { saying: { reply: "propose" } },
          }
        : missing("consent", "ask-consent");
    case "switch_language":
      return slots.language ? told("language") : missing("language", "ask-language");
    case "send_code":
      if (slots.identity?.startsWith("own:")) return identified;
      return slots.phone_or_email ? { kind: "next" } : missing("phone_or_email", "ask-identity");
    case "check_code":
      if (slots.code === "111111") return identified;
      return slots.code ? wrongCode : missing("code", "ask-code");
    case "leave_contact":
      return told("contact-kept");
    default:
      return told(step.capability);
  }
};

export const told = (reply: string): Outcome => ({ kind: "told", tell: [{ saying: { reply } }] });
export const missing = (slot: Extract<Outcome, { kind: "missing" }>["slot"], reply: string): Outcome => ({
  kind: "missing",
  slot,
  tell: { saying: { reply } },
});
const wrongCode: Outcome = {
  kind: "missing",
  slot: "code",
  tell: { saying: { reply: "wrong-code" } },
  refused: "wrong_code",
};
const identified: Outcome = {
  kind: "told",
  tell: [{ saying: { reply: "identified" } }],
  done: { action: "identified", values: { customer: "c-1" } },
};

export const start = (flow: string) => ({ type: "start_flow", flow });
export const set = (slot: string, value: string) => ({ type: "set_slot", slot, value });
export const correct = (slot: string, value: string | null) => ({ type: "correct_slot", slot, value });
export const ask = (question: string) => ({ type: "ask_knowledge", question });
export const yes = { type: "affirm" };
export const no = { type: "deny" };
export const later = { type: "cancel_flow", later: true };
export const cancel = { type: "cancel_flow" };
export const choose = (value: string) => ({ type: "choose", value });
export const person = { type: "hand_off", reason: "asked" };
