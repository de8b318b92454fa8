import type { SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { looksLikeAddress } from "./address.ts";
import { ANSWERED } from "./answers.ts";
import { deliveryIn } from "./delivery.ts";
import { goodsIn } from "./goods.ts";
import { LIKELY, type Message, read, type Verdict } from "./message.ts";
import { paymentIn } from "./payment.ts";
import { quantityIn } from "./quantity.ts";
import { isQuestion } from "./question.ts";
import { BASKETS } from "./values.ts";
import { variantIn } from "./variant.ts";

/** Whoever says more speaks of something else. */
const WORDS_AT_MOST = 7;
const COUNT_WORDS_AT_MOST = 4;

/** How an order that is put together is to come, where to, how it is paid and how many it is: said by itself, whatever was asked. */
export function readTerms(message: Message, context: ReadingContext): Verdict {
  const { text, plain: said } = message;
  const length = said.split(" ").length;
  if (!BASKETS.has(context.flow) || length > WORDS_AT_MOST || isQuestion(text, said)) return null;
  if (goodsIn(text, context.lexicon).length > 0) return null;
  const count = countOf(message, context);
  if (count !== null) return [read({ type: "set_slot", slot: "quantity", value: count }, text, LIKELY)];
  const [delivery, payment] = [deliveryIn(text), paymentIn(text)];
  const isAddress = context.asked !== "address" && looksLikeAddress(text, context.lexicon);
  // "В постамат на Тилто 5" says both: where the one ends is read elsewhere.
  if (isAddress && (delivery !== null || payment !== null)) return null;
  const terms: [SlotName, string | null | undefined][] = [
    ["delivery", delivery],
    ["payment", payment],
    ["address", isAddress ? ANSWERED.address?.(message, context) : null],
  ];
  const commands = terms.flatMap(([slot, value]) =>
    value ? [read({ type: "set_slot", slot, value }, text, LIKELY)] : [],
  );
  return commands.length > 0 ? commands : null;
}

/** A way of delivery or of paying and nothing else, where nothing waits for one: what the shop says of it is wanted. */
export function readTermAlone({ text, plain: said }: Message, { flow, asked, proposal }: ReadingContext): Verdict {
  const isAlone = TERM_ALONE.test(said) && (deliveryIn(text) !== null || paymentIn(text) !== null);
  if (!isAlone || flow !== null || asked !== null || proposal) return null;
  return [read({ type: "ask_knowledge", question: text }, text, LIKELY)];
}

const TERM_ALONE = /^(?:(?:в|у|на|до|по|за|через|by|via|in|to|with) )?(?:the |a )?[\p{L}’'ʼ-]+$/u;

/** "Независимости 10" is a house. Looked for once from the left: trying each letter of a long word as the beginning took seconds. */
function looksLikeHouse(text: string): boolean {
  const word = text.search(/\p{L}{4}/u);
  return word >= 0 && /\d/.test(text.slice(word));
}

/** "Две пачки", where no number was asked for that it could be. */
function countOf({ text, plain: said, entities }: Message, { asked, lexicon }: ReadingContext): string | null {
  const isAsked = asked === "product" || asked === "variant" || asked === "delivery" || asked === "payment";
  if (!isAsked || looksLikeHouse(text) || entities.length > 0 || said.split(" ").length > COUNT_WORDS_AT_MOST)
    return null;
  return variantIn(text, null, lexicon) === null ? (quantityIn(text)?.toString() ?? null) : null;
}
