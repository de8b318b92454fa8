import type { Database } from "../../database/index.ts";
import {
  type AskedArticle,
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

/** What support did in a stretch of time. Seconds count all hours; shares are left to whoever shows them. */
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
}

/** Articles that are listed. */
const ARTICLES = 20;

/** Counts what support did. `now` decides of which contacts it can be told whether somebody came back. */
export async function supportFigures(db: Database, stretch: Stretch, now: Date): Promise<SupportFigures> {
  const rows = await countContacts(db, stretch, now);
  const { reasons, ...firstAnswer } = await countCalls(db, stretch);
  return {
    total: sum(rows),
    days: by(rows, ({ day }) => day),
    channels: by(rows, ({ channel }) => channel),
    languages: by(rows, ({ locale }) => locale),
    reasons,
    firstAnswer,
    ...(await countClosings(db, stretch)),
    ratings: await countRatings(db, stretch),
    ...(await countQuestions(db, stretch, ARTICLES)),
  };
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
