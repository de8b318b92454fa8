import type { Locale } from "../../base/index.ts";
import { daysIn } from "./days.ts";
import { namesIn } from "./names.ts";
import { type Quantity, quantitiesGiven, saysSame } from "./quantities.ts";
import type { SourceLine } from "./source.ts";
import { tellingStems } from "./stems.ts";

/** A part of a line that gives numbers, with how much each word around it belongs to them. */
interface Part {
  quantities: Quantity[];
  weights: ReadonlyMap<string, number>;
  /** The words beside its numbers. */
  beside: ReadonlySet<string>;
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
  const all = claims.flatMap((claim) => claim.quantities);
  const familyOf = families(all);
  return claims.some((claim) => {
    const own = [...claim.weights].map(([stem, weight]) => [stem, names.has(stem) ? weight * NAME : weight] as const);
    const words = new Map([...asked, ...own]);
    const others = all.filter((quantity) => !claim.quantities.includes(quantity));
    return claim.quantities.some((quantity) => {
      const rivals = rivalsOf(quantity, parts, familyOf, claim.quantities);
      return belongsElsewhere(quantity, { ...claim, weights: words }, parts, rivals, others);
    });
  });
}

const quotedIn = (text: string): string[] =>
  [...text.matchAll(/[«"“„]([^»"”“]+)[»"”“]/gu)].map(([, words = ""]) => words);

/** The parts that give another number of the same family, and none that is claimed beside this one. */
function rivalsOf(
  quantity: Quantity,
  parts: readonly Part[],
  familyOf: (quantity: Quantity) => string,
  beside: readonly Quantity[],
): Part[] {
  const given = parts.flatMap((part) => part.quantities.filter((each) => saysSame(quantity, each)));
  const alike = new Set(given.map(familyOf));
  return parts.filter((part) => {
    const numbers = part.quantities.filter((each) => alike.has(familyOf(each)));
    return numbers.length > 0 && !numbers.some((each) => beside.some((claimed) => saysSame(claimed, each)));
  });
}

/** Whether a rival speaks of more of what is claimed. One whose number the sentence has too is told apart by the words beside it. */
function belongsElsewhere(
  quantity: Quantity,
  claim: Part,
  parts: readonly Part[],
  rivals: readonly Part[],
  others: readonly Quantity[],
): boolean {
  const giving = parts.filter((part) => part.quantities.some((each) => saysSame(quantity, each)));
  const isClaimed = (part: Part) => part.quantities.some((each) => others.some((claimed) => saysSame(claimed, each)));
  const byAll = (part: Part) => closeness(claim.weights, part.weights);
  const byBeside = (part: Part) => [...claim.beside].filter((stem) => part.beside.has(stem)).length;
  const best = (some: readonly Part[], of: (part: Part) => number) => Math.max(0, ...some.map(of));
  const free = rivals.filter((part) => !isClaimed(part));
  const claimed = rivals.filter(isClaimed);
  return best(free, byAll) > best(giving, byAll) + 1e-9 || best(claimed, byBeside) > best(giving, byBeside);
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
    const beside = stems[at] ?? new Set();
    return { quantities: numbersOf(piece, [heading, lead].join(" "), locale), weights, beside };
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
  for (const piece of text.split(/(?<=[,;])\s|\s(?=(?:and|but|и|а|но|і|й|та|але)\s(?!\d))/u)) {
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
    const [, month, weekday, number] = /^(?:(\d+)-|(weekday) )(\d+)$/.exec(day) ?? [];
    const value = Number(month ?? 0) * 100 + Number(number);
    return number ? [{ value, upTo: value, kind: weekday ?? "day", bound: null }] : [];
  });
  return [...quantitiesGiven(text, over, locale), ...days];
}
