import type { ReadingContext } from "../reading.ts";
import { conceptsOf } from "../words/concepts.ts";
import { anywhere, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { goodsIn } from "./goods.ts";
import { LIKELY, type Message, read, type Verdict } from "./message.ts";
import { speaksOfGoods } from "./named-product.ts";
import { paymentIn } from "./payment.ts";
import { isQuestion } from "./question.ts";
import { BASKETS, valuesFor } from "./values.ts";

const FILLERS = anywhere(inAll((words) => words.fillers));
/** What may stand beside goods that are put into a basket or taken out of it; other words ask for something else. */
const OF_A_BASKET: ReadonlySet<string> = new Set([
  "add",
  "remove",
  "want",
  "buy",
  "cancel",
  "fresh",
  "thing",
  "ordering",
  "me",
  "stop",
  "no",
  "again",
]);
const BESIDE_AT_MOST = 6;

/** "Without the filters", "and two more sencha", while an order is put together. */
export function readBasket({ text, plain: said }: Message, context: ReadingContext): Verdict {
  if (!BASKETS.has(context.flow) || isQuestion(text, said)) return null;
  if (context.asked === "payment" && paymentIn(text) !== null) return null;
  const out = takenOut(text, context);
  if (out !== null) return [read({ type: "set_slot", slot: "product", value: `0 × ${out}` }, text, LIKELY)];
  const goods = goodsIn(text, context.lexicon);
  const names = new Set(goods.flatMap(({ named }) => named));
  const beside = without(said, FILLERS)
    .split(" ")
    .filter((word) => word.length > 2 && !/\d/.test(word) && !names.has(word));
  if (goods.length === 0 || beside.length > BESIDE_AT_MOST || beside.some(asksForMore)) return null;
  return valuesFor("place_order", text, context).map(([slot, value]) =>
    read({ type: "set_slot", slot, value }, text, LIKELY),
  );
}

/** "Без шоколада": of which chocolate that is, the basket tells. */
const OUT =
  /^(?:[\p{L}]{1,3},?\s+)?(?:тогда |тоді |then )?(?:без|убер\p{L}*|прибер\p{L}*|without|remove|drop|leave out|take out)\s+(?:the |my )?((?:[\p{L}\d’'-]+\s?){1,3})[.!]*$/iu;

function takenOut(text: string, { lexicon }: ReadingContext): string | null {
  const [, words = ""] = OUT.exec(text.trim()) ?? [];
  const isOne = words !== "" && goodsIn(text, lexicon).length === 0 && speaksOfGoods(words, lexicon);
  return isOne ? words.trim() : null;
}

const asksForMore = (word: string): boolean =>
  conceptsOf(word).length > 0 && !conceptsOf(word).some((concept) => OF_A_BASKET.has(concept));
