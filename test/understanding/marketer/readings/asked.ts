import type { Locale } from "../../../../src/base/index.ts";
import type { Definition } from "../../../../src/segments/index.ts";
import {
  type MarketerLexicon,
  type MarketerReading,
  type NameKind,
  readQuestion,
} from "../../../../src/understanding/index.ts";
import { builtInMarketerWords } from "../../../support/built-in-marketer-words.ts";

const words = builtInMarketerWords;
/** What vague words may mean, as the files have it. */
export const VAGUE = words.vague;
const named = (kind: NameKind, ...values: string[]) => values.map((value) => ({ kind, value, names: [value] }));

const LEXICON: MarketerLexicon = {
  names: [
    ...named("city", "Москва", "Київ", "London"),
    ...named("category", "Кремы", "Книги", "Toys"),
    ...named("brand", "Bosch", "Philips"),
    ...named("campaign", "Spring sale", "Новинки осени"),
    ...named("promo_code", "SALE10"),
  ],
  fields: [],
  has: { orders: true, returns: true, messages: true, visits: true, tickets: true, nps: true, ratings: true },
  currency: "EUR",
  timezone: "Europe/Kyiv",
};

// Making a lexicon's names ready takes a while: each is made once.
const lexicons = new Map<string, MarketerLexicon>();

function lexiconWith(other: Partial<MarketerLexicon>): MarketerLexicon {
  const key = JSON.stringify(other);
  const lexicon = lexicons.get(key) ?? { ...LEXICON, ...other };
  lexicons.set(key, lexicon);
  return lexicon;
}

/** Reads a question to a shop that has everything but what `lexicon` says otherwise. */
export const read = (locale: Locale, asked: string, lexicon: Partial<MarketerLexicon> = {}): MarketerReading =>
  readQuestion(asked, {
    lexicon: lexiconWith(lexicon),
    words,
    now: new Date("2026-11-18T10:00:00Z"),
    locale,
    previous: null,
  });

/** The conditions of definitions. */
export const wheres = (readings: readonly Definition[] | undefined) => (readings ?? []).map(({ where }) => where);
