import type { Command, FlowName } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { isPolicyQuestion, isQuestion } from "../rules/question.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { plain, wholly } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

/** Flows that are about one order, so that a number or the order spoken of last belongs to them. */
export const OF_AN_ORDER: ReadonlySet<FlowName> = new Set<FlowName>([
  "track_order",
  "cancel_order",
  "change_delivery_address",
  "change_items",
  "return_items",
  "exchange_item",
  "refund_status",
  "repeat_order",
  "order_receipt",
]);

/** A request about an order that names the order. */
const NUMBERED = 0.7;
/** The likeliest of what nobody could read. */
const LIKELIEST = 0.6;

/** Whether a value for the slot is among what was read. */
export const hasValue = (slots: readonly ReadCommand[], slot: string): boolean =>
  slots.some(
    ({ command }) => (command.type === "set_slot" || command.type === "correct_slot") && command.slot === slot,
  );

/** Where an order's number stands by, a request about an order is likelier than its words alone make it. */
export function surerOfOrder(act: ReadCommand, slots: readonly ReadCommand[]): ReadCommand {
  const fits = hasValue(slots, "order") && act.command.type === "start_flow" && OF_AN_ORDER.has(act.command.flow);
  return fits ? { ...act, confidence: Math.max(act.confidence, NUMBERED) } : act;
}

const REFERS = wholly(
  `${inAll((words) => words.orderCue)};${inAll((words) => words.nouns.order)};${inAll((words) => words.fillers)};${inAll((words) => words.placeBefore)}`,
);

const hasOrder = (command: Command): boolean =>
  (command.type === "set_slot" || (command.type === "correct_slot" && command.value !== null)) &&
  command.slot === "order";

/** Nothing but which order is meant: "order 10482, please". */
export function isBareOrder(text: string, slots: readonly ReadCommand[]): boolean {
  const number = slots.find(({ command }) => hasOrder(command));
  if (number === undefined) return false;
  // What corrects something takes the whole message for its words.
  const { command, words } = number;
  const rest = plain(text.replace(command.type === "correct_slot" ? (command.value ?? words) : words, " "));
  return rest === "" || REFERS.test(rest);
}

const ON_THE_WAY = new Set<Concept>(["deliver", "send", "courier", "order", "parcel"]);

/** An address to bring something to, in words that nobody can read: that of a delivery. */
export function aboutAddress(
  text: string,
  { flow }: ReadingContext,
  slots: readonly ReadCommand[],
): ReadCommand | null {
  if (flow !== null || !hasValue(slots, "address") || !speaksOf(plain(text), ON_THE_WAY)) return null;
  return { command: { type: "start_flow", flow: "change_delivery_address" }, confidence: LIKELIEST, words: text };
}

/** An e-mail or a phone in a statement that nobody can read: it is the one to use from now on. */
export function aboutContact(
  text: string,
  { flow }: ReadingContext,
  slots: readonly ReadCommand[],
): ReadCommand | null {
  const said = plain(text);
  if (flow !== null || hasValue(slots, "order") || isQuestion(text, said) || !SINCE.test(said)) return null;
  const changed = hasValue(slots, "email") ? "change_email" : hasValue(slots, "phone") ? "change_phone" : null;
  return changed && { command: { type: "start_flow", flow: changed }, confidence: LIKELIEST, words: text };
}

const SINCE = /(?<!\p{L})(?:теперь|отныне|впредь|тепер|відтепер|надалі|now|instead|on)(?!\p{L})/u;

/** A number of an order in words that nobody can read, with nothing in progress: where it is, most likely. */
export function aboutOrder(text: string, { flow }: ReadingContext, slots: readonly ReadCommand[]): ReadCommand | null {
  const numbered = slots.some(
    ({ command }) => command.type === "set_slot" && command.slot === "order" && !command.value.startsWith("last"),
  );
  if (!numbered || flow !== null || isPolicyQuestion(plain(text))) return null;
  return { command: { type: "start_flow", flow: "track_order" }, confidence: LIKELIEST, words: text };
}
