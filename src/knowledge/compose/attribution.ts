import type { Locale } from "../../base/index.ts";
import { daysIn } from "./days.ts";
import { namesIn } from "./names.ts";
import { type Quantity, quantitiesGiven, saysSame } from "./quantities.ts";
import { type SourceLine, tellingStems } from "./source.ts";

/** A part of a line that gives numbers, with how much each word around it belongs to them. */
interface Part {
  quantities: Quantity[];
  weights: ReadonlyMap<string, number>;
}

/** What a word counts by where it stands: beside the number, as its line's label, over the line, before the number in it, behind it. */
const BESIDE = 1;
const LABEL = 0.9;
const OVER = 0.5;
const BEFORE = 0.5;
const BEHIND = 0.25;
/** What a word counts that only the question has, and how much more a name counts than another word. */
const ASKED = 0.4;
const NAME = 2;

/**
 * Whether a number of a sentence belongs to something else: another part of the sources gives another number of its kind, and speaks
 * of more of what the sentence speaks of ("a locker in Latvia costs €4.90" where that is Poland's).
 */
export function isMisattributed(
  sentence: { text: string; question: string },
  lines: readonly SourceLine[],
  locale: Locale,
): boolean {
  const parts = lines.flatMap((line) => partsOf(line, locale));
  const claims = partsOf({ text: sentence.text, lead: "", heading: "" }, locale);
  const asked = [...tellingStems(sentence.question, locale)].map((stem) => [stem, ASKED] as const);
  const names = tellingStems([...namesIn(sentence.text), ...quotedIn(sentence.text)].join(" "), locale);
  const familyOf = families(claims.flatMap((claim) => claim.quantities));
  return claims.some((claim) => {
    const own = [...claim.weights].map(([stem, weight]) => [stem, names.has(stem) ? weight * NAME : weight] as const);
    const words = new Map([...asked, ...own]);
    return claim.quantities.some((quantity) => belongsElsewhere(quantity, claim.quantities, words, parts, familyOf));
  });
}

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/[«"“„]([^»"”“]+)[»"”“]/gu)].map(([, words = ""]) => words);

function belongsElsewhere(
  quantity: Quantity,
  beside: Quantity[],
  words: ReadonlyMap<string, number>,
  parts: Part[],
  familyOf: (quantity: Quantity) => string,
): boolean {
  const isIt = (each: Quantity) => saysSame(quantity, each);
  const giving = parts.filter((part) => part.quantities.some(isIt));
  const alikes = new Set(giving.flatMap((part) => part.quantities.filter(isIt).map(familyOf)));
  const others = parts.filter((part) => {
    const alike = part.quantities.filter((each) => alikes.has(familyOf(each)));
    return alike.length > 0 && !alike.some((each) => beside.some((claimed) => saysSame(claimed, each)));
  });
  const best = (some: Part[]) => some.reduce((most, part) => Math.max(most, closeness(words, part.weights)), 0);
  return giving.length > 0 && best(others) > best(giving) + 1e-9;
}

const ALIKE: Record<string, string> = {
  month: "time",
  "working day": "time",
  usd: "eur",
  uah: "eur",
  rub: "eur",
  pln: "eur",
};

/**
 * Numbers that can be taken for one another have one name: they are of one kind, and both limits or both none. "Free" is a price like
 * any other where no sum is said from which on.
 */
function families(all: Quantity[]): (quantity: Quantity) => string {
  const free = all.some(({ bound }) => bound === "least") ? "free" : "eur";
  return ({ kind, bound }) => `${kind === "free" ? free : (ALIKE[kind] ?? kind)} ${bound ?? ""}`;
}

function closeness(words: ReadonlyMap<string, number>, weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [stem, weight] of words) sum += weight * (weights.get(stem) ?? 0);
  return sum;
}

/** A line cut where its numbers may speak of different things. */
function partsOf({ text, lead, heading }: SourceLine, locale: Locale): Part[] {
  const [, label = "", body = text] = /^([^:\d]{2,60}): (.+)$/su.exec(text) ?? [];
  const pieces = piecesOf(body, locale);
  const stems = pieces.map((piece) => tellingStems(piece, locale));
  const labelled = tellingStems(label, locale);
  const over = tellingStems([heading, lead].join(" "), locale);
  const excepted = tellingStems(exceptedIn(text), locale);
  return pieces.map((piece, at) => {
    const weights = new Map<string, number>();
    const add = (some: Iterable<string>, weight: number) => {
      for (const stem of some) weights.set(stem, weight + (weights.get(stem) ?? 0));
    };
    add(over, OVER);
    add(labelled, LABEL);
    for (const [place, own] of stems.entries()) add(own, place === at ? BESIDE : place < at ? BEFORE : BEHIND);
    for (const stem of excepted) weights.set(stem, -BESIDE);
    return { quantities: numbersOf(piece, [heading, lead].join(" "), locale), weights };
  });
}

const exceptedIn = (text: string): string =>
  [
    ...text.matchAll(
      /(?:кроме|крім|окрім|за исключением|за винятком|except|other than|outside)(?: for)? ([\p{L}-]+)/giu,
    ),
  ]
    .map(([, word = ""]) => word)
    .join(" ");

/** A part ends at the first comma or conjunction after its number. */
function piecesOf(text: string, locale: Locale): string[] {
  const pieces: string[] = [];
  let open = "";
  for (const piece of text.split(/(?<=[,;])\s|\s(?=(?:and|but|и|а|но|і|й|та|але)\s)/u)) {
    open = open === "" ? piece : `${open} ${piece}`;
    if (numbersOf(open, "", locale).every(({ kind }) => kind === "place")) continue;
    pieces.push(open);
    open = "";
  }
  if (pieces.length === 0) return [text];
  if (open !== "") pieces[pieces.length - 1] += ` ${open}`;
  return pieces;
}

/** Numbers and days, which can be taken for one another too. */
function numbersOf(text: string, over: string, locale: Locale): Quantity[] {
  const days = daysIn(text).flatMap((day) => {
    const [, month, number] = /^(\d+)-(\d+)$/.exec(day) ?? [];
    const value = Number(month) * 100 + Number(number);
    return month ? [{ value, upTo: value, kind: "day", bound: null }] : [];
  });
  return [...quantitiesGiven(text, over, locale), ...days];
}
