import type { Database } from "../../database/index.ts";
import type { Policy } from "../../policy/index.ts";
import { countDrafts, type DraftCounts } from "../desk/drafts/queries.ts";
import { articlesOf, count, countBy, type Facts, type SupportCounts } from "./count.ts";
import {
  type AskedArticle,
  countAnswers,
  countContacts,
  countTallies,
  listCalls,
  type Place,
  type Stretch,
} from "./queries.ts";

type Keyed = ({ key: string } & SupportCounts)[];

/** What support did in a stretch of time. Seconds count the shop's opening hours, as the clocks of the inbox do; shares are left to whoever shows them. */
export interface SupportFigures {
  total: SupportCounts;
  /** By ISO day in the shop's time zone; days on which nothing was are missing. */
  days: Keyed;
  /** The key is empty where the channel is not known. */
  channels: Keyed;
  languages: Keyed;
  articles: AskedArticle[];
  /** What became of suggested drafts, by topic and where they came from. */
  drafts: DraftCounts[];
}

/** Articles that are listed. */
const ARTICLES = 20;

/** `now` decides of which contacts it can be told whether somebody came back; `policy` which hours count: those of today, also of days on which the shop had others. */
interface By {
  policy: Policy;
  now: Date;
}

/** Counts what support did, altogether and by day, channel and language. */
export async function supportFigures(db: Database, stretch: Stretch, { policy, now }: By): Promise<SupportFigures> {
  const facts = await readFacts(db, stretch, now);
  const hours = { policy, timezone: stretch.timezone };
  return {
    total: count(facts, hours),
    days: countBy(facts, ({ day }) => day, hours),
    channels: countBy(facts, ({ channel }) => channel, hours),
    languages: countBy(facts, ({ locale }) => locale, hours),
    articles: articlesOf(facts.answers).slice(0, ARTICLES),
    drafts: await countDrafts(db, stretch),
  };
}

/** The same, one row for each day, channel and language in which something was. */
export async function supportRows(
  db: Database,
  stretch: Stretch,
  { policy, now }: By,
): Promise<(Place & SupportCounts)[]> {
  const facts = await readFacts(db, stretch, now);
  const rows = countBy(facts, keyOf, { policy, timezone: stretch.timezone });
  return rows.map(({ key, ...counts }) => ({ ...placeOf(key), ...counts }));
}

async function readFacts(db: Database, stretch: Stretch, now: Date): Promise<Facts> {
  return {
    contacts: await countContacts(db, stretch, now),
    calls: await listCalls(db, stretch),
    tallies: await countTallies(db, stretch),
    answers: await countAnswers(db, stretch),
  };
}

const keyOf = ({ day, channel, locale }: Place): string => [day, channel, locale].join("\n");

function placeOf(key: string): Place {
  const [day = "", channel = "", locale = ""] = key.split("\n");
  return { day, channel, locale };
}
