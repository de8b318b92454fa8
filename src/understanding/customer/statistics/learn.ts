import { isOneSlip, LOCALES, type Locale } from "../../../base/index.ts";
import { bareWords, respell } from "../../../knowledge/index.ts";
import type { Example, Intents } from "../intents.ts";
import { isEveryday } from "../words/vocabulary.ts";
import type { Model } from "./model.ts";
import { spellingsOf } from "./spellings.ts";
import { type Trained, train } from "./train.ts";

/** An example that, had it not been learnt, would have been taken for another intent, more likely than not. */
export interface Pull {
  locale: Locale;
  text: string;
  /** Null for what belongs to none. */
  intent: string | null;
  towards: string;
}

/** A guess less probable than this pulls nowhere: the reader would ask the knowledge base instead. */
const PULLS = 0.5;

/** What training came to. `right` is the share of examples whose intent was the nearest while they were held out. */
export interface IntentReport {
  intents: number;
  examples: number;
  right: Record<Locale, number>;
  pulls: Pull[];
}

/** Trains on everything that the files of a folder say, and tells which examples pull towards another intent. */
export function trainIntents(intents: Intents): { model: Model; report: IntentReport } {
  const { model, judged } = train(intents.examples, intents.commands);
  return { model: { ...model, words: wordsOf(intents.examples) }, report: reportOf(intents, judged) };
}

/** The words of the examples of each language, the commonest first. */
const wordsOf = (examples: readonly Example[]): Model["words"] =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      listed(
        examples.filter((one) => one.locale === locale),
        locale,
      ),
    ]),
  );

/** From how often on a word is spelt as it should be. */
const OFTEN = 5;

/** Shorter words are other words with the letters of one another: "tent" and "ten". */
const SHORTEST = 5;

/** Whether a word has the letters of another in another order, or one of them doubled or not: few words are such to one that is often said. */
const isMistyped = (word: string, meant: string): boolean =>
  word.length >= SHORTEST && isOneSlip(word, meant) && lettersOf(word) === lettersOf(meant);

const lettersOf = (word: string): string => Array.from(new Set(word)).sort().join("");

/** Examples are mistyped as well: what stands in one of them only, and is what is often said with a slip, is no word. */
function listed(examples: readonly Example[], locale: Locale): string {
  const times = new Map<string, number>();
  for (const word of examples.flatMap(({ text }) => bareWords(text)))
    if (!/\d/.test(word)) times.set(word, (times.get(word) ?? 0) + 1);
  const often = spellingsOf(
    [...times.keys()].filter((word) => (times.get(word) ?? 0) >= OFTEN),
    locale,
  );
  const isSlip = (word: string) => times.get(word) === 1 && isMistyped(word, respell(word, often)?.text ?? "");
  const words = [...times.keys()].filter((word) => isEveryday(word) || !isSlip(word));
  return words.sort((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0)).join(" ");
}

function reportOf({ examples, commands }: Intents, judged: Trained["judged"]): IntentReport {
  const rightOf = (locale: Locale): number => {
    const own = examples.flatMap(({ intent, locale: of }, at) =>
      of === locale && intent !== null ? [judged[at]?.nearest === intent] : [],
    );
    return own.filter(Boolean).length / Math.max(1, own.length);
  };
  const pulls = examples.flatMap(({ text, intent, locale }, at) => {
    const { guessed: towards = null, probability = 0 } = judged[at] ?? {};
    return towards === null || towards === intent || probability < PULLS ? [] : [{ locale, text, intent, towards }];
  });
  return {
    intents: commands.size,
    examples: examples.length,
    right: { ru: rightOf("ru"), uk: rightOf("uk"), en: rightOf("en") },
    pulls,
  };
}
