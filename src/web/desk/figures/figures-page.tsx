import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { csvOf, type Days, type SupportFigures, useSupportFigures } from "../api/support-figures.ts";
import styles from "../insight/insight.module.css";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { spanOf } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import { Breakdown } from "./breakdown.tsx";
import { DraftsTable, sumDrafts } from "./drafts.tsx";
import own from "./figures.module.css";
import { lastMonth, Period } from "./period.tsx";
import { Table } from "./table.tsx";
import { callsOf, type FigureName, tellFigure } from "./told.ts";
import { useSupportWords } from "./words/use-words.ts";

/** How support does: what the bot did alone, who came back, why people were called, how fast they answered, how they were rated. */
export function FiguresPage() {
  const words = useSupportWords();
  const [days, setDays] = useState(lastMonth);
  const { data, isError, refetch } = useSupportFigures(days);
  useEffect(() => {
    document.title = `${words.title} · Beseda`;
  }, [words]);
  return (
    <main className={`${styles.page} ${own.wide}`}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <div className={styles.deeds}>
          <Button component="a" variant="default" href={csvOf(days)} download>
            {words.csv}
          </Button>
        </div>
      </header>
      <Period days={days} change={setDays} />
      {data ? <Shown of={data} days={days} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />}
    </main>
  );
}

function Shown({ of, days }: { of: SupportFigures; days: Days }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  if (of.days.length === 0) return <Nothing icon="bars" title={words.emptyTitle} text={words.emptyText} />;
  const number = (value: number) => value.toLocaleString(locale);
  return (
    <>
      <Totals of={of} />
      <Breakdown of={of} days={days} />
      <Table
        title={words.articles}
        heads={[words.article, words.asked, words.helped, words.notHelped]}
        rows={of.articles.map(({ title, count, helped, notHelped }) => [
          title ?? words.gone,
          ...[count, helped, notHelped].map(number),
        ])}
      />
      <DraftsTable drafts={of.drafts} days={days} />
    </>
  );
}

function Totals({ of }: { of: SupportFigures }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  const { contained, firstAnswer, ratings, reopened } = of.total;
  const rated = ratings.reduce((sum, count) => sum + count, 0);
  const drafts = sumDrafts(of.drafts);
  const { p90 } = firstAnswer;
  const rows: [FigureName, string | null][] = [
    ["contacts", null],
    ["contained", contained.toLocaleString(locale)],
    ["calls", callsOf(of.total) === 0 ? null : words.answered(firstAnswer.answered)],
    ["durable", null],
    ["firstAnswer", p90 === null ? null : words.p90(spanOf(p90, locale))],
    ["rating", words.rated(rated)],
    ["unanswered", null],
    ["drafts", drafts.settled === 0 ? null : words.draftCounts(drafts.sent, drafts.edited)],
    ["answers", null],
    ["closed", words.reopened(reopened)],
  ];
  return (
    <section className={styles.card} aria-label={words.title}>
      <dl className={styles.figures}>
        {rows.map(([name, more]) => (
          <div key={name}>
            <dt>{words[name].name}</dt>
            <dd>
              <b>{tellFigure(name, of.total, locale, words.none)}</b>
              <small>{more === null ? words[name].how : `${words[name].how}; ${more}`}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
