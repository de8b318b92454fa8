import { isNoise } from "../noise.ts";
import type { ReadCommand, Reading, ReadingContext } from "../reading.ts";
import { productIn } from "../rules/named-product.ts";
import { findOrderNumbers } from "../rules/order-number.ts";
import { isAwaited } from "../rules/state.ts";
import { turnsToModel } from "./attack.ts";
import type { Near } from "./examples.ts";

/**
 * Where a command is read below this, the message is read a second time: one in five. When the thousand development messages were read
 * for the first time, before anything was tuned to them, 67 in 100 of these were right, and 93 in 100 of the others.
 */
const SURE = 0.8;
/** A message of more letters is a story, or somebody's prompt: the labelled ones have 300 at most. */
const LONGEST = 800;
/** What is less like every example is none of the shop's business, unless it answers something or names what the shop has. */
const OWN_BUSINESS = 0.25;

/** Whether a language model is to read a message too: the local reading is unsure, and it is the shop's business. */
export function isWorthAsking(text: string, reading: Reading, context: ReadingContext, near: readonly Near[]): boolean {
  if (isSure(reading) || isNoise(text) || text.length > LONGEST || turnsToModel(text) > 0) return false;
  return isAwaited(context) || (near[0]?.likeness ?? 0) >= OWN_BUSINESS || namesOurs(text, context);
}

/** Nothing read is not sure; what is declined is not looked at again. */
const isSure = ({ commands }: Reading): boolean =>
  commands.some(isDeclined) || (commands.length > 0 && commands.every(isSureOf));

const isDeclined = ({ command }: ReadCommand): boolean => command.type === "chitchat" && DECLINED.has(command.kind);
const DECLINED: ReadonlySet<string> = new Set(["injection", "other_person", "off_topic"]);

const isSureOf = ({ confidence }: ReadCommand): boolean => confidence >= SURE;

const namesOurs = (text: string, { lexicon }: ReadingContext): boolean =>
  productIn(text, lexicon) !== null || findOrderNumbers(text, lexicon.orderShapes, false).length > 0;
