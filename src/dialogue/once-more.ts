import type { SayingValue } from "../wording/index.ts";
import { canonical } from "./canonical.ts";
import type { SlotName } from "./command.ts";
import { type Noted, notedWords } from "./noted.ts";
import type { Offered, Telling } from "./outcome.ts";
import type { Asked, Frame } from "./state.ts";

const PERSON: Offered = { label: { reply: "choice-ask-person" }, value: "hand_off" };

/** Slots of which it is told in a few words that they are still open; of the others only a question that has its own. */
const STILL: readonly SlotName[] = [
  "order",
  "item",
  "product",
  "variant",
  "quantity",
  "delivery",
  "payment",
  "address",
  "city",
];

/** How often in a row a flow has put the very question that it puts now. */
export const timesPut = ({ last }: Frame, asked: Asked): number => (last?.question === keyOf(asked) ? last.times : 0);

/** Notes that a question is put. */
export function countPut(frame: Frame, asked: Asked): void {
  frame.last = { question: keyOf(asked), times: timesPut(frame, asked) + 1 };
}

const keyOf = ({ slot, question }: Asked): string => canonical([slot, question.short ?? question.saying]);

/**
 * A question that was put `times` before, after something else was told: what was noted, and in few words what is still open. The third
 * time a person is offered with it; then it is put no more, and it is only said what was noted. Null where it has no short form.
 */
export function onceMore({ slot, question }: Asked, times: number, noted: readonly Noted[]): Telling | null {
  const open = question.short ?? (STILL.includes(slot) ? { reply: `still-${slot}` } : null);
  if (!open) return null;
  const words = notedWords(noted.filter((one) => one.slot !== slot));
  const isOver = times > PERSON_AFTER;
  const lines: SayingValue[] = words.length > 0 ? [{ reply: "noted", args: { what: { list: words } } }] : [];
  if (isOver && words.length === 0) lines.push({ reply: "noted-plain" });
  if (!isOver) lines.push(open);
  if (times === PERSON_AFTER) lines.push({ reply: "still-or-person" });
  const { choices = [], products: _, photo: __, ...telling } = question;
  const offered = times >= PERSON_AFTER ? [...choices, PERSON] : choices;
  return { ...telling, saying: { reply: "lines", args: { text: { lines } } }, choices: offered };
}

/** So often a question is put before a person is offered. */
const PERSON_AFTER = 2;
