import type { Command } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { productIn } from "../rules/named-product.ts";
import { plain } from "../words/phrases.ts";
import { shares } from "./shares.ts";
import { spelt } from "./spelt.ts";

/**
 * A model's command with its values in the one spelling that the rules would give them, or null where it says what the message does
 * not: a number, an e-mail, a name or an address that nobody typed, a choice that was not offered, and any consent to a change. A
 * yes is what writes, so only exact words and buttons give it.
 */
export async function grounded(command: Command, text: string, context: ReadingContext): Promise<Command | null> {
  switch (command.type) {
    case "affirm":
      return null;
    case "choose":
      return chosen(command.value, context);
    case "set_slot":
      return withValue(command, await spelt(command.slot, command.value, text, context));
    case "correct_slot":
      return command.value === null
        ? command
        : withValue(command, await spelt(command.slot, command.value, text, context));
    case "ask_knowledge":
      return {
        ...command,
        question: isMeant(command.question, `${text} ${topicWords(context)}`) ? command.question : text.slice(0, 1000),
      };
    case "ask_product":
      return ofProduct(command, text, context);
    default:
      return command;
  }
}

/** Another city or another sum makes another question of one that is like it in all other words. */
const NAME = /(?<=\S\s+[«"(]?)\p{Lu}\p{L}[\p{L}'’-]*/gu;
const NUMBER = /\d+/g;

function isMeant(question: string, spoken: string): boolean {
  const numbers: string[] = spoken.match(NUMBER) ?? [];
  const named = (question.match(NAME) ?? []).every((name) => shares(name, spoken));
  return named && shares(question, spoken) && (question.match(NUMBER) ?? []).every((one) => numbers.includes(one));
}

/** As it was said; in the shop's words where these are other ones; null where the message speaks of no such thing. */
function ofProduct(
  command: Extract<Command, { type: "ask_product" }>,
  text: string,
  context: ReadingContext,
): Command | null {
  const spoken = `${text} ${topicWords(context)}`;
  if (shares(command.query, spoken)) return command;
  const named = productIn(command.query, context.lexicon)?.name;
  return named !== undefined && named === productIn(spoken, context.lexicon)?.name
    ? { ...command, query: named }
    : null;
}

const withValue = <One extends Command & { value: string | null }>(command: One, value: string | null): One | null =>
  value === null ? null : { ...command, value };

/** By its number, as they are shown to a model, or by its words. */
function chosen(said: string, { choices }: ReadingContext): Command | null {
  const byNumber = /^\d{1,2}$/.test(said) ? choices[Number(said) - 1] : undefined;
  const choice = byNumber ?? choices.find(({ label, value }) => value === said || plain(label) === plain(said));
  return choice ? { type: "choose", value: choice.value } : null;
}

const topicWords = ({ topic }: ReadingContext): string =>
  topic === null ? "" : Object.values(topic).slice(1).join(" ");
