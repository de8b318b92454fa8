import type { Locale } from "../../base/index.ts";
import type { Command, SlotName } from "../../dialogue/index.ts";
import { bareWords, type Lexicon, type Respelled, respell } from "../../knowledge/index.ts";
import type { ReadCommand, Reader, Reading, ReadingContext } from "./reading.ts";
import { repair } from "./repair.ts";
import { speaksOfGoods } from "./rules/named-product.ts";
import type { Model } from "./statistics/model.ts";
import { spellingsOf } from "./statistics/spellings.ts";
import { knowsWord } from "./words/vocabulary.ts";

/** What is read this surely as it was typed needs no other spelling. */
const SURE = 0.95;
/** In a story so long a few misspelt words matter little. */
const LONGEST = 400;

/**
 * A reader that reads what it is unsure of once more, with its misspelt words as the examples of intents spell them, and takes the surer
 * of both readings; but a misspelt yes to exact values is a guess, and a guess is no yes. Of the 63 misspelt requests that nothing was
 * tuned on 56 are read so, 49 as they were typed. What is looked up or noted stays as it was typed.
 */
export function forgiving(read: Reader, model: Model): Reader {
  return async (text, context) => {
    const typed = await read(text, context);
    if (text.length > LONGEST || !isDoubtful(typed)) return typed;
    const spelt = spell(text, typed.language, context, model);
    if (spelt === null) return typed;
    const meant = await read(spelt.text, context);
    if (context.proposal && meant.commands.some(({ command }) => command.type === "affirm")) return typed;
    return surenessOf(meant) > surenessOf(typed) ? asTyped(meant, spelt) : typed;
  };
}

/** What only answers, and asks for nothing, is taken as it stands. */
const isDoubtful = ({ commands }: Reading): boolean =>
  commands.length === 0 || (actsOf(commands).length > 0 && surenessOf({ commands }) < SURE);

const actsOf = (commands: readonly ReadCommand[]): ReadCommand[] =>
  commands.filter(({ command: { type } }) => type !== "set_slot" && type !== "correct_slot");

/** As sure as the least sure of what is asked for; 0 where nothing is. */
function surenessOf({ commands }: Pick<Reading, "commands">): number {
  const acts = actsOf(commands);
  return acts.length === 0 ? 0 : Math.min(...acts.map(({ confidence }) => confidence));
}

/** A text as the examples of its language spell it; null where nothing in it is misspelt. */
function spell(text: string, locale: Locale, context: ReadingContext, model: Model): Respelled | null {
  const lexicon = lexiconIn(model, locale);
  if (lexicon === null) return null;
  const { text: repaired } = repair(text, context.locale);
  const isOwn = (typed: string, at: number) =>
    isName(typed, at, repaired) || isInAddress(typed, at, repaired) || speaksOfGoods(typed, context.lexicon);
  const spelt = respell(repaired, lexicon, isOwn);
  return spelt !== null && isMostlyKnown(spelt, lexicon, isOwn) ? spelt : null;
}

/** "Purple monkey" is no purple money: among words that no example has, and beside one that is no shop's, none is taken for another. */
function isMostlyKnown(spelt: Respelled, lexicon: Lexicon, isOwn: (typed: string, at: number) => boolean): boolean {
  const words = Array.from(spelt.text.matchAll(/\p{L}{3,}/gu), ({ 0: word, index }) => ({ word, index }));
  const stands = words.filter(({ word }) => !spelt.words.some(({ meant }) => meant.split(" ").includes(word)));
  if (words.length === 2 && !stands.some(({ word }) => knowsWord(word.toLowerCase()))) return false;
  const unknown = words.filter(({ word, index }) => !isOwn(word, index) && !bareWords(word).every(lexicon.has));
  return unknown.length * 3 <= words.length;
}

/** Behind other words of a sentence a capital begins a name. */
const isName = (typed: string, at: number, text: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(typed) && /[^\s.!?…][^.!?…]*$/u.test(text.slice(0, at));

/** "ivan.pitrov@gmial.com", "CO-1O2", "beseda.example/chat". */
const isInAddress = (typed: string, at: number, text: string): boolean =>
  /[\d@._/-]$/.test(text.slice(0, at)) || /^(?:[\d@_/-]|\.[\p{L}\d])/u.test(text.slice(at + typed.length));

const lexicons = new WeakMap<Model, Map<Locale, Lexicon | null>>();

/** The words of the examples of a language; made when something is first misspelt, and kept with the model. */
function lexiconIn(model: Model, locale: Locale): Lexicon | null {
  const known = lexicons.get(model) ?? new Map<Locale, Lexicon | null>();
  lexicons.set(model, known);
  const listed = model.words[locale] ?? "";
  const made = known.get(locale) ?? (listed === "" ? null : spellingsOf(listed.split(" "), locale));
  known.set(locale, made);
  return made;
}

/** Values that are the customer's own words. */
const OWN: ReadonlySet<SlotName> = new Set<SlotName>([
  "name",
  "address",
  "city",
  "email",
  "reason",
  "comment",
  "value",
]);

/** A reading of a respelled text that takes the customer's words along as they were typed. */
function asTyped(reading: Reading, { words }: Respelled): Reading {
  const back = (text: string): string => words.reduce((all, { typed, meant }) => replaced(all, meant, typed), text);
  const commands = reading.commands.map((one) => ({ ...one, command: inWords(one.command, back) }));
  const likely = reading.likely?.map((one) => ({ ...one, command: inWords(one.command, back) }));
  return { ...reading, commands, ...(likely ? { likely } : {}) };
}

const replaced = (text: string, word: string, by: string): string =>
  text.replace(new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, "iu"), by);

/** A command with its words changed. */
function inWords(command: Command, change: (text: string) => string): Command {
  switch (command.type) {
    case "ask_knowledge":
      return { ...command, question: change(command.question) };
    case "ask_product":
      return { ...command, query: change(command.query) };
    case "chitchat":
      return command.question === undefined ? command : { ...command, question: change(command.question) };
    case "set_slot":
      return OWN.has(command.slot) ? { ...command, value: change(command.value) } : command;
    default:
      return command;
  }
}
