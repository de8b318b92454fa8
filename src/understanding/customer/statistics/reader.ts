import type { Command } from "../../../dialogue/index.ts";
import { commandOf } from "../intents.ts";
import { languageOf } from "../language.ts";
import type { ReadCommand, Reader } from "../reading.ts";
import { isPolicyQuestion } from "../rules/question.ts";
import { plain } from "../words/phrases.ts";
import { type Classified, classify } from "./classify.ts";
import type { Model } from "./model.ts";

/** "How do I return something?" asks for rules: an intent to do so needs a better reason than the word "return". */
const SURE_OF_A_QUESTION = 0.85;

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
  const asksForRules = isPolicyQuestion(plain(text));
  if (best === undefined || none || (asksForRules && isDeed(commandOf(best.command, text)))) {
    return {
      command: ask(text),
      confidence: asksForRules ? Math.max(nothing, SURE_OF_A_QUESTION) : nothing,
      words: text,
    };
  }
  return { command: commandOf(best.command, text.trim().slice(0, 1000)), confidence: best.probability, words: text };
}

const ask = (text: string): Command => ({ type: "ask_knowledge", question: text.trim().slice(0, 1000) });

/** Whether a question about the shop's rules could be mistaken for it: things to be done, not one's own affairs to be shown. */
function isDeed(command: Command): boolean {
  return command.type === "start_flow" || command.type === "ask_product";
}
