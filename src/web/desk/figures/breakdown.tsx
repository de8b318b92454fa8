import { NativeSelect } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { Days, Keyed, SupportFigures } from "../api/support-figures.ts";
import { reasonWords } from "../inbox/reason.ts";
import card from "../insight/insight.module.css";
import { useSpeech } from "../words/context.tsx";
import type { NamedRow } from "./chart.tsx";
import styles from "./figures.module.css";
import { Table } from "./table.tsx";
import { callsOf, FIGURE_NAMES, FIGURES, type FigureName, tellFigure } from "./told.ts";
import { useSupportWords } from "./words/use-words.ts";

/** The numbers are read meanwhile: what draws them is half as much again as the rest of the page. */
const Chart = lazy(() => import("./chart.tsx").then((loaded) => ({ default: loaded.Chart })));

const DAY_MS = 86_400_000;
const BREAKDOWNS = ["days", "channels", "languages"] as const;
type By = (typeof BREAKDOWNS)[number];

/** Every figure by day, channel or language: one of them drawn, all of them in a table, and why people were called in another. */
export function Breakdown({ of, days }: { of: SupportFigures; days: Days }) {
  const words = useSupportWords();
  const [by, setBy] = useState<By>("days");
  const [figure, setFigure] = useState<FigureName>("contacts");
  const rows = useNamed(of, by, days);
  // The newest day is looked for first.
  const listed = rows.filter(isCounted);
  const told = by === "days" ? listed.toReversed() : listed;
  return (
    <>
      <section className={card.card} aria-label={words.breakdown}>
        <h2>{words.breakdown}</h2>
        <div className={styles.asked}>
          <NativeSelect
            label={words.by}
            value={by}
            data={BREAKDOWNS.map((value) => ({ value, label: words[value] }))}
            onChange={({ currentTarget }) => setBy(currentTarget.value as By)}
          />
          <NativeSelect
            label={words.onChart}
            value={figure}
            data={FIGURE_NAMES.map((value) => ({ value, label: words[value].name }))}
            onChange={({ currentTarget }) => setFigure(currentTarget.value as FigureName)}
          />
        </div>
        <Suspense fallback={<div className={styles.drawing} />}>
          <Chart rows={rows} figure={figure} />
        </Suspense>
      </section>
      <FiguresTable of={of} by={by} rows={told} />
      <ReasonsTable of={of} by={by} rows={told} />
    </>
  );
}

type Counted = NamedRow & { of: Keyed };
const isCounted = (row: NamedRow): row is Counted => row.of !== null;

interface Listed {
  of: SupportFigures;
  by: By;
  rows: readonly Counted[];
}

function FiguresTable({ of, by, rows }: Listed) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  const cells = (counts: SupportFigures["total"]) => [
    ...FIGURE_NAMES.map((name) => tellFigure(name, counts, locale, words.none)),
    counts.topArticle === null ? words.none : (counts.topArticle.title ?? words.gone),
  ];
  return (
    <Table
      title={words.figuresBy[by]}
      endsInWords
      heads={[words.whole[by], ...FIGURE_NAMES.map((name) => words[name].name), words.topArticle]}
      rows={[...rows.map((row) => [row.name, ...cells(row.of)]), [words.altogether, ...cells(of.total)]]}
    />
  );
}

/** How often a person was called for each reason; those that the page has no words for count together. */
function ReasonsTable({ of, by, rows }: Listed) {
  const words = useSupportWords();
  const { words: desk, locale } = useSpeech();
  const nameOf = (reason: string) => reasonWords(reason, desk.inbox);
  const reasons = [...new Set(of.total.reasons.map(({ reason }) => nameOf(reason)))];
  if (reasons.length === 0) return null;
  const cells = (counts: SupportFigures["total"]) => {
    const called = Map.groupBy(counts.reasons, ({ reason }) => nameOf(reason));
    const calls = reasons.map((name) => (called.get(name) ?? []).reduce((sum, { count }) => sum + count, 0));
    return [...calls, callsOf(counts)].map((count) => FIGURES.calls.tell(count, locale));
  };
  const called = rows.filter((row) => callsOf(row.of) > 0);
  return (
    <Table
      title={words.reasons}
      heads={[words.whole[by], ...reasons, words.allReasons]}
      rows={[...called.map((row) => [row.name, ...cells(row.of)]), [words.altogether, ...cells(of.total)]]}
    />
  );
}

/** The rows of a breakdown with their names; of days all, also those on which nothing was. */
function useNamed(of: SupportFigures, by: By, { from, to }: Days): NamedRow[] {
  const words = useSupportWords();
  const { words: desk, locale } = useSpeech();
  if (by === "days") {
    const rows = new Map(of.days.map((row) => [row.key, row]));
    const year = from.slice(0, 4) === to.slice(0, 4) ? undefined : "2-digit";
    const nameOf = (key: string) =>
      new Date(key).toLocaleDateString(locale, { day: "numeric", month: "short", year, timeZone: "UTC" });
    return everyDay(from, to).map((key) => ({ name: nameOf(key), of: rows.get(key) ?? null }));
  }
  const names: Record<string, string> = { ...desk.inbox[by], "": words.unknown };
  return of[by].map((row) => ({ name: names[row.key] ?? row.key, of: row }));
}

function everyDay(from: string, to: string): string[] {
  const length = Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS) + 1;
  return Array.from({ length }, (_, at) => new Date(Date.parse(from) + at * DAY_MS).toISOString().slice(0, 10));
}
