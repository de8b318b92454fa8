import type { Command, SlotName } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { findEmails } from "../rules/email.ts";
import { findOrderNumbers } from "../rules/order-number.ts";
import { findPhones } from "../rules/phone.ts";
import { rulesReader } from "../rules/rules.ts";
import { plain } from "../words/phrases.ts";

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
        question: shares(command.question, `${text} ${topicWords(context)}`) ? command.question : text.slice(0, 1000),
      };
    case "ask_product":
      return shares(command.query, `${text} ${topicWords(context)}`) ? command : null;
    default:
      return command;
  }
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

/** A value in the rules' spelling, where the message says it; else null. */
async function spelt(slot: SlotName, value: string, text: string, context: ReadingContext): Promise<string | null> {
  const { lexicon, country, topic } = context;
  switch (slot) {
    case "order": {
      if (value === "last") return value;
      const meant = numbersIn(value, lexicon.orderShapes)[0];
      if (meant !== undefined && topic?.kind === "order" && topic.number === meant) return meant;
      return meant !== undefined && numbersIn(text, lexicon.orderShapes).includes(meant) ? meant : null;
    }
    case "email":
      return typed(findEmails, value, text);
    case "phone":
      return typed((said) => findPhones(said, country), value, text);
    case "phone_or_email":
      return typed((said) => [...findEmails(said), ...findPhones(said, country)], value, text);
    case "code":
      return /^\d{4,8}$/.test(value.trim()) && text.replace(/\D/g, " ").includes(value.trim()) ? value.trim() : null;
    case "name":
    case "address":
    case "birth_date":
      return isTyped(slot, value, text) ? asAnswered(slot, value, context) : null;
    case "date":
      return DAYS.test(value) ? value : asAnswered(slot, value, context);
    default:
      return asAnswered(slot, value, context);
  }
}

const numbersIn = (text: string, shapes: readonly string[]): string[] =>
  findOrderNumbers(text, shapes, true).map(({ value }) => value);

/** `2026-11-27`, or two of them. */
const DAYS = /^\d{4}-\d{2}-\d{2}(?:\/\d{4}-\d{2}-\d{2})?$/;

function typed(find: (text: string) => { value: string }[], value: string, text: string): string | null {
  const meant = find(value)[0]?.value;
  return meant !== undefined && find(text).some((one) => one.value === meant) ? meant : null;
}

/** Whether half of a value's words stand in the message, and its numbers all do; a date may be said in words. */
function isTyped(slot: SlotName, value: string, text: string): boolean {
  const numbers = slot === "birth_date" ? [] : (value.match(/\d+/g) ?? []);
  return numbers.every((number) => text.includes(number)) && (slot === "birth_date" || shares(value, text));
}

/** Words of four letters and more are the same where they begin alike: cases differ. */
const BEGINNING = 4;

function shares(value: string, text: string): boolean {
  const beginnings = new Set(
    plain(text)
      .split(" ")
      .map((word) => word.slice(0, BEGINNING)),
  );
  const words = plain(value).split(" ").filter(Boolean);
  return words.filter((word) => beginnings.has(word.slice(0, BEGINNING))).length * 2 >= words.length;
}

/** A value as the rules spell it where it answers the question for its slot; as it is where they have no spelling of their own. */
async function asAnswered(slot: SlotName, value: string, context: ReadingContext): Promise<string> {
  const asking = { ...context, asked: slot, choices: [], proposal: false };
  const { commands } = await rulesReader(value, asking);
  const read = commands.find(({ command }) => command.type === "set_slot" && command.slot === slot)?.command;
  return read?.type === "set_slot" ? read.value : value;
}
