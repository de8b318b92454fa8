import type { Locale } from "../../../base/index.ts";
import type { Intents } from "../intents.ts";
import type { Model } from "./model.ts";
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
  return { model, report: reportOf(intents, judged) };
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
