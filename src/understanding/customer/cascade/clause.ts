import type { Command } from "../../../dialogue/index.ts";
import { readAdvice } from "../context/advice.ts";
import { readBestService, readByPrice } from "../context/by-price.ts";
import { askOfOrder, askOfProduct, askOfVariant, continueQuestion, lookAgain } from "../context/follow-up.ts";
import { aboutAddress, aboutContact, aboutOrder, hasValue, isBareOrder, surerOfOrder } from "../context/order.ts";
import { readProduct } from "../context/product.ts";
import { inContext, isOfTheMaking, valuesBeside } from "../context/resolve.ts";
import type { ReadCommand, Reader, ReadingContext } from "../reading.ts";
import { isFree } from "../rules/asked.ts";
import { beginsWithYes, isConditional } from "../rules/assent.ts";
import { speaksOfGoods } from "../rules/named-product.ts";
import { isQuestion } from "../rules/question.ts";
import { isAwaited } from "../rules/state.ts";
import { BASKETS } from "../rules/values.ts";
import { plain } from "../words/phrases.ts";

/** What one request of a message says: at most one act, and values beside it. */
export interface ClauseReading {
  text: string;
  act: ReadCommand | null;
  /** Values that belong to the act, or stand alone. */
  slots: ReadCommand[];
}

/** Reads one request. */
export type ReadClause = (text: string) => Promise<ClauseReading>;

/** A reading this sure needs no second opinion: exact rules, and statistics where they were right in 97 of 100 held-out examples. */
const SURE = 0.95;
/** Statistics below this are a guess: a third of the development messages at it were right. */
const KEPT = 0.25;
/** Beside an order's number, where it is is likelier than what is less sure than this. */
const KEPT_OF_AN_ORDER = 0.35;
/** A question that no intent claims is one to the knowledge base. */
const QUESTION = 0.6;

/** Asks the readers one after another until one is sure. What was read once in a message is not read again. */
export function clauseReader(context: ReadingContext, readers: readonly Reader[]): ReadClause {
  const known = new Map<string, Promise<ClauseReading>>();
  return (text) => {
    const reading = known.get(text) ?? readClause(text, context, readers);
    known.set(text, reading);
    return reading;
  };
}

async function readClause(text: string, context: ReadingContext, readers: readonly Reader[]): Promise<ClauseReading> {
  const said: Said = { text, acts: [], slots: [], answer: null };
  for (const reader of readers) {
    take(said, (await reader(text, context)).commands);
    if ((said.answer?.confidence ?? 0) >= SURE || said.acts.some(({ confidence }) => confidence >= SURE)) break;
  }
  const act = chosenAct(said, context);
  if (act === null) return { text, act, slots: said.slots };
  const command = inContext(act.command, text, context, said.slots);
  const slots = [...said.slots, ...valuesBeside(command, text, context, said.slots)];
  return { text, act: { ...act, command: confirms(act, { text, slots }, context) ? AFFIRM : command }, slots };
}

const AFFIRM: Command = { type: "affirm" };

/** "Yes, cancel away", where just that waits for a yes. Without the word of assent it only asks for the same again. */
const confirms = (
  { command }: ReadCommand,
  { text, slots }: Pick<Said, "text" | "slots">,
  { proposal, flow }: ReadingContext,
): boolean =>
  proposal &&
  command.type === "start_flow" &&
  command.flow === flow &&
  slots.length === 0 &&
  beginsWithYes(text) &&
  !isConditional(text);

/** What the readers made of a text. */
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

function chosenAct(said: Said, context: ReadingContext): ReadCommand | null {
  const { text, acts, slots, answer } = said;
  const best = surest(acts);
  if (answer !== null && !overrules(best, answer, context)) return null;
  // A number of an order and no other word answers what is in hand, and is no mark that somebody gives.
  if (isAwaited(context) && isBareOrder(text, slots)) return null;
  const act = best?.command.type === "ask_knowledge" ? null : best;
  const continued = continueQuestion(text, context) ?? lookAgain(text, context) ?? askOfVariant(text, context, slots);
  if (continued !== null && !(isSure(act, ["deny"]) && !isWords(act))) return continued;
  const ofGoods = isSure(act) && act?.command.type === "start_flow" ? null : askedOfGoods(act, text, context);
  if (ofGoods !== null) return ofGoods;
  if (isSure(act)) return act;
  return (
    (act !== null && namesNoGoods(act, text, context) ? askOfOrder(text, context) : null) ??
    surer(readProduct(text, context.lexicon), best) ??
    (act !== null && act.confidence >= (hasValue(slots, "order") ? KEPT_OF_AN_ORDER : KEPT)
      ? surerOfOrder(act, slots)
      : null) ??
    askOfOrder(text, context) ??
    aboutAddress(text, context, slots) ??
    aboutContact(text, context, slots) ??
    aboutOrder(text, context, slots) ??
    askOfProduct(text, context) ??
    asQuestion(text, best)
  );
}

/** Goods by their price, whatever else the words are like; advice, where they are not surely like something else. */
function askedOfGoods(act: ReadCommand | null, text: string, context: ReadingContext): ReadCommand | null {
  const byPrice = readByPrice(text, context) ?? readBestService(text, context);
  if (byPrice !== null || isSure(act)) return byPrice;
  const advice = readAdvice(text, context);
  return advice !== null && (act === null || act.confidence < advice.confidence) ? advice : null;
}

/** "And when will there be one?" names nothing to buy: after an order it may be about the order. */
const namesNoGoods = ({ command }: ReadCommand, text: string, { lexicon }: ReadingContext): boolean =>
  command.type === "ask_product" && !speaksOfGoods(text, lexicon);

const isSure = (act: ReadCommand | null, except: readonly Command["type"][] = []): boolean =>
  act !== null && act.confidence >= SURE && !except.includes(act.command.type);

/** What statistics may take a few words for: "and without a receipt?" is like asking for one. */
const isWords = (act: ReadCommand | null): boolean =>
  act?.command.type === "start_flow" || act?.command.type === "ask_product";

const surest = (acts: readonly ReadCommand[]): ReadCommand | null =>
  acts.reduce<ReadCommand | null>((best, act) => (best && best.confidence >= act.confidence ? best : act), null);

/** Whether what looks like another request is surer than that it answers what was asked. */
function overrules(best: ReadCommand | null, answered: ReadCommand, { flow, asked }: ReadingContext): boolean {
  if (best === null || best.confidence <= Math.max(answered.confidence, SURE)) return false;
  const { command } = best;
  // Why something is sent back is told in the words of complaints.
  if (isFree(asked)) return command.type === "hand_off" || command.type === "cancel_flow";
  if (isPaidSo(command, answered, flow)) return false;
  if (command.type === "start_flow")
    return command.flow !== flow && command.flow !== "place_order" && !isOfTheMaking(command.flow, flow);
  return command.type === "hand_off";
}

/** "Invoice", while an order is put together, is how that is paid, though it is like asking for one. */
const isPaidSo = (command: Command, { command: value }: ReadCommand, flow: ReadingContext["flow"]): boolean =>
  BASKETS.has(flow) &&
  value.type === "set_slot" &&
  value.slot === "payment" &&
  command.type === "start_flow" &&
  (command.flow === "order_receipt" || command.flow === "change_payment");

/** A named product, unless a deed with it is wanted. */
function surer(product: ReadCommand | null, best: ReadCommand | null): ReadCommand | null {
  if (product === null || best === null) return product;
  if (best.command.type === "ask_product" && product.command.type === "ask_product") return withAspect(product, best);
  if (best.command.type === "ask_knowledge") return product;
  return product.confidence >= best.confidence ? product : null;
}

/** What is asked of a named product is likelier what its words are like than nothing in particular. */
function withAspect(product: ReadCommand, best: ReadCommand): ReadCommand {
  const [named, asked] = [product.command, best.command];
  if (named.type !== "ask_product" || asked.type !== "ask_product") return product;
  const isPlain = named.aspect === "any" || asked.aspect === "compare" || asked.aspect === "recommend";
  return isPlain ? { ...product, command: { ...named, aspect: asked.aspect } } : product;
}

/** What no intent claims and what asks something is a question to the knowledge base. */
function asQuestion(text: string, best: ReadCommand | null): ReadCommand | null {
  if (!isQuestion(text, plain(text))) return null;
  const confidence = best?.command.type === "ask_knowledge" ? Math.max(best.confidence, QUESTION) : QUESTION;
  return { command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) }, confidence, words: text };
}
