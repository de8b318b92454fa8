import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Locale } from "../../../base/index.ts";
import { csvOf, type Days, type SupportFigures, useSupportFigures } from "../api/support-figures.ts";
import { reasonWords } from "../inbox/reason.ts";
import styles from "../insight/insight.module.css";
import { percent } from "../insight/told.ts";
import { Failed, Loading, Nothing } from "../parts/states.tsx";
import { spanOf } from "../parts/times.ts";
import { useSpeech } from "../words/context.tsx";
import { DayChart } from "./day-chart.tsx";
import { DraftsTable, sumDrafts } from "./drafts.tsx";
import { Table } from "./table.tsx";
import { useSupportWords } from "./words/use-words.ts";

const PERIODS = [7, 30, 90, 365];
const DAY_MS = 86_400_000;

/** How support does: what the bot did alone, who came back, why people were called, how fast they answered, how they were rated. */
export function FiguresPage() {
  const words = useSupportWords();
  const [period, setPeriod] = useState(30);
  const days = lastDays(period, new Date());
  const { data, isError, refetch } = useSupportFigures(days);
  useEffect(() => {
    document.title = `${words.title} · Beseda`;
  }, [words]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        <div className={styles.deeds}>
          <NativeSelect
            aria-label={words.period}
            value={String(period)}
            data={PERIODS.map((count) => ({ value: String(count), label: words.days(count) }))}
            onChange={({ currentTarget }) => setPeriod(Number(currentTarget.value))}
          />
          <Button component="a" variant="default" href={csvOf(days)} download>
            {words.csv}
          </Button>
        </div>
      </header>
      {data ? <Shown of={data} days={days} /> : isError ? <Failed again={() => void refetch()} /> : <Loading />}
    </div>
  );
}

/** The last so many days by the reader's clock, today included. */
function lastDays(count: number, now: Date): Days {
  const day = (at: number) => new Date(at - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  return { from: day(now.getTime() - (count - 1) * DAY_MS), to: day(now.getTime()) };
}

function Shown({ of, days }: { of: SupportFigures; days: Days }) {
  const words = useSupportWords();
  const { words: desk, locale } = useSpeech();
  if (of.total.contacts === 0 && of.reasons.length === 0)
    return <Nothing icon="bars" title={words.emptyTitle} text={words.emptyText} />;
  const number = (value: number) => value.toLocaleString(locale);
  const counts = [words.contacts.name, words.contained.name, words.durable.name];
  const cells = ({ contacts, contained, judged, durable }: SupportFigures["total"]) => [
    number(contacts),
    share(contained, contacts, locale),
    share(durable, judged, locale),
  ];
  const { channels, languages } = desk.inbox;
  return (
    <>
      <Totals of={of} />
      <section className={styles.card} aria-label={words.byDay}>
        <h2>{words.byDay}</h2>
        <DayChart days={of.days} from={days.from} to={days.to} />
      </section>
      <Table
        title={words.channels}
        heads={["", ...counts]}
        rows={of.channels.map((row) => [nameIn(channels, row.key), ...cells(row)])}
      />
      <Table
        title={words.languages}
        heads={["", ...counts]}
        rows={of.languages.map((row) => [nameIn(languages, row.key), ...cells(row)])}
      />
      <Table
        title={words.reasons}
        heads={["", ""]}
        rows={of.reasons.map(({ reason, count }) => [reasonWords(reason, desk.inbox), number(count)])}
      />
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

const nameIn = (names: Record<string, string>, key: string): string => names[key] ?? key;

const share = (part: number, of: number, locale: Locale): string => (of === 0 ? "—" : percent(part / of, locale));

function Totals({ of }: { of: SupportFigures }) {
  const words = useSupportWords();
  const { locale } = useSpeech();
  const { total, firstAnswer, ratings, unanswered, closed, reopened } = of;
  const number = (value: number) => value.toLocaleString(locale);
  const rated = ratings.reduce((sum, count) => sum + count, 0);
  const mean = ratings.reduce((sum, count, at) => sum + count * (at + 1), 0) / rated;
  const { median, p90 } = firstAnswer;
  const drafts = sumDrafts(of.drafts);
  const wait = (seconds: number) => spanOf(seconds, locale);
  const rows: [{ name: string; how: string }, string, string | null][] = [
    [words.contacts, number(total.contacts), null],
    [words.contained, share(total.contained, total.contacts, locale), number(total.contained)],
    [words.durable, share(total.durable, total.judged, locale), null],
    [words.firstAnswer, median === null ? words.none : wait(median), p90 === null ? null : words.p90(wait(p90))],
    [
      words.rating,
      rated === 0 ? words.none : mean.toLocaleString(locale, { maximumFractionDigits: 1 }),
      words.rated(rated),
    ],
    [words.unanswered, number(unanswered), null],
    [
      words.drafts,
      drafts.settled === 0 ? words.none : share(drafts.accepted, drafts.settled, locale),
      drafts.settled === 0 ? null : words.draftCounts(drafts.sent, drafts.edited),
    ],
    [words.closed, number(closed), words.reopened(reopened)],
  ];
  return (
    <section className={styles.card} aria-label={words.title}>
      <dl className={styles.figures}>
        {rows.map(([{ name, how }, value, more]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <b>{value}</b>
              <small>{more === null ? how : `${how}; ${more}`}</small>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
