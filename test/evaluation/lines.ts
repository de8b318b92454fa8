import { LOCALES, type Locale } from "../../src/base/index.ts";
import type { HalfName, Measured } from "./column.ts";
import { calibrationError } from "./reading/calibration.ts";
import { type Outcome, scoreOf } from "./reading/evaluate.ts";
import { KINDS } from "./reading/labelled.ts";
import { figuresOf, type SearchFigures } from "./search/evaluate.ts";
import { percentile, ratio } from "./search/figures.ts";

/** One line of the table: a figure of one half of a column, of a language or (null) of all; null where there is none. */
export interface Line {
  figure: string;
  of: (measured: Measured, half: HalfName, locale: Locale | null) => number | null;
  /** Whether languages are told apart. */
  byLanguage: boolean;
}

/** What each kind of message is called. */
const KIND_WORDS: Record<Outcome["kind"], string> = {
  two: "two requests",
  rough: "typos and slang",
  refuse: "unanswerable",
  follow: "follow-ups",
  knowledge: "questions",
  answer: "answers",
  plain: "plain requests",
};

/** What each figure of search is called. */
const SEARCHED = [
  ["r1", "R@1"],
  ["r5", "R@5"],
  ["mrr", "MRR"],
  ["right", "right article"],
  ["said", "fact said"],
  ["otherFigure", "wrong fact said"],
  ["wrong", "wrong article"],
  ["offered", "offered"],
  ["needless", "needless refusals"],
  ["refused", "refused"],
  ["invented", "answered all the same"],
] as const;

/** Every line, in the table's order. */
export const LINES: Line[] = [
  ...(["commands", "slots", "language"] as const).map((score) =>
    line(score, true, ({ reading }, half, locale) => shareOf(among(reading[half], locale), score)),
  ),
  ...KINDS.map((kind) =>
    line(`commands, ${KIND_WORDS[kind]}`, true, ({ reading }, half, locale) => {
      const ofKind = reading[half].filter((one) => one.kind === kind);
      return shareOf(among(ofKind, locale), "commands");
    }),
  ),
  line("calibration error", true, ({ reading }, half, locale) =>
    calibrationError(among(reading[half], locale).flatMap(({ each }) => each)),
  ),
  ...SEARCHED.map(([key, name]) =>
    line(name, true, (measured, half, locale) =>
      measured.answered.length > 0 ? searched(measured, half, locale)[key] : null,
    ),
  ),
  line("unsupported, by the model", false, ({ unsupported }) => unsupported?.said ?? null),
  line("unsupported, told", false, ({ unsupported }) => unsupported?.told ?? null),
  line("reading p95, ms", false, ({ reading }, half) =>
    percentile(
      reading[half].map(({ took }) => took),
      0.95,
    ),
  ),
  line("search p95, ms", false, ({ answered }, half) => p95(answered, half, "searchTook")),
  line("answering p95, ms", false, ({ answered }, half) => p95(answered, half, "took")),
];

function line(figure: string, byLanguage: boolean, of: Line["of"]): Line {
  return { figure, of, byLanguage };
}

/** The figures of a column's half by their names: `commands` of all languages, `commands ru` of one, `commands apart` between the best and the worst. */
export function figuresByName(measured: Measured, half: HalfName): Record<string, number> {
  const named = LINES.flatMap(({ figure, of, byLanguage }) => {
    const all = [figure, of(measured, half, null)] as const;
    if (!byLanguage) return [all];
    const each = LOCALES.map((locale) => [`${figure} ${locale}`, of(measured, half, locale)] as const);
    const values = each.flatMap(([, value]) => (value === null ? [] : [value]));
    return [all, ...each, [`${figure} apart`, Math.max(...values) - Math.min(...values)] as const];
  });
  return Object.fromEntries(named.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}

function among<One extends { locale: Locale }>(all: readonly One[], locale: Locale | null): One[] {
  return all.filter((one) => locale === null || one.locale === locale);
}

function shareOf(outcomes: Outcome[], score: "commands" | "slots" | "language"): number {
  const counted = scoreOf(outcomes);
  return ratio(counted[score], counted.of);
}

const searched = ({ answered }: Measured, half: HalfName, locale: Locale | null): SearchFigures =>
  figuresOf(among(answered, locale).filter((one) => one.half === half));

const p95 = (answered: Measured["answered"], half: HalfName, took: "searchTook" | "took"): number | null =>
  answered.length === 0
    ? null
    : percentile(
        answered.filter((one) => one.half === half).map((one) => one[took]),
        0.95,
      );
