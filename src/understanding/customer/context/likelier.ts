import type { IntentCommand } from "../intents.ts";
import type { ReadingContext } from "../reading.ts";
import { isAwaited } from "../rules/state.ts";
import { plain } from "../words/phrases.ts";
import { leansOnBefore, leansOnProduct } from "./follow-up.ts";
import { OF_AN_ORDER } from "./order.ts";

/** How much likelier a short message goes on with what was spoken of: an odds ratio, chosen on the development messages. */
const LIKELIER = 3;

/** Nothing waits for a yes or a no, and nothing is there to be left. */
const UNLIKELY = 0.1;

/**
 * How much likelier each command is where something was spoken of just before and the message leans on it, and how much less likely an
 * answer is where nothing was asked.
 */
export function likelier(text: string, context: ReadingContext): (command: IntentCommand) => number {
  const goesOn = goesOnWith(text, context);
  const awaits = isAwaited(context);
  return (command) => (goesOn(command) ? LIKELIER : 1) * (awaits || !isAnswer(command) ? 1 : UNLIKELY);
}

/** Which commands go on with what was spoken of last: none where the message stands by itself. */
export function goesOnWith(text: string, { topic }: ReadingContext): (command: IntentCommand) => boolean {
  const said = plain(text);
  if (topic?.kind === "order" && leansOnBefore(said)) return isOfAnOrder;
  if (topic?.kind === "product" && leansOnProduct(said)) return isOfAProduct;
  return () => false;
}

const isAnswer = ({ type }: IntentCommand): boolean => type === "affirm" || type === "deny" || type === "cancel_flow";

const isOfAnOrder = (command: IntentCommand): boolean =>
  command.type === "start_flow" && OF_AN_ORDER.has(command.flow) && command.flow !== "change_items";

const isOfAProduct = (command: IntentCommand): boolean =>
  command.type === "ask_product" || (command.type === "start_flow" && command.flow === "place_order");
