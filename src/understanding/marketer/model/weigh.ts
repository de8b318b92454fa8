import type { Definition } from "../../../segments/index.ts";
import type { MarketerLexicon, MarketerReading, WordUse } from "../reading.ts";
import type { NameHit } from "../values.ts";
import { type Element, elementsOf } from "./elements.ts";
import { type Figures, isSaid, numbersOf } from "./figures.ts";
import { isKnownText } from "./known-text.ts";
import { type SaidSegment, saidOf } from "./said.ts";

/** A question and what the rules made of it, against which a model's reading is weighed. */
export interface Asked {
  text: string;
  lexicon: MarketerLexicon;
  figures: Figures;
  names: readonly NameHit[];
  /** What the rules made of it. */
  reading: MarketerReading;
}

/** What is more in one definition than in another. */
interface Difference {
  added: Element[];
  lost: Element[];
}

/** What may stand in another's place, because nobody said it in so many words: "who … in May" are buyers until a word says otherwise. */
const isImplied = ({ name }: Element): boolean => name === "source:orders" || name.startsWith("measure:");

/**
 * The words that a model's definition leaves unread, as they were used; null where it may not stand at all: where it drops what the
 * rules have read, or says what is neither in the data nor in the text, or what no word says.
 */
export function weighed(said: SaidSegment, asked: Asked): WordUse[] | null {
  const all = elementsOf(said);
  const { added, lost } = differenceOf(all, elementsOf(saidOf(asked.reading.definition)));
  if (!lost.every(isImplied) || !added.every((one) => isBorneOut(one, all, asked))) return null;
  const claims = claimsOf(said, asked);
  const taken = claims.filter((claim, at) => isEarned(claim, claims.slice(0, at), { all, added, asked }));
  if (!isAllSaid(added, taken)) return null;
  return asked.reading.words.map((word) =>
    taken.some((one) => one.word === word) ? { ...word, use: "clause" } : word,
  );
}

function differenceOf(all: readonly Element[], known: readonly Element[]): Difference {
  const lost = [...known];
  const added = all.filter(({ name }) => {
    const at = lost.findIndex((one) => one.name === name);
    if (at >= 0) lost.splice(at, 1);
    return at < 0;
  });
  // What the rules have read once was said once.
  const isTwice = ({ name, kind }: Element) => kind !== "sense" && known.some((one) => one.name === name);
  return added.some(isTwice) ? { added, lost: added.filter(isTwice) } : { added, lost };
}

function isBorneOut(one: Element, all: readonly Element[], { text, lexicon, figures }: Asked): boolean {
  const source = all.find(({ of, name }) => of === one.of && name === "source:nps") ? "nps" : null;
  return isSaid(one, figures, source) && isKnownText(one, lexicon, text);
}

/** A word that the rules left unread, and the condition that it is said to stand for. */
interface Claim {
  word: WordUse;
  of: string;
}

/** What the rules know not to be in the data is nobody's to take. */
function claimsOf({ words }: SaidSegment, { text, reading }: Asked): Claim[] {
  const lacking = reading.missing.filter(({ kind }) => kind !== "subject").map((one) => one.words);
  const open = reading.words.filter(
    ({ use, from, to }) => use === "unread" && !lacking.some((one) => one.includes(text.slice(from, to))),
  );
  return open.flatMap((word) => {
    const said = words.find((one) => spansOf(one.words, text).some(({ from, to }) => from < word.to && word.from < to));
    return said ? [{ word, of: said.id }] : [];
  });
}

/** Every place where words stand in a text, whatever the case. */
function spansOf(words: string, text: string): { from: number; to: number }[] {
  const [sought, all] = [words.trim().toLowerCase(), text.toLowerCase()];
  const spans: { from: number; to: number }[] = [];
  if (sought === "" || all.length !== text.length) return spans;
  for (let at = all.indexOf(sought); at >= 0; at = all.indexOf(sought, at + 1))
    spans.push({ from: at, to: at + sought.length });
  return spans;
}

/** Each word brings something that nothing else has brought; a name of the data brings that name, a number that number. */
function isEarned(
  { word, of }: Claim,
  before: readonly Claim[],
  { all, added, asked }: { all: readonly Element[]; added: readonly Element[]; asked: Asked },
): boolean {
  const own = all.filter((one) => one.of === of);
  const brought = added.filter((one) => one.of === of).length;
  if (before.filter((one) => one.of === of).length >= brought) return false;
  const { tokens, numbers } = asked.figures;
  const isIn = ({ from, to }: { from: number; to: number }) =>
    (tokens[from]?.from ?? 0) < word.to && word.from < (tokens[to - 1]?.to ?? 0);
  const name = asked.names.find(isIn);
  const number = numbers.find(isIn);
  if (name && !name.names.some(({ value }) => own.some((one) => one.value === value))) return false;
  return !number || own.some((one) => numbersOf(one.value).includes(number.value));
}

/** Nothing is added that no word brought: each value and figure has a word of its own, and what else a condition says has one, too. */
const isAllSaid = (added: readonly Element[], taken: readonly Claim[]): boolean =>
  added.every(({ of }) => {
    const own = added.filter((one) => one.of === of && one.key !== "field");
    const values = own.filter(({ kind }) => kind !== "sense");
    const hasSense = own.some((one) => one.kind === "sense" && !isImplied(one));
    const words = taken.filter((one) => one.of === of).length;
    return words >= Math.max(1, values.length + (hasSense ? 1 : 0));
  });

/** The reading that a model's definition makes with what became of the words. */
export function readWith(words: WordUse[], definition: Definition, { text, reading }: Asked): MarketerReading {
  const unread = words.filter(({ use }) => use === "unread").map(({ from, to }) => text.slice(from, to));
  return {
    ...reading,
    status: unread.length === 0 ? "answer" : reading.status,
    definition,
    words,
    unread,
    missing: reading.missing.filter((one) => unread.some((word) => one.words.includes(word))),
    ambiguous: [],
    vague: [],
  };
}
