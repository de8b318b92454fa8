import type { Command, FlowName, SlotName } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext } from "../reading.ts";
import { consentsIn } from "../rules/consent.ts";
import { movedTo } from "../rules/extract.ts";
import { namesTicket } from "../rules/ticket.ts";
import { tongueIn } from "../rules/tongue.ts";
import { topicsIn } from "../rules/topic.ts";
import { type Value, valuesFor } from "../rules/values.ts";
import type { Concept } from "../words/concept.ts";
import { conceptsOf, speaksOf } from "../words/concepts.ts";
import { anywhere, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { adviceIn, isLikeLastOrder, readAdvice } from "./advice.ts";
import { orderInMind, PRONOUN, productInMind } from "./follow-up.ts";
import { changesNothing, looksForOrder } from "./not-a-change.ts";
import { hasValue, OF_AN_ORDER } from "./order.ts";

/** What a command means where it was said: "it" is what was spoken of last, and an order's number tells which of two is meant. */
export function inContext(
  command: Command,
  text: string,
  context: ReadingContext,
  slots: readonly ReadCommand[],
): Command {
  const ofGoods = aboutGoods(command, text, context);
  if (ofGoods !== null) return ofGoods;
  const said = plain(text);
  if (isLookup(command, said, slots)) return TRACK;
  if (command.type !== "start_flow") return command;
  if (looksForOrder(command.flow, said, context)) return LIST;
  if (changesNothing(command.flow, said, slots)) return { type: "ask_knowledge", question: text.trim().slice(0, 1000) };
  const making = ofTheMaking(command.flow, context, slots);
  if (making !== null) return { type: "start_flow", flow: making };
  if (command.flow === "change_name" && isIntroduction(said)) return { type: "chitchat", kind: "greet" };
  const begun = byItsVerb(command.flow, said, slots);
  if (begun !== null) return begun;
  if (command.flow === "place_order" && hasValue(slots, "order")) return AGAIN.test(said) ? REPEAT : TRACK;
  if (OF_AN_ORDER.has(command.flow) && hasValue(slots, "order") && namesOnlyOrder(said)) return TRACK;
  const ticket = ofTicket(command.flow, text, slots);
  if (ticket !== null) return ticket;
  if (command.flow !== "change_address") return command;
  const ofLast = PRONOUN.test(said) && orderInMind(REDIRECT, text, context) !== null;
  return ofLast || hasValue(slots, "order") ? REDIRECT : command;
}

/** What is asked of goods; null where it is something else. */
function aboutGoods(command: Command, text: string, context: ReadingContext): Command | null {
  if (isLikeLastOrder(text) && mayBeAdvice(command)) return { type: "start_flow", flow: "like_last_order" };
  if (command.type !== "ask_product") return null;
  // "Something better than the grinder" names one product and compares none.
  const isBetter = command.aspect === "compare" && adviceIn(text, context).advice?.wish === "better";
  const isPlain = command.aspect === "any" || command.aspect === "stock" || isBetter;
  return productInMind((isPlain && readAdvice(text, context)?.command) || command, text, context);
}

/** "Something like my last order" is like asking for that order, or for it again. */
const mayBeAdvice = (command: Command): boolean =>
  command.type === "ask_product" ||
  command.type === "ask_knowledge" ||
  (command.type === "start_flow" && LIKE_AN_ORDER.has(command.flow));
const LIKE_AN_ORDER: ReadonlySet<FlowName> = new Set<FlowName>([
  "repeat_order",
  "list_orders",
  "place_order",
  "track_order",
  "change_items",
]);

/** The number of a ticket makes it a question about that ticket; the number of an order makes it one about the order, where no word tells otherwise. */
function ofTicket(flow: FlowName, text: string, slots: readonly ReadCommand[]): Command | null {
  const ofOrder = hasValue(slots, "order");
  if (OF_NUMBERS.has(flow) && !ofOrder && namesTicket(text)) return { type: "start_flow", flow: "ticket_status" };
  return flow === "ticket_status" && ofOrder && !speaksOf(plain(text), OF_A_TICKET) ? TRACK : null;
}

const OF_NUMBERS: ReadonlySet<FlowName> = new Set<FlowName>([
  "track_order",
  "list_orders",
  "complaint",
  "refund_status",
]);

const LIST: Command = { type: "start_flow", flow: "list_orders" };
const TRACK: Command = { type: "start_flow", flow: "track_order" };
const REPEAT: Command = { type: "start_flow", flow: "repeat_order" };
const REDIRECT: Command = { type: "start_flow", flow: "change_delivery_address" };
/** "Order one pack of filters" is like changing an order, and names none. */
const ordersAnew = (flow: FlowName, said: string, slots: readonly ReadCommand[]): boolean =>
  flow === "change_items" && ORDERS.test(said) && !hasValue(slots, "order") && !OF_PLACED.test(said);

/** What a message begins with tells what is to be done, where its other words are like something else. */
function byItsVerb(flow: FlowName, said: string, slots: readonly ReadCommand[]): Command | null {
  if (flow === "place_order" && REORDERS.test(said)) return REPEAT;
  if (ordersAnew(flow, said, slots)) return PLACE;
  const isBack = flow === "track_order" && RETURNS.test(said) && !MONEY_BACK.test(said) && hasValue(slots, "order");
  return isBack ? { type: "start_flow", flow: "return_items" } : null;
}

/** English says in a word what the others say with "again". */
const REORDERS = /(?<!\p{L})re ?order(?:ing)?(?!\p{L})/u;
const RETURNS =
  /^(?:(?:please|пожалуйста|будь ласка|прошу|и|а|and) )*(?:верните|вернуть|верни|поверніть|повернути|поверни|return|take back)(?!\p{L}) \p{L}/u;
const MONEY_BACK = /(?<!\p{L})(?:деньг\p{L}*|грош\p{L}*|money|refund\p{L}*)(?!\p{L})/u;

const PLACE: Command = { type: "start_flow", flow: "place_order" };
const ORDERS =
  /^(?:(?:please|hi|hello|и|а|and|пожалуйста|будь ласка) )*(?:order|buy|get me|purchase|закаж\p{L}*|замов(?:те|ити|ляю|лю)?|куп(?:и|ить|ити|лю|ите|іть)|приобрести|придбати)(?!\p{L}) (?!\d{4})/u;
const OF_PLACED =
  /(?<!\p{L})(?:вместо|замість|instead|замен\p{L}*|замін\p{L}*|replace|swap)(?!\p{L})|^order (?:number|no)(?!\p{L})/u;
const AGAIN = anywhere(inAll((words) => words.again));
/** What may be said of an order that is being put together, and of one that was placed. */
const OF_ANY_ORDER: ReadonlySet<FlowName> = new Set<FlowName>([
  "change_items",
  "change_delivery_address",
  "change_address",
  "change_payment",
]);

/** "Add a kilo of Ethiopia", while an order is being put together, is about that order unless another one is named. */
function ofTheMaking(flow: FlowName, context: ReadingContext, slots: readonly ReadCommand[]): FlowName | null {
  return isOfTheMaking(flow, context.flow) && !hasValue(slots, "order") ? context.flow : null;
}

/** Whether a request may be about the order that the flow in progress puts together. */
export const isOfTheMaking = (flow: FlowName, inProgress: FlowName | null): boolean =>
  OF_ANY_ORDER.has(flow) && (inProgress === "place_order" || inProgress === "repeat_order");

/** "Olga Tkach, order 10912" asks for nothing by itself. */
const namesOnlyOrder = (said: string): boolean =>
  said.split(" ").length <= 4 &&
  said.split(" ").every((word) => conceptsOf(word).every((concept) => concept === "order" || concept === "number"));

const OF_A_TICKET = new Set<Concept>(["complain", "broken", "person", "speak", "letter", "call"]);
const INTRODUCES = anywhere(inAll((words) => words.introduction));
const CHANGES = new Set<Concept>(["change", "wrong", "fresh", "add"]);

/** "My name is Irene" tells who writes; with a change in it, it asks for one. */
const isIntroduction = (said: string): boolean => INTRODUCES.test(said) && !NOW.test(said) && !speaksOf(said, CHANGES);
const NOW = /(?<!\p{L})(?:теперь|тепер|now|отныне|відтепер)(?!\p{L})/u;

/** "Order 10467, my e-mail is …": a number with its contact asks where it is, whatever else the words are like. */
function isLookup(command: Command, said: string, slots: readonly ReadCommand[]): boolean {
  if (!hasValue(slots, "order") || !(hasValue(slots, "email") || hasValue(slots, "phone"))) return false;
  if (command.type === "chitchat") return command.kind === "other_person";
  return command.type === "start_flow" && (BESIDE_A_CONTACT.has(command.flow) || isContactOnly(command.flow, said));
}

/** "10912, olga@tkach.lt" is like any of these, and asks for none. */
const BESIDE_A_CONTACT: ReadonlySet<FlowName> = new Set<FlowName>(["show_profile", "rate", "identify"]);

/** "My e-mail is …" among other things tells who writes; with a change in it, it asks for one. */
export const isContactOnly = (flow: FlowName, said: string): boolean =>
  (flow === "change_email" || flow === "change_phone") && !speaksOf(said, CHANGES);

/** Read from the words around, or from what was spoken of before. */
const FROM_CONTEXT = 0.8;
/** Values that a command takes along from its words or from what was spoken of last. */
export function valuesBeside(
  command: Command,
  text: string,
  context: ReadingContext,
  slots: readonly ReadCommand[],
): ReadCommand[] {
  const values: (Value | [SlotName, string | null])[] = [["order", orderInMind(command, text, context)]];
  if (command.type === "start_flow") values.push(...valuesOf(command.flow, text, context));
  return values.flatMap(([slot, value]) =>
    value === null || hasValue(slots, slot) || (slot === "city" && hasValue(slots, "address"))
      ? []
      : [{ command: { type: "set_slot", slot, value }, confidence: FROM_CONTEXT, words: text }],
  );
}

/** What was typed for an e-mail or a phone and is none: it goes on as it is, so that what is wrong with it can be said. */
const ATTEMPTS: Partial<Record<FlowName, { slot: SlotName; shape: RegExp }>> = {
  change_email: { slot: "email", shape: /[^\s,;@]+@[^\s,;@]*/u },
  change_phone: { slot: "phone", shape: /\+?\d[\d ()-]{1,12}\d/u },
};

/** Which letters, and on what: a topic that is named without a channel is meant for all of them. */
function ofLetters(text: string, { lexicon }: ReadingContext): [SlotName, string | null][] {
  const [said = null] = consentsIn(text);
  const about = topicsIn(text, lexicon);
  if (about === null) return [["consent", said]];
  const channel = said?.split(":")[0] ?? "all";
  return [
    ["consent", `${channel}:${about.on ? "on" : "off"}`],
    ["topic", about.topics],
  ];
}

function valuesOf(
  flow: FlowName,
  text: string,
  context: ReadingContext,
): readonly (Value | [SlotName, string | null])[] {
  const attempt = ATTEMPTS[flow];
  if (attempt) return [[attempt.slot, attempt.shape.exec(text)?.[0] ?? null]];
  if (flow === "change_consent") return ofLetters(text, context);
  if (flow === "change_language") return [["language", tongueIn(plain(text))]];
  if (flow === "change_address") return [["city", movedTo(text, context)]];
  return valuesFor(flow, text, context);
}
