import { LOCALES, type Locale } from "../../../src/base/index.ts";
import type { Reader } from "../../../src/understanding/index.ts";
import { inNotation, type Judgement, judge } from "./judge.ts";
import { contextOf, type Labelled, type LabelledFile } from "./labelled.ts";

/** How many of the messages of a language were read right, of how many. */
export interface Score {
  commands: number;
  slots: number;
  language: number;
  of: number;
}

/** One message as it was read; `took` milliseconds. */
export interface Outcome extends Judgement {
  locale: Locale;
  kind: Labelled["kind"];
  language: boolean;
  took: number;
}

/** A message that was read wrong, for whoever tunes. */
export interface Miss {
  locale: Locale;
  kind: Labelled["kind"];
  text: string;
  expected: string[];
  read: string[];
}

/** What an evaluation came to; `took` are milliseconds a message, the quickest first. */
export interface Evaluated {
  scores: Record<Locale, Score>;
  outcomes: Outcome[];
  misses: Miss[];
  took: number[];
}

/** Reads every labelled message, each told to `before`: commands right are the same acts in the same order, slots right the same values. */
export async function evaluateReading(
  reader: Reader,
  file: LabelledFile,
  before: (labelled: Labelled) => void = () => {},
): Promise<Evaluated> {
  const outcomes: Outcome[] = [];
  const misses: Miss[] = [];
  for (const locale of LOCALES)
    for (const labelled of file.messages[locale]) {
      before(labelled);
      const { outcome, read } = await readOne(reader, file, locale, labelled);
      outcomes.push(outcome);
      const { kind, text, expect: expected } = labelled;
      if (!(outcome.commands && outcome.slots && outcome.language)) misses.push({ locale, kind, text, expected, read });
    }
  const scores = Object.fromEntries(
    LOCALES.map((locale) => [locale, scoreOf(outcomes.filter((one) => one.locale === locale))]),
  ) as Record<Locale, Score>;
  return { scores, outcomes, misses, took: outcomes.map(({ took }) => took).sort((a, b) => a - b) };
}

async function readOne(reader: Reader, file: LabelledFile, locale: Locale, labelled: Labelled) {
  const from = performance.now();
  const reading = await reader(labelled.text, contextOf(file, locale, labelled));
  const took = performance.now() - from;
  const language = reading.language === (labelled.language ?? locale);
  const outcome: Outcome = { locale, kind: labelled.kind, took, language, ...judge(labelled, reading) };
  return { outcome, read: [...reading.commands.map(({ command }) => inNotation(command)), reading.language] };
}

/** Counts what is right. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (is: "commands" | "slots" | "language") => outcomes.filter((one) => one[is]).length;
  return { commands: count("commands"), slots: count("slots"), language: count("language"), of: outcomes.length };
}
