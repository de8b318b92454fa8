import type { Command } from "../../dialogue/index.ts";
import { askOfOrder, continueQuestion, orderInMind, PRONOUN, productInMind } from "./follow-up.ts";
import { productIn, readProduct } from "./product.ts";
import type { ReadCommand, Reader, ReadingContext } from "./reading.ts";
import { quantityIn } from "./rules/choice.ts";
import { movedTo } from "./rules/extract.ts";
import { isPolicyQuestion, isQuestion } from "./rules/question.ts";
import { plain } from "./words/phrases.ts";

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
  const command = addressOfOrder(productInMind(act.command, text, context), said, context);
  return { text, act: { ...act, command }, slots: [...slots, ...besides(command, text, context, slots)] };
}

function chosenAct({ text, acts, slots, answer }: Said, context: ReadingContext): ReadCommand | null {
  const best = surest(acts);
  if (answer !== null && !overrules(best, answer, context)) return null;
  const isAct = best !== null && best.command.type !== "ask_knowledge";
  const continued = continueQuestion(text, context);
  if (continued !== null && !(isAct && best.confidence >= SURE && best.command.type !== "deny")) return continued;
  if (isAct && best.confidence >= SURE) return best;
  return (
    surer(readProduct(text, context.lexicon), best) ??
    (isAct && best.confidence >= KEPT ? best : null) ??
    askOfOrder(text, context) ??
    aboutOrder(text, context, slots) ??
    question(text, best)
  );
}

/** An address is an order's where an order's number stands by, or where "it" is the order spoken of. */
function addressOfOrder(command: Command, { text, slots }: Said, context: ReadingContext): Command {
  if (command.type !== "start_flow" || command.flow !== "change_address") return command;
  const moved: Command = { type: "start_flow", flow: "change_delivery_address" };
  const numbered = slots.some((read) => read.command.type === "set_slot" && read.command.slot === "order");
  return numbered || (orderInMind(moved, text, context) !== null && PRONOUN.test(plain(text))) ? moved : command;
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
  const set = (slot: "order" | "item" | "product" | "quantity" | "city", value: string | null): ReadCommand[] =>
    value === null || has(slot) ? [] : [{ command: { type: "set_slot", slot, value }, confidence: 0.8, words: text }];
  const order = set("order", orderInMind(command, text, context));
  if (command.type !== "start_flow") return order;
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
