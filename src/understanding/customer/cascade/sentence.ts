import { isOneSlip } from "../../../base/index.ts";
import { type FlowName, slotIn } from "../../../dialogue/index.ts";
import { continued, leansOnBefore } from "../context/follow-up.ts";
import { isBareOrder, OF_AN_ORDER } from "../context/order.ts";
import { isContactOnly } from "../context/resolve.ts";
import type { ReadCommand, ShopLexicon } from "../reading.ts";
import { findAddressBesideOrder } from "../rules/extract.ts";
import { productIn } from "../rules/named-product.ts";
import { endsInPolicyQuestion, isQuestion, isRequest } from "../rules/question.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { atStart, leading, plain } from "../words/phrases.ts";
import { inAll } from "../words/rule-words.ts";
import { knowsWord } from "../words/vocabulary.ts";
import { isUpset, keyOf } from "./assemble.ts";
import type { ClauseReading, ReadClause } from "./clause.ts";
import { type Cut, cuts } from "./cuts.ts";

/** Both halves of a sentence must be at least this sure before it is taken as two requests. */
const SPLIT = 0.6;
/** With only a comma between them they must be surer: at .6 one development message in ten was cut wrongly. */
const COMMA_SPLIT = 0.8;

/** A word that is nothing but a product's name stands for a question by itself. */
const NAMED = 0.95;

/** One sentence: as two requests where both halves are sure by themselves and differ, else as one. */
export async function readSentence(sentence: string, read: ReadClause, lexicon: ShopLexicon): Promise<ClauseReading[]> {
  const anew = afterChangeOfMind(sentence);
  if (anew !== null) return [takingBack(anew.left), ...(await readSentence(anew.right, read, lexicon))];
  const whole = await read(withoutGreeting(sentence));
  if (isComparison(whole)) return [whole];
  const named = productIn(sentence, lexicon)?.words ?? [];
  for (const cut of cuts(sentence)) {
    if (isUncut(cut, named, sentence)) continue;
    const first = await read(cut.left);
    if (!standsAlone(first, cut) && !isBareProduct(first)) continue;
    const second = await read(withVerbOf(first, cut.right));
    if (!areTwo(first, second, cut)) continue;
    const asked = ofTheSame(first, second);
    if (asked !== null) return [first, asked];
    return [first, ...(second.text === cut.right ? await readSentence(cut.right, read, lexicon) : [second])];
  }
  return [whole];
}

/** Whether the halves of a cut are two requests, each sure by itself. */
function areTwo(first: ClauseReading, second: ClauseReading, cut: Cut): boolean {
  if (!(standsAlone(second, cut) || isBareProduct(second)) || !differ(first, second, cut)) return false;
  if ((cut.by !== "also" && explains(second)) || goesOn(first, second)) return false;
  if (cut.by !== "also" && [first, second].some(isAdvice) && [first, second].every(isAdviceOrQuestion)) return false;
  return ![first, second].some(isBareProduct) || [first, second].every(isOfProduct);
}

/** What a parcel of one's own is asked about with. */
const OWN = new Set<Concept>(["mine", "me", "order", "parcel", "track", "status"]);

/** "What does delivery to Riga cost and when does it arrive?" asks twice about delivery to Riga, and of no order. */
function ofTheSame({ act: first }: ClauseReading, second: ClauseReading): ClauseReading | null {
  const { act, text, slots } = second;
  if (first?.command.type !== "ask_knowledge" || act === null || slots.length > 0) return null;
  const isWhereabouts = act.command.type === "start_flow" && act.command.flow === "track_order";
  if (!isWhereabouts || !isQuestion(text, plain(text)) || speaksOf(plain(text), OWN)) return null;
  return { ...second, act: { ...act, command: continued(first.command.question, text) } };
}

/** "Something for sleep, which tea is best?" asks for one thing. */
const isAdvice = ({ act }: ClauseReading): boolean =>
  act?.command.type === "ask_product" && (act.command.aspect === "recommend" || act.command.aspect === "compare");

const isAdviceOrQuestion = (reading: ClauseReading): boolean =>
  isAdvice(reading) || reading.act?.command.type === "ask_knowledge";

/** "What is the difference between sencha and Long Jing?" names two and asks one thing. */
const isComparison = ({ act }: ClauseReading): boolean =>
  act?.command.type === "ask_product" && act.command.aspect === "compare" && act.confidence >= SPLIT;

const SUBORDINATE = atStart(inAll((words) => words.subordinate));

/** "…, if I bought it in May" and "it didn't fit, how do I return it?" are one sentence each. */
const isOneSentence = ({ left, right, by }: Cut): boolean =>
  by === "comma" && (SUBORDINATE.test(plain(right)) || (endsInPolicyQuestion(right) && !isRequest(plain(left))));

const isUncut = (cut: Cut, named: readonly string[], sentence: string): boolean =>
  isOneSentence(cut) || isWithin(named, cut) || isInAddress(sentence, cut);

/** "Cup and saucer" is one thing. */
const isWithin = (named: readonly string[], { left, right }: Cut): boolean =>
  [left, right].every((side) =>
    plain(side)
      .split(" ")
      .some((word) => named.includes(word)),
  );

/** "To Kaunas, Laisvės al. 12": an address has commas of its own. */
const isInAddress = (sentence: string, { left }: Cut): boolean =>
  findAddressBesideOrder(sentence).some(
    ({ from, words }) =>
      sentence.indexOf(left) + left.length > from && sentence.indexOf(left) + left.length < from + words.length,
  );

/** An act that its half of the sentence makes sure. Threats and anger are no half: they colour the whole. */
function standsAlone({ act, text, slots }: ClauseReading, { by }: Cut): boolean {
  if (act === null || isBareOrder(text, slots)) return false;
  if (act.command.type === "start_flow" && isContactOnly(act.command.flow, plain(text)) && /\d{5}|@/.test(text))
    return false;
  const enough = by === "comma" && act.command.type !== "ask_knowledge" ? COMMA_SPLIT : SPLIT;
  if (by === "comma" && act.command.type === "ask_product" && !isQuestion(text, plain(text))) return false;
  if (act.confidence < enough || (by !== "also" && isUpset(act.command))) return false;
  // "Points and a card": half of what one pays with.
  if (act.command.type === "start_flow" && act.command.flow === "change_payment" && plain(text).split(" ").length < 3)
    return false;
  return plain(text).includes(" ") || ["affirm", "deny", "chitchat"].includes(act.command.type);
}

/** "Swap it, this one is cracked": what is told after a request is why, or which order is meant. */
function explains({ act, text, slots }: ClauseReading): boolean {
  if (act?.command.type !== "start_flow" || isQuestion(text, plain(text))) return false;
  const { flow } = act.command;
  if (flow === "complaint" || !plain(text).includes(" ")) return true;
  return OF_AN_ORDER.has(flow) && slots.length === 0 && !isRequest(plain(text));
}

/** "Do you ship to Riga and what does it cost?" asks one thing of the shop; "four bags, bring them on Saturday" is one order. */
function goesOn({ act: first }: ClauseReading, { act: second, text }: ClauseReading): boolean {
  if (first?.command.type === "ask_knowledge")
    return second?.command.type === "ask_product" && leansOnBefore(plain(text));
  if (first?.command.type === "start_flow" && isMoreGoods(first.command.flow, text, second)) return true;
  if (first?.command.type !== "start_flow" || second?.command.type !== "start_flow") return false;
  return first.command.flow === "place_order" && second.command.flow === "change_delivery_address";
}

/** "Return two mugs and the scale": what only names goods, behind a request that takes them, is more of them. */
function isMoreGoods(flow: FlowName, text: string, second: ReadCommand | null): boolean {
  const takesGoods = slotIn(flow, "item") !== null || slotIn(flow, "product") !== null;
  if (!takesGoods || second === null || isQuestion(text, plain(text)) || isRequest(plain(text))) return false;
  const { type } = second.command;
  return type === "ask_product" || (type === "start_flow" && second.command.flow === "place_order");
}

const isOfProduct = ({ act }: ClauseReading): boolean => act?.command.type === "ask_product";

/** "Price of sencha and rooibos": beside a question about a product one word that names another is a question too. */
const isBareProduct = (reading: ClauseReading): boolean =>
  isOfProduct(reading) && (reading.act?.confidence ?? 0) >= NAMED && !plain(reading.text).includes(" ");

/** Two questions joined by no more than "and" are one, and a few words after a call for a person ask nothing new ("… and not a robot?"). */
function differ({ act: first }: ClauseReading, { act: second, text }: ClauseReading, { by }: Cut): boolean {
  if (by !== "also" && second?.command.type === "ask_knowledge") {
    if (second?.command.type === "ask_knowledge" && second.confidence <= SPLIT && leansOnBefore(plain(text)))
      return true;
    if (first?.command.type === "ask_knowledge") return false;
    if (first?.command.type === "hand_off" && plain(text).split(" ").length < 5) return false;
  }
  return keyOf(first?.command) !== keyOf(second?.command);
}

/** "Change my phone and e-mail": the verb of the first goes for a second that is a bare thing. */
function withVerbOf({ act, text }: ClauseReading, right: string): string {
  const [verb = "", ...rest] = text.split(/\s+/);
  const changes = act?.command.type === "start_flow" && act.command.flow.startsWith("change_");
  return changes && rest.length > 0 && isOneThing(right) ? `${verb} ${right}` : right;
}

/** One word, or one and its value: "my phone to +370…". */
const isOneThing = (right: string): boolean => plain(right.replace(/\S*[\d@]\S*/g, "")).split(" ").length <= 3;

const GREETING = leading(inAll((words) => words.greet));

/** Greetings of one word, so long that one slip leaves no doubt of them. */
const GREETINGS = inAll((words) => words.greet)
  .split(";")
  .map((phrase) => phrase.trim())
  .filter((phrase) => /^\p{L}{5,}$/u.test(phrase));
const FIRST_WORD = /^\s*(\p{L}{4,})[\s,.!…—-]+(?=\S)/u;

/** "Hello where is my order" without its hello, or its "helo", where something is left. */
export function withoutGreeting(sentence: string): string {
  const rest = sentence.replace(GREETING, "");
  const left = rest === sentence ? withoutMistypedGreeting(sentence) : rest;
  return plain(left).includes(" ") ? left : sentence;
}

function withoutMistypedGreeting(sentence: string): string {
  const [beginning, first = ""] = FIRST_WORD.exec(sentence) ?? [""];
  const word = plain(first);
  const isGreeting = word !== "" && !knowsWord(word) && GREETINGS.some((greeting) => isOneSlip(word, greeting));
  return isGreeting ? sentence.slice(beginning.length) : sentence;
}

/** What is taken back before something else is asked for: "changed my mind, rather …". */
const CHANGED_MIND =
  /^[\s,.—-]*(?:(?:нет|ні|no)[\s,.!—-]+)?(?:(?:я )?(?:передумал[аи]?|передумав|передумала)|(?:i(?:['’]ve| have)? )?changed my mind|on second thoughts?|(?:(?:стоп|stop|wait|постой\p{L}*|подожди\p{L}*|зачекай\p{L}*)[\s,.!—-]+)?(?:something else|другое|другой вопрос|інше(?: питання)?|про інше|о другом))(?=[\s,.;:!—-])(?:[\s,.;:!—-]+(?:и|і|й|and|тогда|тоді|лучше|краще|rather|instead)(?!\p{L}))*[\s,.;:!—-]+/iu;

/** Whatever is under way is left: nothing else is asked for by these words. */
const takingBack = (text: string): ClauseReading => ({
  text,
  act: { command: { type: "cancel_flow" }, confidence: 0.9, words: text },
  slots: [],
});

/** A sentence in its two halves where the first takes back what was wanted, and the second asks for something else. */
function afterChangeOfMind(sentence: string): { left: string; right: string } | null {
  const [left = ""] = CHANGED_MIND.exec(sentence) ?? [];
  const right = sentence.slice(left.length);
  return left !== "" && (isRequest(plain(right)) || isQuestion(right, plain(right)))
    ? { left: left.trim(), right }
    : null;
}
