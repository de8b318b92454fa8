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
/**
 * What is less like every example is none of the shop's business. Of attacks-dev no jailbreak of 15 comes through all this, 3 of 25
 * injected instructions and 5 of 80 harmless texts; of the unsure development messages one in four is kept back, of which 3 in 40 were
 * read wrong.
 */
const OWN_BUSINESS = 0.25;

/** Whether a message is read a second time: the local reading is unsure of it, and it is one that a customer would write. */
export const isDoubtful = (text: string, reading: Reading): boolean =>
  !isSure(reading) && !isNoise(text) && text.length <= LONGEST && turnsToModel(text) === 0;

/** Whether a message is the shop's business: it answers something, is like an example, or names what the shop has. */
export const isOwnBusiness = (text: string, context: ReadingContext, near: readonly Near[]): boolean =>
  isAwaited(context) || (near[0]?.likeness ?? 0) >= OWN_BUSINESS || namesOurs(text, context);

/** Nothing read is not sure; what is declined is not looked at again. */
const isSure = ({ commands }: Reading): boolean =>
  commands.some(isDeclined) || (commands.length > 0 && commands.every(isSureOf));

const isDeclined = ({ command }: ReadCommand): boolean => command.type === "chitchat" && DECLINED.has(command.kind);
const DECLINED: ReadonlySet<string> = new Set(["injection", "other_person", "off_topic"]);

const isSureOf = ({ confidence }: ReadCommand): boolean => confidence >= SURE;

const namesOurs = (text: string, { lexicon }: ReadingContext): boolean =>
  productIn(text, lexicon) !== null || findOrderNumbers(text, lexicon.orderShapes, false).length > 0;
