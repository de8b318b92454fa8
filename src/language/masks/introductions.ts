import { FIRST_NAMES } from "./first-names.ts";
import { formsOf } from "./forms.ts";
import type { Finder, Span } from "./span.ts";
import type { Word } from "./words.ts";

/** After these somebody's name stands. */
const CUE = new RegExp(
  `(?<![\\p{L}])(?:${[
    "меня зовут|зовут меня|зовут|мо[её] имя|имя|фамилия|отчество|на имя|с уважением|получател[ья]|получателем будет|это пишет|вас беспокоит|пишет вам",
    "мене звати|мене звуть|звати мене|звати|мо[єе] ім'я|ім'я|прізвище|по батькові|на ім'я|з повагою|отримувач|одержувач|це пише|вас турбує",
    "my name is|my name's|name is|the name's|i am called|i'm called|call me|first name|last name|surname|full name|family name|best regards|kind regards|sincerely|recipient|this is|on behalf of",
    "mr|mrs|ms|miss|dr|господин|госпожа|пан|пані|пане",
  ].join(
    "|",
  )})(?![\\p{L}])[ :,.—-]*(?:is|are|будет|буде|теперь|тепер|это|це|now)?(?:[ :,—-]|(?<=(?:уважением|повагою|regards|sincerely)[ ,]*)\\n)*`,
  "gu",
);
/** After these a name may stand without a capital; after the others only what has one is a name. */
const STRONG =
  /^(?:меня зовут|зовут меня|мене звати|мене звуть|звати мене|my name is|my name's|i am called|i'm called)|^(?:с уважением|з повагою|(?:best|kind) regards|sincerely),|^(?:имя|ім'я|фамилия|прізвище|отчество|(?:first |last |full )?name|surname):/u;
/** What ends a name that is typed without capitals. */
const END = new Set(
  "и а я мой моя мне хочу где у но из с на по не в для мне то это і й та мій моя мені де але з із не and i my where from i'm i'd want please but the is a to at with for of how can could would now here пожалуйста будь".split(
    " ",
  ),
);
const WORDS_AT_MOST = 4;

/** Finds names that somebody says are theirs or a recipient's: "меня зовут …", "мене звати …", "my name is …". */
export const introducedNames: Finder = ({ flat, words }) =>
  [...flat.matchAll(CUE)].flatMap(({ 0: cue, index }) => namesAt(flat, words, index + cue.length, !STRONG.test(cue)));

function namesAt(flat: string, words: readonly Word[], from: number, isWeak: boolean): Span[] {
  const line = /^[^.,!?;:()\n\d@]*/u.exec(flat.slice(from, from + 80))?.[0] ?? "";
  const said = words.filter((word) => word.from >= from && word.to <= from + line.length).slice(0, WORDS_AT_MOST);
  const ends = said.findIndex(({ isCapital }) => !isCapital);
  const capitals = ends < 0 ? said : said.slice(0, ends);
  const names = capitals.length > 0 ? capitals : isWeak ? [] : said.slice(0, plainEnd(said));
  return names.map(asName);
}

const asName = ({ skeleton, from, to }: Word): Span => ({ kind: "NAME", from, to, key: skeleton });

/** Without capitals a name is its first word, and the words up to one that goes on with the sentence, two at most. */
function plainEnd(said: readonly { word: string }[]): number {
  const end = said.findIndex(({ word }) => END.has(word));
  return Math.min(end < 0 ? said.length : end, 2);
}

const PATRONYMIC =
  /\p{L}{2}(?:ович(?:а|у|ем|е|і|ові)?|евич(?:а|у|ем|е|і|еві)?|йович(?:а|у|ем)?|ьич(?:а|у|ом|е)?|[ое]вн(?:а|ы|е|у|ой|ою)|[ії]вн(?:а|и|і|у|ою))$/u;
const COMMON = FIRST_NAMES.map((name) => ({ isCyrillic: /\p{Script=Cyrillic}/u.test(name), isForm: formsOf(name, 3) }));
const isCommon = new Map<string, boolean>();

/** Finds names that nobody introduced: a common first name with a capital, and what stands beside it with one. */
export const mentionedNames: Finder = ({ flat, words }) =>
  words.flatMap((word, at): Span[] => {
    if (!word.isCapital || !(isFirstName(word) || isPatronymic(word))) return [];
    const beside = [words[at - 1], words[at + 1]].flatMap((one) => (one && isPartOfName(flat, one, word) ? [one] : []));
    return [word, ...beside].map(asName);
  });

const isPatronymic = ({ word }: Word): boolean => word.length > 5 && PATRONYMIC.test(word);

/** A word with a capital beside a name belongs to it, unless it has its capital because a sentence begins. */
const isPartOfName = (flat: string, one: Word, name: Word): boolean =>
  one.isCapital && isAdjacent(flat, one, name) && (one.from > name.from || !startsSentence(flat, one.from));

function isFirstName(said: Word): boolean {
  const known = isCommon.get(said.word);
  if (known !== undefined) return known;
  const found = COMMON.some(({ isCyrillic, isForm }) => isCyrillic === said.isCyrillic && isForm(said));
  // A bound, so that no flood of odd words is kept.
  if (isCommon.size > 5_000) isCommon.clear();
  isCommon.set(said.word, found);
  return found;
}

const isAdjacent = (flat: string, a: Word, b: Word): boolean =>
  /^[ -]$/.test(a.to <= b.from ? flat.slice(a.to, b.from) : flat.slice(b.to, a.from));

/** Any word begins a sentence with a capital. */
const startsSentence = (flat: string, from: number): boolean =>
  /(?:^|[.!?\n]\s*)$/.test(flat.slice(Math.max(0, from - 3), from));
