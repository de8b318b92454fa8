import { openSeconds, type Policy } from "../../policy/index.ts";
import type { AskedArticle, CallRow, ContactRow, Place, Tallied, TallyRow } from "./queries.ts";

/** What support did: altogether, on a day, in a channel or in a language. Counts of parts sum to those of the whole; medians do not. */
export interface SupportCounts {
  contacts: number;
  /** Contacts in which nobody called a person. */
  contained: number;
  judged: number;
  durable: number;
  /** Why a person was called, the commonest first. */
  reasons: { reason: string; count: number }[];
  /** From the call to a person's first words, on the day of the call. */
  firstAnswer: { answered: number; median: number | null; p90: number | null };
  closed: number;
  reopened: number;
  /** How many ratings of 1, 2, 3, 4 and 5. */
  ratings: number[];
  unanswered: number;
  /** Drafts of which it was settled what became of them, and those of them that were accepted. */
  drafts: { settled: number; accepted: number };
  /** Answers from articles, and the article that gave the most of them. */
  answers: number;
  topArticle: Pick<AskedArticle, "slug" | "locale" | "count"> | null;
}

/** What figures are counted from. */
export interface Facts {
  contacts: readonly ContactRow[];
  calls: readonly CallRow[];
  tallies: readonly TallyRow[];
  answers: readonly (Place & AskedArticle)[];
}

/** Which hours count for the wait for an answer. */
export interface Hours {
  policy: Policy;
  timezone: string;
}

/** Everything together. */
export function count({ contacts, calls, tallies, answers }: Facts, hours: Hours): SupportCounts {
  const tallied = (...whats: Tallied[]) =>
    sum(tallies.filter(({ what }) => whats.includes(what)).map((row) => row.count));
  const accepted = tallied("draft accepted");
  const [top] = articlesOf(answers);
  return {
    contacts: sum(contacts.map((row) => row.contacts)),
    contained: sum(contacts.map((row) => row.contained)),
    judged: sum(contacts.map((row) => row.judged)),
    durable: sum(contacts.map((row) => row.durable)),
    reasons: reasonsOf(calls),
    firstAnswer: firstAnswers(calls, hours),
    closed: tallied("closed"),
    reopened: tallied("reopened"),
    ratings: [1, 2, 3, 4, 5].map((value) => tallied(`rated ${value}`)),
    unanswered: tallied("unanswered"),
    drafts: { settled: accepted + tallied("draft not accepted"), accepted },
    answers: sum(answers.map((row) => row.count)),
    topArticle: top === undefined ? null : { slug: top.slug, locale: top.locale, count: top.count },
  };
}

/** The same for each key that the facts have, in the keys' order. */
export function countBy(
  { contacts, calls, tallies, answers }: Facts,
  keyOf: (place: Place) => string,
  hours: Hours,
): ({ key: string } & SupportCounts)[] {
  const keys = new Set([...contacts, ...calls, ...tallies, ...answers].map(keyOf));
  const by = {
    contacts: Map.groupBy(contacts, keyOf),
    calls: Map.groupBy(calls, keyOf),
    tallies: Map.groupBy(tallies, keyOf),
    answers: Map.groupBy(answers, keyOf),
  };
  const factsOf = (key: string): Facts => ({
    ...{ contacts: by.contacts.get(key) ?? [], calls: by.calls.get(key) ?? [] },
    ...{ tallies: by.tallies.get(key) ?? [], answers: by.answers.get(key) ?? [] },
  });
  return [...keys].toSorted(ascending).map((key) => ({ key, ...count(factsOf(key), hours) }));
}

/** Articles that answered, the commonest first, each in the language in which it was asked for most. */
export function articlesOf(answers: Facts["answers"]): AskedArticle[] {
  const articles = [...Map.groupBy(answers, ({ slug }) => slug)].map(([slug, rows]) => ({
    slug,
    locale: commonest(rows),
    count: sum(rows.map((row) => row.count)),
    helped: sum(rows.map((row) => row.helped)),
    notHelped: sum(rows.map((row) => row.notHelped)),
  }));
  return articles.toSorted((one, other) => other.count - one.count || ascending(one.slug, other.slug));
}

function commonest(rows: readonly AskedArticle[]): AskedArticle["locale"] {
  const counts = [...Map.groupBy(rows, ({ locale }) => locale)].map(
    ([locale, group]) => [locale, sum(group.map((row) => row.count))] as const,
  );
  return counts.reduce((most, one) => (one[1] > most[1] || (one[1] === most[1] && one[0] < most[0]) ? one : most))[0];
}

function reasonsOf(calls: readonly CallRow[]): SupportCounts["reasons"] {
  return [...Map.groupBy(calls, ({ reason }) => reason)]
    .map(([reason, group]) => ({ reason, count: group.length }))
    .toSorted((one, other) => other.count - one.count || ascending(one.reason, other.reason));
}

function firstAnswers(calls: readonly CallRow[], { policy, timezone }: Hours): SupportCounts["firstAnswer"] {
  const waited = calls.flatMap(({ openedAt, answeredAt }) =>
    answeredAt === null ? [] : [openSeconds(policy, openedAt, answeredAt, timezone)],
  );
  const sorted = Float64Array.from(waited).sort();
  return { answered: waited.length, median: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) };
}

/** Between two of the sorted values as `percentile_cont` has it (PostgreSQL manual §9.21); null of none. */
function percentile(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

const ascending = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const sum = (numbers: readonly number[]): number => numbers.reduce((so, number) => so + number, 0);
