import type { Command } from "../../../dialogue/index.ts";
import type { ReadCommand, ShopLexicon } from "../reading.ts";
import { measuresIn, partsOf } from "../rules/measure.ts";
import { productIn } from "../rules/named-product.ts";
import { quantityIn } from "../rules/quantity.ts";
import { isQuestion } from "../rules/question.ts";
import { variantIn } from "../rules/variant.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { isCounted, unitOf } from "../words/measures.ts";
import { numeralOf } from "../words/numerals.ts";
import { anywhere, plain, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";

const PRICE = anywhere(inAll((words) => words.price));
const STOCK = anywhere(inAll((words) => words.stock));
/** "How much caffeine is in it?" asks no price: with other words beside, a price or a stock must be asked for by its name. */
const EXPLICIT = anywhere(inAll((words) => words.priceOrStock));
const WRAPPING = anywhere(inAll((words) => words.productWrapping));
const MEASURE = anywhere(inAll((words) => words.money));

/** What a question about a product asks of it. */
function aspectOf(said: string): Extract<Command, { type: "ask_product" }>["aspect"] {
  if (PRICE.test(said)) return "price";
  return STOCK.test(said) ? "stock" : "any";
}

/** What is left of a question about a product without the words it is wrapped in: what to look for. */
export const productQuery = (text: string): string => without(plain(text), WRAPPING) || text.trim();

/** "Ten packs of": words that only count. */
const countsOnly = (word: string): boolean => isCounted(word) || numeralOf(word) !== null || unitOf(word) !== null;

const WISHES = new Set<Concept>(["want", "buy", "ordering"]);

/** "I want two bags of it" is an order, if it asks for no other deed. */
function wants(said: string, left: number): boolean {
  const counted = quantityIn(said) !== null;
  return speaksOf(said, WISHES) ? counted || measuresIn(partsOf(said)).length > 0 : counted && left === 0;
}

/** "What does delivery of it cost?" asks about the service. */
export const SERVICE = new Set<Concept>(["deliver", "send", "back", "exchange", "pay", "promo", "pickup", "courier"]);
/** Something went wrong with it: that is no question about the product. */
const TROUBLE = new Set<Concept>(["broken", "lacking", "complain", "wrong", "arrive"]);

/** So many words beside a name tell a story: "I bought a grinder and told them …" wishes for none. */
const OF_A_WISH = 12;

/** A product's name in what is told, beside words that ask nothing of it. */
const BESIDE_MUCH = 0.3;

/** A product's name with nothing else wanted of it is a question about it. "How do I brew Kenya?" is a question to the knowledge base. */
export function readProduct(text: string, lexicon: ShopLexicon): ReadCommand | null {
  const named = productIn(text, lexicon);
  if (named === null) return null;
  const said = plain(text);
  const rest = without(
    without(without(said, WRAPPING), MEASURE),
    new RegExp(`(?<!\\p{L})(?:${named.words.join("|")})(?!\\p{L})`, "u"),
  );
  const left = rest.split(" ").filter((word) => word.length > 2 && !/\d/.test(word) && !countsOnly(word)).length;
  if (!isQuestion(text, said) && left <= OF_A_WISH && wants(said, left))
    return { command: { type: "start_flow", flow: "place_order" }, confidence: 0.85, words: text };
  const aspect = aspectOf(said);
  if (left > 0 && speaksOf(rest, TROUBLE)) return null;
  if (left > 0 && isQuestion(text, said) && (aspect === "any" || !EXPLICIT.test(said) || speaksOf(rest, SERVICE)))
    return null;
  const confidence = left === 0 ? 0.95 : aspect !== "any" ? 0.8 : isQuestion(text, said) ? 0.6 : BESIDE_MUCH;
  const variant = variantIn(text, named.product, lexicon);
  const command: Command = { type: "ask_product", query: named.name, aspect, ...(variant ? { variant } : {}) };
  return { command, confidence, words: text };
}
