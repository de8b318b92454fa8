import type { Command, FlowName } from "../../../dialogue/index.ts";
import { leansOnBefore } from "../context/follow-up.ts";
import { goesOnWith, likelier } from "../context/likelier.ts";
import { OF_AN_ORDER } from "../context/order.ts";
import { commandOf, type IntentCommand } from "../intents.ts";
import { languageOf } from "../language.ts";
import type { Likely, ReadCommand, Reader, ReadingContext } from "../reading.ts";
import { speaksOfGoods } from "../rules/named-product.ts";
import { endsInPolicyQuestion, isHowTo, isQuestion } from "../rules/question.ts";
import { isAwaited } from "../rules/state.ts";
import { BASKETS } from "../rules/values.ts";
import type { Concept } from "../words/concept.ts";
import { speaksOf } from "../words/concepts.ts";
import { plain } from "../words/phrases.ts";
import { type Classified, classify } from "./classify.ts";
import type { Model } from "./model.ts";
import { nameless } from "./nameless.ts";

/** "How do I return something?" asks for rules, whatever its words are like; an order's number in it makes it a request. */
const SURE_OF_A_QUESTION = 0.85;

/**
 * What asks nothing is rarely a question to the knowledge base: of the development messages that told something and were read at
 * .2 to .7, 26 were right and 11 such questions. Of those that asked and were read at .5 to .7, 2 were right and 9 were questions to it.
 */
const ENOUGH_TOLD = 0.25;
const ENOUGH_ASKED = 0.7;
/** A complaint is filed at once, with a person called: not on what is less likely than this. */
const ENOUGH_TO_FILE = 0.35;
/** "Do you have my phone right?" begins like a question about rules. */
const SURE_THOUGH_OF_RULES = 0.85;
/** "What phone do you have for me?" is rarely about the shop's rules. */
const ENOUGH_OF_ONESELF = 0.45;

/** What is declined stays declined however it is put, and products are compared and recommended in questions. */
const standsInQuestions = (command: IntentCommand): boolean =>
  isDeclined(command) ||
  (command.type === "ask_product" && (command.aspect === "compare" || command.aspect === "recommend"));

const isDeclined = (command: IntentCommand): boolean => command.type === "chitchat" && DECLINED.has(command.kind);

const DECLINED: ReadonlySet<string> = new Set(["injection", "other_person", "promo_code"]);

/**
 * More likely than not none of the shop's business: so are 60 of 100 held-out examples of it, 1 of 100 questions to the knowledge base
 * and 1 of 200 examples of an intent. What is asked is still looked up before it is declined.
 */
const STRANGE = 0.6;
/** An intent this sure is none the less. */
const SURE_THOUGH_STRANGE = 0.97;

const SHOW: IntentCommand = { type: "start_flow", flow: "show_profile" };
const FIELDS: ReadonlySet<FlowName> = new Set<FlowName>([
  "change_name",
  "change_phone",
  "change_email",
  "change_address",
  "change_birth_date",
]);
const CHANGES: ReadonlySet<Concept> = new Set<Concept>(["change", "add", "fresh", "want", "remove", "erase"]);

/** "Which e-mail do you have for me?" is like "change my e-mail" in all but what it asks: a question in which nothing changes wants to see. */
function asksOwnField(command: IntentCommand, text: string, said: string): boolean {
  if (command.type !== "start_flow" || !FIELDS.has(command.flow) || !isQuestion(text, said)) return false;
  // Who gives the value does not ask for it.
  if (/@|\d/.test(text)) return false;
  return !speaksOf(said, CHANGES);
}

/** Reads one request by what it is like among the examples: one command, with its probability. */
export function statisticsReader(model: Model): Reader {
  return async (text, context) => {
    if (plain(text) === "") return { commands: [], language: languageOf(text, context), reader: "statistics" };
    const classified = classify(model, nameless(text, context.lexicon));
    const read = readByStatistics(classified, text, context);
    return {
      commands: isStrayAssent(read, text, context) ? [] : [read],
      likely: likelyIn(classified, text, context),
      language: languageOf(text, context),
      reader: "statistics",
    };
  };
}

/** "Won't it lose its shape?" is like a no, but nothing waits for one. Where something waits to be done, a guess is never the yes to it. A number beside a question is no mark. */
const isStrayAssent = ({ command }: ReadCommand, text: string, context: ReadingContext): boolean =>
  (command.type === "affirm" && context.proposal) ||
  (command.type === "start_flow" && command.flow === "rate" && isCount(text, context)) ||
  (["affirm", "deny", "cancel_flow"].includes(command.type) && !isAwaited(context) && isQuestion(text, plain(text)));

/** "40 pieces", "make it five", where something is asked for or a basket is filled. */
const isCount = (text: string, { asked, flow }: ReadingContext): boolean =>
  BASKETS.has(flow) || (asked !== null && /\d/.test(text));

/** The most probable intent; where none is, a question to the knowledge base, as probable as that it is none. */
function readByStatistics(classified: Classified, text: string, context: ReadingContext): ReadCommand {
  const { best, nothing } = inContext(classified.guesses, likelier(text, context));
  const words = text.trim().slice(0, 1000);
  const isStrange = classified.strange >= STRANGE && !speaksOfGoods(text, context.lexicon);
  if (best.command !== null && isKept(best.command, best.probability, isStrange, text, context)) {
    const meant = asksOwnField(best.command, text, plain(text)) ? SHOW : best.command;
    return { command: commandOf(meant, words), confidence: best.probability, words: text };
  }
  const confidence = endsInPolicyQuestion(text) ? Math.max(nothing, SURE_OF_A_QUESTION) : nothing;
  const command: Command = isStrange
    ? { type: "chitchat", kind: "off_topic", question: words }
    : { type: "ask_knowledge", question: words };
  return { command, confidence, words: text };
}

/** Whether a guess stands against what speaks for a question to the knowledge base. */
function isKept(
  command: IntentCommand,
  probability: number,
  isStrange: boolean,
  text: string,
  context: ReadingContext,
): boolean {
  if (probability < enoughFor(text, command, context)) return false;
  if (isStrange && probability < SURE_THOUGH_STRANGE && !isDeclined(command)) return false;
  return !asksForRules(text, command, probability, context) || standsInQuestions(command);
}

/** Whether it asks how things are done here, and neither after one's own nor after what was spoken of last. */
const asksForRules = (text: string, command: IntentCommand, probability: number, context: ReadingContext): boolean =>
  endsInPolicyQuestion(text) &&
  !/\d{4}/.test(text) &&
  !(probability >= SURE_THOUGH_OF_RULES && asksOfOneself(command, text)) &&
  !asksOfTopic(command, text, context);

function enoughFor(text: string, command: IntentCommand, context: ReadingContext): number {
  const said = plain(text);
  if (command.type === "start_flow" && command.flow === "complaint" && !isQuestion(text, said)) return ENOUGH_TO_FILE;
  if (isDeclined(command) || !isQuestion(text, said) || goesOnWith(text, context)(command)) return ENOUGH_TOLD;
  return speaksOf(said, ONESELF) || ABOUT_ME.test(said) ? ENOUGH_OF_ONESELF : ENOUGH_ASKED;
}

const ABOUT_ME =
  /(?<!\p{L})(?:(?:for|on|about) me|am i|have i|do i have|у меня|за мной|обо мне|у мене|за мною|про мене)(?!\p{L})/u;
const ONESELF: ReadonlySet<Concept> = new Set<Concept>(["mine"]);

/** "Do you have my phone right?" and "do you have black ones?" ask for no rules, though they begin as if they did. */
const asksOfOneself = (command: IntentCommand, text: string): boolean =>
  !isHowTo(text) && (command.type === "ask_product" || speaksOf(plain(text), ONESELF));

/** "Why is it taking so long?" after an order was shown asks for no rules. */
const asksOfTopic = (command: IntentCommand, text: string, { topic }: ReadingContext): boolean =>
  topic?.kind === "order" &&
  command?.type === "start_flow" &&
  OF_AN_ORDER.has(command.flow) &&
  leansOnBefore(plain(text));

/** A guess at least this probable may be asked about; at a half it is read. */
const PLAUSIBLE = 0.08;
const ASKED_ABOUT = 3;

/** What may be asked back where nothing is sure: things to be done, and questions about products that the text speaks of. */
function likelyIn({ guesses }: Classified, text: string, context: ReadingContext): Likely[] {
  const words = text.trim().slice(0, 1000);
  const ofGoods = speaksOfGoods(text, context.lexicon);
  return weighed(guesses, likelier(text, context))
    .filter(({ command, probability }) => probability >= PLAUSIBLE && isToDo(command, ofGoods))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, ASKED_ABOUT)
    .map(({ command, probability }) => ({ command: commandOf(command, words), confidence: probability }));
}

const isToDo = ({ type }: IntentCommand, ofGoods: boolean): boolean =>
  type === "start_flow" || type === "hand_off" || (type === "ask_product" && ofGoods);

/** How probable each command is where it was said. */
function weighed(guesses: Classified["guesses"], weight: (command: IntentCommand) => number) {
  const weights = guesses.map(({ command, probability }) => ({ command, probability: probability * weight(command) }));
  const total = weights.reduce((sum, { probability }) => sum + probability, noneOf(guesses)) || 1;
  return weights.map(({ command, probability }) => ({ command, probability: probability / total }));
}

const noneOf = (guesses: Classified["guesses"]): number =>
  Math.max(0, 1 - guesses.reduce((sum, { probability }) => sum + probability, 0));

/** The likeliest command where it was said, and how probable it is that it is none. */
function inContext(guesses: Classified["guesses"], weight: (command: IntentCommand) => number) {
  const shares = weighed(guesses, weight);
  const best = shares.reduce((most, one) => (one.probability > most.probability ? one : most), {
    command: null as IntentCommand | null,
    probability: 0,
  });
  return { best, nothing: Math.max(0, 1 - shares.reduce((sum, { probability }) => sum + probability, 0)) };
}
