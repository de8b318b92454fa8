import type { Saying } from "../wording/index.ts";
import { ASK_PERSON } from "./closed-part.ts";
import type { Command, SlotName } from "./command.ts";
import { FLOWS } from "./flows/index.ts";
import type { Offered, Outcome } from "./outcome.ts";
import { activeFrame, type DialogueState } from "./state.ts";

type Told = Extract<Outcome, { kind: "told" }>;

/** A clarifying question offers no more readings than these. */
const LIKELY_AT_MOST = 3;

/** What a message may mean, as buttons: readings that no button can stand for are left out. */
export function offersOf(likely: readonly Command[]): Offered[] {
  const offered = likely.flatMap((command) => offerOf(command) ?? []);
  const isFirst = ({ value }: Offered, at: number) => offered.findIndex((one) => one.value === value) === at;
  return offered.filter(isFirst).slice(0, LIKELY_AT_MOST);
}

function offerOf(command: Command): Offered | null {
  switch (command.type) {
    case "start_flow":
      return {
        label: { reply: `choice-flow-${command.flow.replaceAll("_", "-")}` },
        value: `flow:${command.flow}`,
      };
    case "ask_product":
      return { label: command.query, value: `product:${command.query}` };
    default:
      return null;
  }
}

/** One way to ask what was meant: the reply that does, with what can be chosen. */
interface Asking {
  reply: string;
  choices: Offered[];
}

/**
 * What is said of a message outside of any question that could not be read, or null where a person is to come: first a question with the
 * likely readings to choose from, then how else to say it.
 */
export function askBack({ misses, doubt = [] }: DialogueState): Asking {
  if (misses > 1) return { reply: "not-understood-again", choices: [ASK_PERSON] };
  return doubt.length > 0
    ? { reply: "clarify", choices: [...doubt, ASK_PERSON] }
    : { reply: "not-understood", choices: [] };
}

/** What is said of an answer to the question or the proposal that waits that could not be read: what is wanted there. */
export function wantedBy(state: DialogueState): Saying | null {
  const { asked, proposal } = state;
  if (proposal) return { reply: "wants-confirmation" };
  const frame = activeFrame(state);
  if (!asked || (frame && FLOWS.get(frame.flow)?.insists === false)) return null;
  const reply = `wants-${asked.slot.replaceAll("_", "-")}`;
  if (TOLD.includes(asked.slot)) return { reply };
  return { reply: asked.tell.choices?.length ? "wants-choice" : "not-understood-here" };
}

/** Slots of which it is told what they want; of the others their choices tell it. */
const TOLD: readonly SlotName[] = [
  "order",
  "address",
  "city",
  "email",
  "phone",
  "phone_or_email",
  "identity",
  "birth_date",
  "date",
  "name",
  "code",
  "item",
  "product",
  "quantity",
  "variant",
];

/**
 * What was read without being sure, and as a question that nothing answers, was not understood rather than not known: what is said then
 * instead. `outcome` has been counted as a miss.
 */
export function instead(state: DialogueState, outcome: Told): Told {
  if (!state.doubt || outcome.refused !== "dont_know") return outcome;
  const wanted = wantedBy(state);
  if (wanted !== null) {
    if (state.asked) Object.assign(state.asked, { put: false, limited: false });
    return { kind: "told", tell: [{ saying: wanted }], refused: "dont_know" };
  }
  if (!outcome.offer || (state.doubt.length === 0 && state.misses < 2)) return outcome;
  const { reply, choices } = askBack(state);
  return { kind: "told", tell: [{ saying: { reply }, choices }], offer: { choices }, refused: "dont_know" };
}
