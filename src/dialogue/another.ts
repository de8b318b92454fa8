import { canonical } from "./canonical.ts";
import type { SlotName } from "./command.ts";
import type { Outcome } from "./outcome.ts";
import type { DialogueState, Frame } from "./state.ts";

type Needing = Extract<Outcome, { kind: "missing" | "propose" }>;

/** What is chosen before what: where the later one is turned down, the first of these that is known is chosen anew. */
const CHOSEN_BEFORE: Partial<Record<SlotName, readonly SlotName[]>> = {
  quantity: ["variant", "item", "product"],
  variant: ["item", "product"],
  item: ["order"],
};

/** The step that "no, not that one" goes back to from the choice that waits, or null where there is none to go back to. */
export function stepBefore({ asked }: DialogueState, frame: Frame): SlotName | null {
  const isChoice = asked?.tell.choices !== undefined && asked.tell.choices.length > 0;
  const before = isChoice ? CHOSEN_BEFORE[asked.slot] : undefined;
  return before?.find((slot) => frame.slots[slot] !== undefined) ?? null;
}

/** Notes what the customer wants another one of, so that the same is not chosen for them again because it is the only one. */
export function turnDown(state: DialogueState, frame: Frame, slot: SlotName): void {
  const value = frame.slots[slot] ?? null;
  frame.turnedDown = { slot, value, values: state.proposal?.values ?? null };
}

/** The question for another one, where what a capability came to is the very one that was turned down; null where it is not. */
export function anotherAsked(frame: Frame, outcome: Needing): Extract<Outcome, { kind: "missing" }> | null {
  const { turnedDown } = frame;
  if (!turnedDown) return null;
  const { slot, value, values } = turnedDown;
  if (outcome.kind === "missing" && outcome.slot === slot) return null;
  const isChosen = value !== null && frame.slots[slot] === value;
  const isShown = outcome.kind === "propose" && values !== null && isSame(outcome.values, values);
  if (!isChosen && !isShown) return null;
  const reply = NAMED.includes(slot) ? `another-${slot}` : "another-one";
  return { kind: "missing", slot, tell: { saying: { reply } } };
}

/** Slots whose other one is asked for by name. */
const NAMED: readonly SlotName[] = ["order", "item", "variant", "product"];

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);
