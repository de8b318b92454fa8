import type { Command, Topic } from "../../../dialogue/index.ts";
import type { ReadCommand, ReadingContext, ShopLexicon, ShopProduct } from "../reading.ts";
import { productIn, speaksOfAnother, speaksOfGoods } from "../rules/named-product.ts";
import { isQuestion } from "../rules/question.ts";
import { variantIn } from "../rules/variant.ts";
import type { Concept } from "../words/concept.ts";
import { conceptsOf, speaksOf } from "../words/concepts.ts";
import { anywhere, atStart, plain, wholly, without } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { isEveryday } from "../words/vocabulary.ts";
import type { RuleWords } from "../words/words-of-a-language.ts";
import { adviceIn } from "./advice.ts";
import { OF_AN_ORDER } from "./order.ts";
import { productQuery } from "./product.ts";

const CONTINUES = atStart(inAll((words) => words.continuation));
/** "It", in each language. */
export const PRONOUN = anywhere(inAll((words) => words.pronoun));
const PLACE = new RegExp(
  `(?<![\\p{L}])(?:${inAll((words) => words.placeBefore)
    .split(";")
    .map((word) => word.trim())
    .join("|")})\\s+\\p{L}+`,
  "iu",
);

/** Where a clause begins that may speak of what the one before it names. */
const NEXT_CLAUSE = new RegExp(
  `${anywhere(`${inAll((words) => words.subordinate)};когда;но;коли;але;when;but;after;before`).source}`,
  "u",
);

/**
 * Whether a message has an "it" for a thing that it does not name itself. "How do I return the kettle if I don't like it?" speaks of its own
 * kettle, "how do I return it?" of what was spoken of before.
 */
export function pointsBack(said: string): boolean {
  const pronoun = PRONOUN.exec(said);
  if (pronoun === null) return false;
  const before = said.slice(0, pronoun.index);
  const clause = NEXT_CLAUSE.exec(before);
  return clause === null || telling(before.slice(0, clause.index), ASKING).length === 0;
}

/** A continuation says little by itself: more words than this are a message of their own. */
const SHORT = 8;

/** Words that only ask or point: what is asked of what they leave to others. */
const ASKING = new Set<Concept>([
  "where",
  "when",
  "many",
  "how",
  "what",
  "why",
  "who",
  "whether",
  "mine",
  "me",
  "all",
  "yes",
  "no",
]);
/** What one asks of a product that is known, so that such words name none. */
const OF_A_PRODUCT = new Set<Concept>([...ASKING, "cost", "stock", "size", "colour", "buy", "want", "thing", "fresh"]);
/** With one of these and a place or a thing a question is whole: "and do you deliver to Ukraine?". */
const WHOLE_WITH = new Set<Concept>([
  "deliver",
  "send",
  "pay",
  "back",
  "exchange",
  "cancel",
  "change",
  "pickup",
  "points",
  "rules",
  "shop",
  "open",
]);
const ASKS_WHERE = new Set<Concept>(["where", "when"]);
const EXISTS = /(?<!\p{L})(?:is|are|was|were|be) there(?!\p{L})/gu;
const MEASURES = anywhere(
  `${inAll((words) => words.money)};${inAll((words) => words.fillers)};${inAll((words) => words.continuation)}`,
);

/** The words that say what a message is about. */
const telling = (said: string, asking: ReadonlySet<Concept>): string[] =>
  without(said, MEASURES)
    .split(" ")
    .filter((word) => word.length > 2 && !/\d/.test(word) && !isEveryday(word) && !PRONOUN.test(word))
    .filter((word) => conceptsOf(word).length === 0 || conceptsOf(word).some((concept) => !asking.has(concept)));

/** Whether a message leans on the one before: little in it says what it is about, and it begins as a continuation or has an "it" where the thing would stand. */
export function leansOnBefore(message: string, asking: ReadonlySet<Concept> = ASKING): boolean {
  const said = message.replace(EXISTS, " ");
  if (said.split(" ").length > SHORT) return false;
  const words = telling(said, asking);
  if (words.length === 0) return true;
  if (!CONTINUES.test(said) && !pointsBack(said)) return false;
  if (speaksOf(words.join(" "), WHOLE_WITH)) return words.length === 1 && !speaksOf(said, ASKS_WHERE);
  return words.length <= 2;
}

/** The same where a product was spoken of: its size, colour and price say nothing of another. */
export const leansOnProduct = (said: string): boolean => leansOnBefore(said, OF_A_PRODUCT);

/** "And where is mine?" is about oneself. */
const OWN = new Set<Concept>(["mine"]);

/** What a short continuation of a question to the knowledge base asks: the question before, with the new words in it. */
export function continueQuestion(text: string, { topic, lexicon }: ReadingContext): ReadCommand | null {
  const said = plain(text);
  if (
    topic?.kind !== "article" ||
    speaksOf(said, OWN) ||
    !leansOnBefore(said) ||
    (!CONTINUES.test(said) && !pointsBack(said) && speaksOfGoods(text, lexicon)) ||
    !(isQuestion(text, said) || CONTINUES.test(said))
  )
    return null;
  // What has words of its own may be a question of its own after all: that shows where it is looked up.
  const isOwn = isCase(said) || (!pointsBack(said) && telling(said, ASKING).length > 0 && !isOnlyPlace(addedBy(text)));
  const own = isOwn ? { alone: text.trim().slice(0, 1000) } : {};
  return { command: { ...continued(beginningOf(topic), text), ...own }, confidence: 0.85, words: text };
}

/** "What if I don't like it?" is a whole question, whatever "it" is. */
const isCase = (said: string): boolean => CASE.test(said) && said.split(" ").length >= OF_A_CASE;
const CASE = atStart("[and|but|а|и|і] (what if|if|если|що якщо|якщо|что если)");
const OF_A_CASE = 4;

/** What has been gone on from again and again says less with each word more: its article's title stands for it then. */
const LONG = 14;

const beginningOf = ({ question, title }: Extract<Topic, { kind: "article" }>): string =>
  question.split(/\s+/).length > LONG ? title : question;

/** The question that a text goes on from another one with. */
export const continued = (question: string, text: string): Extract<Command, { type: "ask_knowledge" }> => ({
  type: "ask_knowledge",
  question: completed(question, text),
});

/** "Сколько стоит доставка в Литву?" + "а в Латвию?" → "Сколько стоит доставка в Латвию?"; without a place to change, one after the other. */
function completed(question: string, text: string): string {
  const added = addedBy(text);
  const fresh = PLACE.exec(added)?.[0];
  const old = placeLike(fresh ?? "", question);
  const whole = question.replace(/[?\s]+$/, "");
  const asked = speaksOf(plain(added), ASKS_ANEW) ? withoutAsking(whole) : whole;
  if (old !== undefined && fresh !== undefined && isOnlyPlace(added)) return `${asked.replace(old, fresh)}?`;
  return `${asked} ${added}`.slice(0, 1000);
}

/** What a continuation says beside that it is one. */
const addedBy = (text: string): string =>
  text
    .replace(
      /^\s*(?:а|и|і|й|та|ну|and|what about|how about|or|or maybe|but|или|або|чи)(?:\s+(?:что насчёт|что насчет|насчёт|насчет|как насчёт|щодо|що щодо|what about))?\s+/iu,
      "",
    )
    .trim();

const isOnlyPlace = (added: string): boolean => plain(added) === plain(PLACE.exec(added)?.[0] ?? "?");

/** What asks for something else than before: "how long would that take?" after "how much is shipping to Latvia". */
const ASKS_ANEW = new Set<Concept>(["many", "when", "where", "cost"]);
const ASKED_BEFORE = new Set<Concept>(["many", "when", "where", "cost", "how", "what"]);

function withoutAsking(question: string): string {
  const isAsking = (word: string) => {
    const concepts = conceptsOf(plain(word));
    return concepts.length > 0 && concepts.every((concept) => ASKED_BEFORE.has(concept));
  };
  const left = question.split(/\s+/).filter((word) => !isAsking(word));
  const start = left.findIndex((word) => !isEveryday(plain(word)));
  return left.slice(Math.max(start, 0)).join(" ") || question;
}

/** The place or time in a question that another one stands for best: after the same little word, else the last. */
function placeLike(fresh: string, question: string): string | undefined {
  const places = [...question.matchAll(new RegExp(PLACE.source, "giu"))].map(([place]) => place);
  const told = places.filter((place) => !ASKS.test(plain(place)));
  const little = fresh.split(" ")[0]?.toLowerCase();
  return told.find((place) => place.split(" ")[0]?.toLowerCase() === little) ?? told.at(-1);
}

const ASKS = anywhere(inAll((words) => words.question));

const HAS_ORDER = new Set<Concept>(["order"]);

/** The order spoken of last, for a request that is about an order and names none. */
export function orderInMind(command: Command, text: string, { topic, lexicon }: ReadingContext): string | null {
  if (topic?.kind !== "order" || command.type !== "start_flow" || !OF_AN_ORDER.has(command.flow)) return null;
  const said = plain(text);
  if (PRONOUN.test(said)) return topic.number;
  // "Where is my tea?": what is named tells which order is meant.
  const isOther = speaksOf(said, HAS_ORDER) || (command.flow === "track_order" && speaksOfGoods(text, lexicon));
  return !isOther && said.split(" ").length <= SHORT ? topic.number : null;
}

/** What one asks of an order on its way: with nothing else in it, "why so long?" is about the order spoken of last. */
const ABOUT_THE_WAY = new Set<Concept>([
  "where",
  "when",
  "why",
  "how",
  "many",
  "what",
  "wait",
  "arrive",
  "deliver",
  "send",
  "courier",
  "track",
  "status",
  "parcel",
  "order",
  "pickup",
  "whether",
  "mine",
  "me",
  "all",
  "no",
  "yes",
  "rules",
]);

const LOOK = anywhere(inAll((words) => words.lookAgain));
const LOOK_ONLY = wholly(
  [
    (words: RuleWords) => words.lookAgain,
    (words: RuleWords) => words.continuation,
    (words: RuleWords) => words.fillers,
    (words: RuleWords) => words.pronoun,
  ]
    .map(inAll)
    .join(";"),
);

/** "And now?", "look once more": where the order spoken of last is, which may have changed. */
export function lookAgain(text: string, { topic, flow }: ReadingContext): ReadCommand | null {
  const said = plain(text);
  if (topic?.kind !== "order" || flow !== null || !LOOK.test(said) || !LOOK_ONLY.test(said)) return null;
  return { command: { type: "start_flow", flow: "track_order" }, confidence: 0.9, words: text };
}

const FILLERS = anywhere(inAll((words) => words.fillers));

/** "So", "же", "ще": a word this short that stands for nothing says nothing either. */
const isParticle = (word: string): boolean => word.length <= 3 && conceptsOf(word).length === 0;

/** A word that stands for nothing known ("coffee", "Estonia") is about something else. */
function isAboutTheWay(word: string): boolean {
  const concepts = conceptsOf(word);
  return concepts.length > 0 && concepts.every((concept) => ABOUT_THE_WAY.has(concept));
}

/** A short question about the order spoken of last, of which nobody could say what it asks: where it is. */
export function askOfOrder(text: string, { topic }: ReadingContext): ReadCommand | null {
  const said = plain(text);
  const words = without(said, FILLERS)
    .split(" ")
    .filter((word) => !isParticle(word));
  if (topic?.kind !== "order" || !isQuestion(text, said) || said.split(" ").length > SHORT || words.length === 0)
    return null;
  if (!words.every(isAboutTheWay)) return null;
  return { command: { type: "start_flow", flow: "track_order" }, confidence: 0.7, words: text };
}

/** "And 50?" after a product: which of its variants. */
export function askOfVariant(
  text: string,
  { topic, flow }: ReadingContext,
  slots: readonly ReadCommand[],
): ReadCommand | null {
  const rest = without(plain(text), MEASURES);
  const isNumber = /\d/.test(rest) && !/\p{L}/u.test(rest) && rest.length <= 4;
  if (topic?.kind !== "product" || flow !== null || slots.length > 0 || !isNumber) return null;
  return { command: { type: "ask_product", query: topic.name, aspect: "stock" }, confidence: 0.85, words: text };
}

/** "In a small?" and "how do I brew it?": a question about the product spoken of last, of which nobody could say what it asks. */
export function askOfProduct(text: string, { topic, lexicon }: ReadingContext): ReadCommand | null {
  const said = plain(text);
  if (topic?.kind !== "product" || !isQuestion(text, said) || !leansOnProduct(said) || productIn(text, lexicon))
    return null;
  const isNothingElse = telling(said, OF_A_PRODUCT).length === 0;
  if (!isNothingElse && !pointsBack(said)) return null;
  const command: Command = isNothingElse
    ? { type: "ask_product", query: topic.name, aspect: "any" }
    : { type: "ask_knowledge", question: `${text.trim()} ${topic.name}`.slice(0, 1000) };
  return { command, confidence: 0.7, words: text };
}

/** Products compared at most. */
const COMPARED_AT_MOST = 4;

/** The names of the products that are compared, that of the one spoken of last among them where just one more is named; the text where none is. */
function comparedIn(text: string, topic: ReadingContext["topic"], lexicon: ShopLexicon): string {
  const names: string[] = [];
  let rest = plain(text);
  for (let at = 0; at < COMPARED_AT_MOST; at++) {
    const named = productIn(names.length === 0 ? text : rest, lexicon);
    if (named === null) break;
    names.push(named.name);
    rest = rest
      .split(" ")
      .filter((word) => !named.words.includes(word))
      .join(" ");
  }
  if (names.length < 2 && topic?.kind === "product" && !names.includes(topic.name)) names.unshift(topic.name);
  return names.length > 0 ? names.join(", ").slice(0, 1000) : text.trim().slice(0, 1000);
}

/** The product spoken of last, for a question about a product that names none; what the shop has no word for may be a question of another kind. */
export function productInMind(command: Command, text: string, context: ReadingContext): Command {
  const { topic, lexicon, asked } = context;
  if (command.type !== "ask_product" || command.byPrice) return command;
  if (command.aspect === "compare") return { ...command, query: comparedIn(text, topic, lexicon) };
  if (command.aspect === "recommend")
    return { ...command, query: text.trim().slice(0, 1000), ...adviceIn(text, context) };
  const named = productIn(text, lexicon);
  if (named !== null) return { ...command, query: named.name, ...variantOf(text, named.product, lexicon) };
  const said = plain(text);
  const leans = leansOnProduct(said) || pointsBack(said) || productQuery(text) === text.trim();
  if (topic?.kind === "product" && leans && !speaksOfAnother(text, topic.name, lexicon))
    return { ...command, query: topic.name, ...variantOf(text, productIn(topic.name, lexicon)?.product, lexicon) };
  const isBare = telling(said, OF_A_PRODUCT).length === 0 && !speaksOfGoods(text, lexicon);
  if (topic?.kind === "article" && isBare) return continued(topic.question, text);
  const isOther = (command.aspect !== "any" || asked !== null) && telling(said, OF_A_PRODUCT).length > 0;
  if (isOther && !speaksOfGoods(text, lexicon)) return { type: "ask_knowledge", question: text.trim().slice(0, 1000) };
  return { ...command, query: productQuery(text) };
}

/** Which of a product's variants is asked about: "green then?". */
function variantOf(text: string, product: ShopProduct | undefined, lexicon: ShopLexicon): { variant?: string } {
  const variant = product ? variantIn(text, product, lexicon) : null;
  return variant ? { variant } : {};
}
