import type { Locale } from "../../../base/index.ts";
import type { SupportCounts } from "../api/support-figures.ts";
import { percent } from "../insight/told.ts";
import { spanOf } from "../parts/times.ts";

/** What can be told of each day, channel and language. */
export type FigureName =
  | "contacts"
  | "contained"
  | "calls"
  | "durable"
  | "firstAnswer"
  | "rating"
  | "unanswered"
  | "drafts"
  | "answers"
  | "closed";

/** How a figure is counted from counts, null of nothing, and how it is written. */
interface Figure {
  value: (of: SupportCounts) => number | null;
  tell: (value: number, locale: Locale) => string;
}

const count = (value: number, locale: Locale): string => value.toLocaleString(locale);
const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);
const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);

/** Figures in the order in which they are told. */
export const FIGURES: Record<FigureName, Figure> = {
  contacts: { value: (of) => of.contacts, tell: count },
  contained: { value: (of) => share(of.contained, of.contacts), tell: percent },
  calls: { value: callsOf, tell: count },
  durable: { value: (of) => share(of.durable, of.judged), tell: percent },
  firstAnswer: { value: (of) => of.firstAnswer.median, tell: spanOf },
  rating: {
    value: ({ ratings }) => share(sum(ratings.map((given, at) => given * (at + 1))), sum(ratings)),
    tell: (value, locale) => value.toLocaleString(locale, { maximumFractionDigits: 1 }),
  },
  unanswered: { value: (of) => of.unanswered, tell: count },
  drafts: { value: (of) => share(of.drafts.accepted, of.drafts.settled), tell: percent },
  answers: { value: (of) => of.answers, tell: count },
  closed: { value: (of) => of.closed, tell: count },
};

/** The names of {@link FIGURES}. */
export const FIGURE_NAMES = Object.keys(FIGURES) as FigureName[];

/** A figure of some counts in words, `none` where there is nothing to count it from. */
export function tellFigure(name: FigureName, of: SupportCounts, locale: Locale, none: string): string {
  const value = FIGURES[name].value(of);
  return value === null ? none : FIGURES[name].tell(value, locale);
}

/** How often a person was called, for whatever reason. */
export function callsOf({ reasons }: SupportCounts): number {
  return sum(reasons.map((reason) => reason.count));
}
