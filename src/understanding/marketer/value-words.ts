import * as z from "zod";
import { isOneSlip, normalise } from "../../base/index.ts";
import { isEveryday, knowsWord } from "../customer/words/vocabulary.ts";
import { foldedOf, isFoldable } from "./folded.ts";
import type { Token } from "./tokens.ts";

const forms = z.string();
const table = z.record(z.string(), forms);
/** What `intents/segments/values.yaml` holds: meanings by class, and the words for each. A class without keys is one meaning. */
const ValueTable = z.record(z.string(), z.union([forms, table]));

/** What words of a class stand for, and the token behind them. */
export interface Meaning {
  value: string;
  next: number;
}

/** The language that a text plainly is in, by letters that only it has. */
type Tongue = "uk" | "ru" | null;

/** Words for numbers, money and time, ready to be looked up. */
export interface ValueWords {
  /** What the longest words of a class from this token on stand for. */
  at(tokens: readonly Token[], at: number, of: string): Meaning | null;
  /** Whether a number or a time may begin with a token: most words of a text begin none. */
  mayBegin(token: Token): boolean;
}

interface Entry {
  value: string;
  /** The words of a phrase behind its first, each with whether any ending will do. */
  rest: { word: string; open: boolean }[];
  only: Tongue;
}
type ByClass = Map<string, Entry[]>;
/** Whole words and beginnings of words. */
interface Index {
  whole: Map<string, ByClass>;
  begun: Map<string, ByClass>;
  /** Whole Ukrainian words as they look without its own letters. */
  folded: Map<string, ByClass>;
}

const KEPT = 5000;

/** Reads {@link ValueTable}; throws where it is none. */
export function readValueWords(data: unknown): ValueWords {
  const index: Index = { whole: new Map(), begun: new Map(), folded: new Map() };
  for (const [name, held] of Object.entries(ValueTable.parse(data))) {
    const entries = typeof held === "string" ? [["", held] as const] : Object.entries(held);
    for (const [value, said] of entries)
      for (const form of said.split(/\s+/)) if (form) learn(index, name, value, form);
  }
  const met = new Map<string, ByClass>();
  const entriesOf = (word: string): ByClass => {
    const known = met.get(word);
    if (known !== undefined) return known;
    const found = entriesIn(index, word);
    if (found.size === 0) addFolded(found, word, index);
    if (found.size === 0 && mayBeSlip(word)) addSlip(found, word, index);
    if (met.size >= KEPT) met.clear();
    met.set(word, found);
    return found;
  };
  return {
    at(tokens, at, of) {
      const token = tokens[at];
      return token === undefined ? null : bestOf(entriesOf(token.plain).get(of), tokens, at);
    },
    mayBegin: ({ kind, plain }) => kind !== "word" || entriesOf(plain).size > 0 || /-|^[qh][1-4]$/.test(plain),
  };
}

function learn(index: Index, name: string, value: string, form: string): void {
  const [said = "", tongue] = normalise(form).split("@");
  const [first, ...rest] = said.split("_").map(wordOf);
  if (first === undefined) return;
  const words = first.open ? index.begun : index.whole;
  const classes = words.get(first.word) ?? new Map<string, Entry[]>();
  const entry: Entry = { value, rest, only: tongue === "uk" || tongue === "ru" ? tongue : null };
  classes.set(
    name,
    [...(classes.get(name) ?? []), entry].sort((a, b) => b.rest.length - a.rest.length),
  );
  words.set(first.word, classes);
  if (!first.open && isFoldable(first.word)) index.folded.set(foldedOf(first.word), classes);
}

/** All that a word may begin, by class: what it is itself before what it is a form of. */
function entriesIn({ whole, begun }: Index, word: string): ByClass {
  const found: ByClass = new Map();
  const add = (classes: ByClass | undefined) => {
    for (const [name, entries] of classes ?? []) found.set(name, [...(found.get(name) ?? []), ...entries]);
  };
  add(whole.get(word));
  for (let length = word.length; length >= 2 && word.length - length <= ENDING; length--)
    add(begun.get(word.slice(0, length)));
  return found;
}

/** "Мисяци", "останни": what is a word once і, ї and є are told from и and е. */
function addFolded(found: ByClass, word: string, { folded }: Index): void {
  for (const [name, entries] of folded.get(foldedOf(word)) ?? []) found.set(name, entries);
}

const SLIPS = ["months", "units", "latest", "numerals"];
const mayBeSlip = (word: string): boolean =>
  word.length >= 6 && /^\p{L}+$/u.test(word) && !/(?:ам|ям)и?$/.test(word) && !isEveryday(word) && !knowsWord(word);

/** "Сентебре", "octobr", "mounth": months and units of time are mistyped as names are. */
function addSlip(found: ByClass, word: string, { whole }: Index): void {
  const near = [...whole].flatMap(([known, classes]) => {
    const name = SLIPS.find((one) => classes.has(one));
    const [entry] = (name !== undefined && classes.get(name)) || [];
    const isNear = known[0] === word[0] && known.length >= 5 && isOneSlip(known, word);
    return name !== undefined && entry !== undefined && isNear ? [{ name, entry }] : [];
  });
  const [first] = near;
  if (first !== undefined && new Set(near.map(({ name, entry }) => `${name} ${entry.value}`)).size === 1)
    found.set(first.name, [first.entry]);
}

const wordOf = (word: string) => (word.endsWith("*") ? { word: word.slice(0, -1), open: true } : { word, open: false });

const ENDING = 5;

function bestOf(entries: readonly Entry[] | undefined, tokens: readonly Token[], at: number): Meaning | null {
  for (const { value, rest, only } of entries ?? []) {
    const next = at + 1 + rest.length;
    if (rest.every((word, place) => fits(tokens[at + 1 + place], word)) && speaks(tokens, only))
      return { value, next: behindDot(tokens, next) };
  }
  return null;
}

const fits = (token: Token | undefined, { word, open }: { word: string; open: boolean }): boolean =>
  token !== undefined &&
  (open ? token.plain.startsWith(word) && token.plain.length - word.length <= ENDING : token.plain === word);

/** "Тыс.", "руб." and "г." bear their dot. */
function behindDot(tokens: readonly Token[], next: number): number {
  const [word, dot] = [tokens[next - 1], tokens[next]];
  return dot?.plain === "." && dot.glued && (word?.plain.length ?? 9) <= 4 && word?.kind === "word" ? next + 1 : next;
}

function speaks(tokens: readonly Token[], only: Tongue): boolean {
  if (only === null) return true;
  return only === "uk" ? tongueOf(tokens) === "uk" : tongueOf(tokens) !== "uk";
}

/** Asked of the same tokens for many words. */
const tongues = new WeakMap<readonly Token[], Tongue>();

function tongueOf(tokens: readonly Token[]): Tongue {
  const known = tongues.get(tokens);
  if (known !== undefined) return known;
  const text = tokens.map(({ plain }) => plain).join(" ");
  const tongue = /[іїєґ]|\p{Script=Cyrillic}'/u.test(text) ? "uk" : /[ыэъ]/u.test(text) ? "ru" : null;
  tongues.set(tokens, tongue);
  return tongue;
}
