import { LOCALES, type Locale } from "../../../src/base/index.ts";
import { ratio, tableOf } from "../search/figures.ts";
import type { HALVES } from "../search/labelled.ts";
import type { Scored } from "./score.ts";

/** One of {@link HALVES} */
export type Half = (typeof HALVES)[number];

/**
 * A set of questions: about the demo shop (`dev`, `reported`), about what was reckoned of its customers (`insight-dev`), or about a shop of
 * another trade. Nothing is tuned on those that are `reported` or `fresh`; the fresh ones were written later than the others.
 */
export type SetName =
  | "dev"
  | "reported"
  | "fresh"
  | "insight-dev"
  | "sight-dev"
  | "later-dev"
  | "other-dev"
  | "other-reported"
  | "other-fresh"
  | "pharmacy-dev"
  | "books-dev"
  | "books-fresh"
  | "cosmetics-dev"
  | "sports-dev"
  | "kids-dev"
  | "electronics-dev"
  | "furniture-dev"
  | "garden-fresh";

/** What the questions of each set came to. */
export type Measured = Map<SetName, Scored[]>;

/** Shares by set and language, under names that floors go by. */
export function figuresOf(measured: Measured): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [set, scored] of measured) {
    for (const locale of [null, ...LOCALES]) {
      const name = locale ? `${set} ${locale}` : set;
      for (const [figure, value] of Object.entries(sharesOf(of(scored, locale)))) figures[`${name}: ${figure}`] = value;
    }
  }
  return figures;
}

const of = (scored: readonly Scored[], locale: Locale | null) =>
  scored.filter(({ question }) => locale === null || question.locale === locale);

function sharesOf(scored: readonly Scored[]) {
  const share = (is: (one: Scored) => boolean, among = scored) => ratio(among.filter(is).length, among.length);
  const unanswerable = scored.filter(({ question }) => question.expects === "unsupported");
  return {
    questions: scored.length,
    "exactly right": share((one) => one.isRight),
    "silently wrong": share((one) => one.isSilent),
    "unanswerable, not answered": share((one) => one.status !== "answer", unanswerable),
    "mean ms": ratio(
      scored.reduce((sum, one) => sum + one.ms, 0),
      scored.length,
    ),
  };
}

/** A line for each set and language. */
export function tableOfSegments(measured: Measured): string {
  const rows = [...measured].flatMap(([set, scored]) =>
    [null, ...LOCALES].map((locale) => ({
      set: locale ? "" : set,
      language: locale ?? "all",
      ...sharesOf(of(scored, locale)),
    })),
  );
  return tableOf(rows);
}

/** What was not read right of the questions for tuning; those that nothing is tuned on are not told. */
export function missesOf(measured: Measured): string[] {
  const forTuning = [...measured].flatMap(([set, scored]) => (set.endsWith("dev") ? scored : []));
  return forTuning.filter((one) => !one.isRight).map(missLine);
}

function missLine({ question, status, unread, definition, missing, surplus, isSilent }: Scored): string {
  const other =
    status === "answer" && question.gold ? `, ${missing.length} missing and ${surplus.length} too many` : "";
  return [
    `${question.id} ${isSilent ? "SILENT " : ""}${question.text}`,
    `    expected ${question.expects}, was ${status}${unread.length > 0 ? `, unread: ${unread.join(", ")}` : ""}${other}`,
    ...(question.gold ? [`    gold ${JSON.stringify(question.gold)}`] : []),
    ...(definition ? [`    read ${JSON.stringify({ where: definition.where, top: definition.top })}`] : []),
  ].join("\n");
}
