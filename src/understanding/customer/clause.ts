import type { Command, SlotName } from "../../dialogue/index.ts";
import { askOfOrder, continueQuestion, OF_AN_ORDER, orderInMind, PRONOUN, productInMind } from "./follow-up.ts";
import { productIn, readProduct } from "./product.ts";
import type { ReadCommand, Reader, ReadingContext } from "./reading.ts";
import { quantityIn } from "./rules/choice.ts";
import { movedTo } from "./rules/extract.ts";
import { isPolicyQuestion, isQuestion } from "./rules/question.ts";
import { tongueIn } from "./rules/tongue.ts";
import type { Concept } from "./words/concept.ts";
import { conceptsOf } from "./words/concepts.ts";
import { anywhere, plain } from "./words/phrases.ts";
import { inAll } from "./words/rule-words.ts";

/** What one request of a message says: at most one act, and values beside it. */
export interface ClauseReading {
  text: string;
  act: ReadCommand | null;
  /** Values that belong to the act, or stand alone. */
  slots: ReadCommand[];
}

/** A reading this sure needs no second opinion. Exact rules are; statistics at this probability were right in 98 of 100 development messages. */
export const SURE = 0.95;
/** Statistics below this are a guess: on the development messages half of them were wrong. */
export const KEPT = 0.4;
/** A request about an order that names the order. */
const NUMBERED = 0.7;
/** A question that no intent claims is one to the knowledge base. */
const QUESTION = 0.6;

/** Asks the readers one after another until one is sure; keeps the surest act, and all values. */
export async function readClause(
  text: string,
  context: ReadingContext,
  readers: readonly Reader[],
): Promise<ClauseReading> {
  const said: Said = { text, acts: [], slots: [], answer: null };
  for (const reader of readers) {
    const { commands } = await reader(text, context);
    take(said, commands);
    if ((said.answer?.confidence ?? 0) >= SURE || said.acts.some(({ confidence }) => confidence >= SURE)) break;
  }
  return complete(said, context);
}

interface Said {
  text: string;
  acts: ReadCommand[];
  slots: ReadCommand[];
  /** A value that a reader took the whole text for. */
  answer: ReadCommand | null;
}

function take(said: Said, commands: readonly ReadCommand[]): void {
  const values = commands.filter(({ command }) => isValue(command));
  said.slots.push(...values);
  said.acts.push(...commands.filter(({ command }) => !isValue(command)));
  if (values.length === commands.length) said.answer ??= values.find(({ words }) => words === said.text.trim()) ?? null;
}

const isValue = ({ type }: Command): boolean => type === "set_slot" || type === "correct_slot";

function complete(said: Said, context: ReadingContext): ClauseReading {
  const { text, slots } = said;
  const act = chosenAct(said, context);
  if (act === null) return { text, act, slots };
  const command = ofOrder(productInMind(act.command, text, context), said, context);
  return { text, act: { ...act, command }, slots: [...slots, ...besides(command, text, context, slots)] };
}

function chosenAct(said: Said, context: ReadingContext): ReadCommand | null {
  const { text, acts, slots, answer } = said;
  const best = surest(acts);
  if (answer !== null && !overrules(best, answer, context)) return null;
  const isAct = best !== null && best.command.type !== "ask_knowledge";
  const continued = continueQuestion(text, context);
  if (continued !== null && !(isAct && best.confidence >= SURE && best.command.type !== "deny")) return continued;
  if (isAct && best.confidence >= SURE) return best;
  return (
    surer(readProduct(text, context.lexicon), best) ??
    (isAct && best.confidence >= KEPT ? surerOfOrder(best, slots) : null) ??
    askOfOrder(text, context) ??
    aboutAddress(said, context) ??
    aboutOrder(text, context, slots) ??
    question(text, best)
  );
}

const INTRODUCES = anywhere(inAll((words) => words.introduction));
const CHANGES = new Set<Concept>(["change", "wrong", "fresh", "add"]);

/** "My name is Irene" tells who writes; with a change in it, it asks for one. */
function isIntroduction(text: string): boolean {
  const said = plain(text);
  return (
    INTRODUCES.test(said) && !said.split(" ").some((word) => conceptsOf(word).some((concept) => CHANGES.has(concept)))
  );
}

const AGAIN = anywhere(inAll((words) => words.again));

/**
 * An order's number beside tells which of two is meant: an address is the order's, and an order that has a number is not to be placed
 * but is there already. "It" does as well as a number where an order was spoken of last.
 */
function ofOrder(command: Command, { text, slots }: Said, context: ReadingContext): Command {
  if (command.type !== "start_flow") return command;
  if (command.flow === "change_name" && isIntroduction(text)) return { type: "chitchat", kind: "greet" };
  const numbered = slots.some((read) => read.command.type === "set_slot" && read.command.slot === "order");
  if (command.flow === "place_order" && numbered && !AGAIN.test(plain(text)))
    return { type: "start_flow", flow: "track_order" };
  if (command.flow !== "change_address") return command;
  const moved: Command = { type: "start_flow", flow: "change_delivery_address" };
  return numbered || (orderInMind(moved, text, context) !== null && PRONOUN.test(plain(text))) ? moved : command;
}

/** Where an order's number stands by, a request about an order is likelier than its words alone make it. */
function surerOfOrder(act: ReadCommand, slots: readonly ReadCommand[]): ReadCommand {
  const numbered = slots.some(({ command }) => command.type === "set_slot" && command.slot === "order");
  const fits = numbered && act.command.type === "start_flow" && OF_AN_ORDER.has(act.command.flow);
  return fits ? { ...act, confidence: Math.max(act.confidence, NUMBERED) } : act;
}

const ON_THE_WAY = new Set<Concept>(["deliver", "send", "courier", "order", "parcel"]);

/** An address to bring something to, in words that nobody can read: that of a delivery. */
function aboutAddress({ text, slots }: Said, { flow }: ReadingContext): ReadCommand | null {
  const addressed = slots.some(({ command }) => command.type === "set_slot" && command.slot === "address");
  const moves = plain(text)
    .split(" ")
    .some((word) => conceptsOf(word).some((concept) => ON_THE_WAY.has(concept)));
  if (!addressed || !moves || flow !== null) return null;
  return { command: { type: "start_flow", flow: "change_delivery_address" }, confidence: QUESTION, words: text };
}

/** A number of an order in words that nobody can read, with nothing in progress: where it is, most likely. */
function aboutOrder(text: string, { flow }: ReadingContext, slots: readonly ReadCommand[]): ReadCommand | null {
  const named = slots.some(
    ({ command }) => command.type === "set_slot" && command.slot === "order" && command.value !== "last",
  );
  if (!named || flow !== null || isPolicyQuestion(plain(text))) return null;
  return { command: { type: "start_flow", flow: "track_order" }, confidence: QUESTION, words: text };
}

/** Whether what looks like another request is surer than that it answers what was asked. */
function overrules(best: ReadCommand | null, answered: ReadCommand, context: ReadingContext): boolean {
  if (best === null || best.confidence <= answered.confidence) return false;
  const { command } = best;
  if (command.type === "start_flow") return command.flow !== context.flow && command.flow !== "place_order";
  return command.type === "hand_off";
}

const surest = (acts: readonly ReadCommand[]): ReadCommand | null =>
  acts.reduce<ReadCommand | null>(
    (best, act) => (best !== null && best.confidence >= act.confidence ? best : act),
    null,
  );

/** A named product, unless a deed with it is wanted. */
function surer(product: ReadCommand | null, best: ReadCommand | null): ReadCommand | null {
  if (product === null || best === null) return product;
  const { type } = best.command;
  if (type === "ask_knowledge" || type === "ask_product") return product;
  return product.confidence > best.confidence ? product : null;
}

/** What no intent claims and what asks something is a question to the knowledge base. */
function question(text: string, best: ReadCommand | null): ReadCommand | null {
  if (!isQuestion(text, plain(text))) return null;
  const confidence = best?.command.type === "ask_knowledge" ? Math.max(best.confidence, QUESTION) : QUESTION;
  return { command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) }, confidence, words: text };
}

/** Values that an act takes along from the words or from what was spoken of last. */
function besides(
  command: Command,
  text: string,
  context: ReadingContext,
  slots: readonly ReadCommand[],
): ReadCommand[] {
  const has = (slot: string) => slots.some(({ command: one }) => isValue(one) && "slot" in one && one.slot === slot);
  const set = (slot: SlotName, value: string | null): ReadCommand[] =>
    value === null || has(slot) ? [] : [{ command: { type: "set_slot", slot, value }, confidence: 0.8, words: text }];
  const order = set("order", orderInMind(command, text, context));
  if (command.type !== "start_flow") return order;
  if (command.flow === "change_language") return set("language", tongueIn(plain(text)));
  if (command.flow === "change_address" && !has("address")) return set("city", movedTo(text, context));
  if (!["place_order", "return_items", "exchange_item", "change_items"].includes(command.flow)) return order;
  const named = productIn(text, context.lexicon)?.name ?? null;
  const quantity = named === null ? null : quantityIn(plain(text))?.toString();
  return [
    ...order,
    ...set(command.flow === "place_order" ? "product" : "item", named),
    ...set("quantity", quantity ?? null),
  ];
}
