import type { Command } from "../../dialogue/index.ts";
import { continueQuestion, orderInMind, productInMind } from "./follow-up.ts";
import { productIn, readProduct } from "./product.ts";
import type { ReadCommand, Reader, ReadingContext } from "./reading.ts";
import { quantityIn } from "./rules/choice.ts";
import { movedTo } from "./rules/extract.ts";
import { isQuestion } from "./rules/question.ts";
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
  const acts: ReadCommand[] = [];
  const slots: ReadCommand[] = [];
  for (const reader of readers) {
    const { commands } = await reader(text, context);
    for (const read of commands) (isValue(read.command) ? slots : acts).push(read);
    if (isAnswer(commands, text) || acts.some(({ confidence }) => confidence >= SURE)) break;
  }
  return complete(text, context, acts, slots);
}

const isValue = ({ type }: Command): boolean => type === "set_slot" || type === "correct_slot";

/** Whether the values are all that was said: read from the whole text. */
const isAnswer = (commands: readonly ReadCommand[], text: string): boolean =>
  commands.some(({ command, words, confidence }) => isValue(command) && words === text.trim() && confidence >= SURE);

function complete(text: string, context: ReadingContext, acts: ReadCommand[], slots: ReadCommand[]): ClauseReading {
  const act = chosenAct(text, context, acts, slots);
  if (act === null) return { text, act, slots };
  const command = productInMind(act.command, text, context);
  return { text, act: { ...act, command }, slots: [...slots, ...besides(command, text, context, slots)] };
}

function chosenAct(
  text: string,
  context: ReadingContext,
  acts: ReadCommand[],
  slots: ReadCommand[],
): ReadCommand | null {
  const answered = slots.find(({ words }) => words === text.trim());
  const best = surest(acts);
  if (answered !== undefined && !overrules(best, answered, context)) return null;
  const sure = best !== null && best.command.type !== "ask_knowledge" && best.confidence >= SURE;
  if (sure) return best;
  return (
    continueQuestion(text, context) ??
    surer(readProduct(text, context.lexicon), best) ??
    (best && best.confidence >= KEPT && best.command.type !== "ask_knowledge" ? best : null) ??
    question(text, best)
  );
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
