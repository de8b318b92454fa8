import type { Database } from "../../database/index.ts";
import { openSeconds, type Policy } from "../../policy/index.ts";
import { countDrafts, type DraftCounts } from "../desk/drafts/queries.ts";
import {
  type AskedArticle,
  answeredCalls,
  type ContactRow,
  countCalls,
  countClosings,
  countContacts,
  countQuestions,
  countRatings,
  type Stretch,
} from "./queries.ts";

/** Counts of contacts, and what came of them. */
export type ContactCounts = Pick<ContactRow, "contacts" | "contained" | "judged" | "durable">;

/** What support did in a stretch of time. Seconds count the shop's opening hours, as the clocks of the inbox do; shares are left to whoever shows them. */
export interface SupportFigures {
  total: ContactCounts;
  /** By ISO day in the shop's time zone; days without a contact are missing. */
  days: ({ key: string } & ContactCounts)[];
  channels: ({ key: string } & ContactCounts)[];
  languages: ({ key: string } & ContactCounts)[];
  /** Why a person was called, the commonest first. */
  reasons: { reason: string; count: number }[];
  /** From the call to a person's first words. */
  firstAnswer: { answered: number; median: number | null; p90: number | null };
  closed: number;
  reopened: number;
  /** How many ratings of 1, 2, 3, 4 and 5. */
  ratings: number[];
  articles: AskedArticle[];
  unanswered: number;
  /** What became of suggested drafts, by topic and where they came from. */
  drafts: DraftCounts[];
}

/** Articles that are listed. */
const ARTICLES = 20;

/**
 * Counts what support did. `now` decides of which contacts it can be told whether somebody came back, `policy` which hours count: those of today, also of days on
 * which the shop had others.
 */
export async function supportFigures(
  db: Database,
  stretch: Stretch,
  { policy, now }: { policy: Policy; now: Date },
): Promise<SupportFigures> {
  const rows = await countContacts(db, stretch, now);
  return {
    total: sum(rows),
    days: by(rows, ({ day }) => day),
    channels: by(rows, ({ channel }) => channel),
    languages: by(rows, ({ locale }) => locale),
    reasons: await countCalls(db, stretch),
    firstAnswer: await firstAnswers(db, stretch, policy),
    ...(await countClosings(db, stretch)),
    ratings: await countRatings(db, stretch),
    ...(await countQuestions(db, stretch, ARTICLES)),
    drafts: await countDrafts(db, stretch),
  };
}

async function firstAnswers(db: Database, stretch: Stretch, policy: Policy): Promise<SupportFigures["firstAnswer"]> {
  const calls = await answeredCalls(db, stretch);
  const waited = calls.map(({ openedAt, answeredAt }) => openSeconds(policy, openedAt, answeredAt, stretch.timezone));
  const sorted = Float64Array.from(waited).sort();
  return { answered: calls.length, median: percentile(sorted, 0.5), p90: percentile(sorted, 0.9) };
}

/** Between two of the sorted values as `percentile_cont` has it (PostgreSQL manual §9.21); null of none. */
function percentile(sorted: Float64Array, share: number): number | null {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return below === undefined || above === undefined ? null : below + (above - below) * (place - Math.floor(place));
}

function by(rows: readonly ContactRow[], keyOf: (row: ContactRow) => string): ({ key: string } & ContactCounts)[] {
  return [...Map.groupBy(rows, keyOf)]
    .map(([key, group]) => ({ key, ...sum(group) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1));
}

function sum(rows: readonly ContactRow[]): ContactCounts {
  const total = (name: keyof ContactCounts) => rows.reduce((so, row) => so + row[name], 0);
  return {
    ...{ contacts: total("contacts"), contained: total("contained") },
    ...{ judged: total("judged"), durable: total("durable") },
  };
}
