import type { FlowName } from "../../../dialogue/index.ts";
import { commandOf, type IntentCommand } from "../intents.ts";
import { languageOf } from "../language.ts";
import type { ReadCommand, Reader } from "../reading.ts";
import { endsInPolicyQuestion, isQuestion } from "../rules/question.ts";
import type { Concept } from "../words/concept.ts";
import { conceptsOf } from "../words/concepts.ts";
import { plain } from "../words/phrases.ts";
import { type Classified, classify } from "./classify.ts";
import type { Model } from "./model.ts";

/** "How do I return something?" asks for rules, whatever its words are like; an order's number in it makes it a request. */
const SURE_OF_A_QUESTION = 0.85;

/**
 * What asks nothing is rarely a question to the knowledge base: there the margin's floor, which refuses nine questions in ten but an
 * intent in five with them, gives way to the plain probability, which keeps 83 of 100 intents rightly and 5 wrongly.
 */
const MORE_LIKELY_THAN_NOT = 0.5;

const SHOW: IntentCommand = { type: "start_flow", flow: "show_profile" };
const FIELDS: ReadonlySet<FlowName> = new Set<FlowName>([
  "change_name",
  "change_phone",
  "change_email",
  "change_address",
  "change_birth_date",
]);
const CHANGES: ReadonlySet<Concept> = new Set<Concept>(["change", "add", "fresh", "want", "remove", "erase", "birth"]);

/** "Which e-mail do you have for me?" is like "change my e-mail" in all but what it asks: a question in which nothing changes wants to see. */
function asksOwnField(command: IntentCommand, text: string, said: string): boolean {
  if (command.type !== "start_flow" || !FIELDS.has(command.flow) || !isQuestion(text, said)) return false;
  return !said.split(" ").some((word) => conceptsOf(word).some((concept) => CHANGES.has(concept)));
}

/** Reads one request by what it is like among the examples: one command, with its probability. */
export function statisticsReader(model: Model): Reader {
  return async (text, context) => {
    const read = plain(text) === "" ? [] : [readByStatistics(classify(model, text), text)];
    return { commands: read, language: languageOf(text, context), reader: "statistics" };
  };
}

/** The most probable intent; where none is, a question to the knowledge base, as probable as that it is none. */
function readByStatistics({ guesses, none }: Classified, text: string): ReadCommand {
  const nothing = Math.max(0, 1 - guesses.reduce((sum, { probability }) => sum + probability, 0));
  const [best] = guesses;
  const said = plain(text);
  const asksForRules = endsInPolicyQuestion(text) && !/\d{4}/.test(text);
  const isNone = isQuestion(text, said) ? none : (best?.probability ?? 0) < MORE_LIKELY_THAN_NOT;
  if (best === undefined || isNone || (asksForRules && best.command.type !== "hand_off")) {
    const confidence = asksForRules ? Math.max(nothing, SURE_OF_A_QUESTION) : nothing;
    return { command: { type: "ask_knowledge", question: text.trim().slice(0, 1000) }, confidence, words: text };
  }
  const meant = asksOwnField(best.command, text, said) ? SHOW : best.command;
  return { command: commandOf(meant, text.trim().slice(0, 1000)), confidence: best.probability, words: text };
}
