import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { answer } from "../answer.ts";
import type { KnowledgeIndex } from "../knowledge-index.ts";
import { openQuestions } from "../review/queries.ts";
import { masked } from "../unanswered.ts";
import type { TopicIds } from "../writing/queries.ts";
import { groupByTopic } from "./group.ts";
import { type PersonsAnswer, personsAnswers, wrongAnswers } from "./queries.ts";

/** What customers ask that the knowledge base does not answer well, in one subject. */
export interface Topic {
  /** The question asked most, and how else it was asked. */
  question: string;
  others: string[];
  locale: Locale;
  /** How often: questions that found no answer, answers that did not help, and answers that people gave. */
  unanswered: number;
  wrong: number;
  people: number;
  lastAt: Date;
  /** Slugs of articles that came nearest or did not help. */
  nearest: string[];
  ids: TopicIds;
}

const DAY_MS = 86_400_000;
/** What people answered longer ago is not looked at. */
const PEOPLE_DAYS = 90;
/** Groups of each kind that are read; more would be read by nobody. */
const READ = 1_000;
/** A word is no question, and a story is not one either. */
const WORDS = { least: 2, most: 40 };

/** What topics are read with; `hide` takes a customer's personal data out of a text. */
export interface TopicsParts {
  index: KnowledgeIndex;
  at: Date;
  timezone: string;
  hide: (customerId: number | null, text: string) => Promise<string>;
}

/** Topics that wait for somebody, the most asked first. */
export async function readTopics(db: Database, parts: TopicsParts): Promise<Topic[]> {
  const items = [...(await unansweredItems(db)), ...(await wrongItems(db)), ...(await peopleItems(db, parts))];
  const groups = groupByTopic(items, parts.index);
  return groups.map(topicOf).toSorted((one, other) => sizeOf(other) - sizeOf(one) || +other.lastAt - +one.lastAt);
}

/** How often a topic came up. */
const sizeOf = ({ unanswered, wrong, people }: Topic): number => unanswered + wrong + people;

/** One group of the same question, of one kind. */
interface Item {
  kind: keyof TopicIds;
  id: number | string;
  question: string;
  locale: Locale;
  count: number;
  lastAt: Date;
  nearest: string[];
}

async function unansweredItems(db: Database): Promise<Item[]> {
  const rows = await openQuestions(db, READ);
  return rows.map(({ nearest, ...row }) => ({ ...row, kind: "unanswered", nearest: nearest.map(({ slug }) => slug) }));
}

async function wrongItems(db: Database): Promise<Item[]> {
  const rows = await wrongAnswers(db, READ);
  return rows.map(({ slug, ...row }) => ({ ...row, kind: "wrong", nearest: [slug] }));
}

/** Only what the knowledge base cannot answer: the rest was asked of a person for another reason. */
async function peopleItems(db: Database, { index, at, timezone, hide }: TopicsParts): Promise<Item[]> {
  const rows = await personsAnswers(db, new Date(at.getTime() - PEOPLE_DAYS * DAY_MS), READ);
  const open = rows.filter(
    ({ question, locale }) =>
      isQuestion(question) && answer(index, question, { locale, at, timezone }).kind !== "answer",
  );
  return Promise.all(
    open.map(async ({ messageId, customerId, question, locale, at: lastAt }: PersonsAnswer): Promise<Item> => {
      const shown = masked(await hide(customerId, question));
      return { kind: "people", id: messageId, question: shown, locale, count: 1, lastAt, nearest: [] };
    }),
  );
}

function isQuestion(text: string): boolean {
  const words = text.trim().split(/\s+/).length;
  return words >= WORDS.least && words <= WORDS.most;
}

function topicOf(items: readonly Item[]): Topic {
  const [first] = items;
  if (!first) throw new Error("a topic of nothing");
  const of = (kind: Item["kind"]) => items.filter((item) => item.kind === kind);
  const asked = (kind: Item["kind"]) => of(kind).reduce((sum, { count }) => sum + count, 0);
  const others = new Set(items.map(({ question }) => question));
  others.delete(first.question);
  return {
    question: first.question,
    locale: first.locale,
    others: [...others],
    ...{ unanswered: asked("unanswered"), wrong: asked("wrong"), people: asked("people") },
    lastAt: new Date(Math.max(...items.map(({ lastAt }) => lastAt.getTime()))),
    nearest: [...new Set(items.flatMap(({ nearest }) => nearest))].slice(0, 3),
    ids: {
      unanswered: of("unanswered").map(({ id }) => Number(id)),
      wrong: of("wrong").map(({ id }) => String(id)),
      people: of("people").map(({ id }) => String(id)),
    },
  };
}
