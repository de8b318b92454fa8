import type { IntentCommand } from "../intents.ts";
import type { ReadingContext } from "../reading.ts";
import { plain } from "../words/phrases.ts";
import { leansOnBefore, leansOnProduct } from "./follow-up.ts";
import { OF_AN_ORDER } from "./order.ts";

/** How much likelier a short message goes on with what was spoken of: an odds ratio, chosen on the development messages. */
const LIKELIER = 3;

/** How much likelier each command is where something was spoken of just before and the message leans on it. */
export function likelier(text: string, { topic }: ReadingContext): (command: IntentCommand) => number {
  const said = plain(text);
  const goesOn = topic?.kind === "order" ? isOfAnOrder : topic?.kind === "product" ? isOfAProduct : null;
  if (goesOn === null || !(goesOn === isOfAnOrder ? leansOnBefore(said) : leansOnProduct(said))) return () => 1;
  return (command) => (goesOn(command) ? LIKELIER : 1);
}

const isOfAnOrder = (command: IntentCommand): boolean =>
  command.type === "start_flow" && OF_AN_ORDER.has(command.flow) && command.flow !== "change_items";

const isOfAProduct = (command: IntentCommand): boolean =>
  command.type === "ask_product" || (command.type === "start_flow" && command.flow === "place_order");
