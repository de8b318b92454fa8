import { LOCALES } from "../../../base/index.ts";
import { type Choice, OTHERS, STOP_ADVERTS } from "../../../dialogue/index.ts";
import type { ReadingContext } from "../reading.ts";
import { isFormOf } from "../words/inflection.ts";
import { anywhere, plain, wholly, without } from "../words/phrases.ts";
import { inAll, WORDS } from "../words/rule-words.ts";
import { isOnlyAll } from "./all-of-it.ts";
import { type Message, read, type Verdict } from "./message.ts";
import { isQuestion } from "./question.ts";
import { findDays } from "./when/find-days.ts";
import { numbersIn } from "./when/tokens.ts";

const ORDINALS = Array.from({ length: 10 }, (_, at) =>
  anywhere(LOCALES.map((locale) => WORDS[locale].ordinals[at] ?? "").join(";")),
);
const NUMBERS = Array.from({ length: 10 }, (_, at) =>
  anywhere(LOCALES.map((locale) => WORDS[locale].numbers[at] ?? "").join(";")),
);
const LAST = anywhere(inAll((words) => words.last));

const BESIDE = anywhere(`${inAll((words) => words.fillers)};${inAll((words) => words.choiceBeside)}`);

/** "Two pieces" is how many, not the second one. */
const OF_PIECES =
  /(?<!\p{L})(?:шт|штук\p{L}{0,2}|пач\p{L}+|упаков\p{L}+|пакет\p{L}*|пак[иу]нк\p{L}+|pcs?|pieces?|packs?|packets?|bags?|units?)(?!\p{L})/u;

const OTHER_ONES = wholly(inAll((words) => words.others));
const NO_ADVERTS = wholly(inAll((words) => words.stopAdverts));

/** An offered label, word for word; "stop" in answer to an advert. */
export function readLabel({ text, plain: said }: Message, { choices }: ReadingContext): Verdict {
  const chosen = said === "" ? null : (byLabel(said, choices) ?? byStop(said, choices) ?? byOthers(said, choices));
  return chosen === null ? null : [read({ type: "choose", value: chosen.value }, text)];
}

/** A number, an ordinal, or the telling part of one, where the bot's last message offered choices. */
export function readChoice({ text, plain: said }: Message, context: ReadingContext): Verdict {
  // An advert is answered with "1" for a reason of its own.
  const choices = context.choices.filter(({ value }) => value !== STOP_ADVERTS);
  if (choices.length === 0 || said === "") return null;
  const chosen =
    byAll(said, context) ??
    byDigits(text, choices) ??
    byDay(text, context) ??
    (context.asked !== "quantity" && OF_PIECES.test(said) ? null : byPlace(said, choices)) ??
    byWords(said, choices);
  return chosen === null ? null : [read({ type: "choose", value: chosen.value }, text)];
}

/** "Both", "all of it": everything that is offered, or as many as there are. */
function byAll(said: string, { asked, choices }: ReadingContext): Choice | null {
  if (!isOnlyAll(said)) return null;
  const all = choices.find(({ value }) => value.endsWith(":all"));
  return all ?? (asked === "quantity" ? (choices.at(-1) ?? null) : null);
}

const byStop = (said: string, choices: readonly Choice[]): Choice | null =>
  (NO_ADVERTS.test(said) && choices.find(({ value }) => value === STOP_ADVERTS)) || null;

/** "Anything else?", where other goods than those advised can be had. */
const byOthers = (said: string, choices: readonly Choice[]): Choice | null =>
  (OTHER_ONES.test(said) && choices.find(({ value }) => value === OTHERS)) || null;

const byLabel = (said: string, choices: readonly Choice[]): Choice | null =>
  choices.find(({ label, value }) => plain(label) === said || plain(value) === said) ?? null;

/** "10482" where just one of the labels has that number. */
function byDigits(text: string, choices: readonly Choice[]): Choice | null {
  const digits = text.replace(/\D/g, "");
  if (digits.length < 3 || !/^[^\p{L}]*$/u.test(text)) return null;
  const fits = choices.filter(({ label, value }) => `${label} ${value}`.match(/\d+/g)?.includes(digits));
  return fits.length === 1 ? (fits[0] ?? null) : null;
}

/** "The one from October", "від третього числа": the only label with a day of those. */
function byDay(text: string, { choices, at, timezone }: ReadingContext): Choice | null {
  const moment = { at, timezone, direction: "past" } as const;
  const days = findDays(text, moment);
  if (days.length === 0 || isQuestion(text, plain(text))) return null;
  const labelled = choices.flatMap((choice) =>
    findDays(choice.label, moment)
      .slice(0, 1)
      .map((day) => ({ choice, day })),
  );
  const fits = labelled.filter(({ day }) => days.every(({ from, to }) => from <= day.from && day.to <= to));
  const numbers = numbersIn(text);
  const exact =
    fits.length > 1 ? fits.filter(({ choice }) => numbersIn(choice.label).some((one) => numbers.includes(one))) : fits;
  return exact.length === 1 ? (exact[0]?.choice ?? null) : null;
}

function byPlace(said: string, choices: readonly Choice[]): Choice | null {
  const rest = without(said, BESIDE);
  const digit = /^([1-9]|10)(?:й|я|е|го|ю|st|nd|rd|th)?$/.exec(rest)?.[1];
  if (digit !== undefined) return ofNumber(Number(digit), choices);
  if (rest.split(" ").length > 2 || rest === "" || isOfAnOrder(said, choices)) return null;
  if (LAST_BUT_ONE.test(rest)) return lastButOne(choices);
  if (LAST.test(rest)) return choices.at(-1) ?? null;
  const at = [ORDINALS, NUMBERS]
    .flatMap((row) => row.findIndex((word) => word.exec(rest)?.[0] === rest))
    .find((place) => place >= 0);
  return at === undefined ? null : ofNumber(at + 1, choices);
}

const LAST_ORDER = /(?:last|previous) order(?!\p{L})|(?:последн|прошл|останн|минул)\p{L}* (?:заказ|замовлен)/u;

/** "Something like my last order", over goods that were advised: none of them is that order. */
const isOfAnOrder = (said: string, choices: readonly Choice[]): boolean =>
  LAST_ORDER.test(said) && choices.some(({ value }) => value === OTHERS || value.startsWith("order_product:"));

const LAST_BUT_ONE =
  /^(?:предпоследн|передостанн)\p{L}*$|^(?:last but|penultimate|second last|second to)(?: one| last)?$/u;

/** Orders are listed with the newest first, and the last but one is the one before it. */
const lastButOne = (choices: readonly Choice[]): Choice | null =>
  (choices.every(({ label }) => /\d{4}/.test(label)) ? choices[1] : choices.at(-2)) ?? null;

/** The choice of that place; where the labels are numbers themselves, the one that says it: of 0 to 10 "nine" is not the ninth. */
function ofNumber(number: number, choices: readonly Choice[]): Choice | null {
  const isScale = choices.every(({ label }) => /^\d{1,2}$/.test(label));
  return (isScale ? choices.find(({ label }) => Number(label) === number) : choices[number - 1]) ?? null;
}

/** Every word said is a form of a word of one label, and of no other label's. */
function byWords(said: string, choices: readonly Choice[]): Choice | null {
  const words = without(said, BESIDE).split(" ").filter(Boolean);
  if (words.length === 0) return null;
  const fits = choices.filter(({ label }) => {
    const names = plain(label).split(" ");
    return words.every((word) => word.length > 1 && names.some((name) => isFormOf(word, name)));
  });
  return fits.length === 1 ? (fits[0] ?? null) : null;
}
