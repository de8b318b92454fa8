import { type Locale, Refused } from "../../../base/index.ts";
import type { Shop } from "../../../capabilities/index.ts";
import type { Database } from "../../../database/index.ts";
import { type KnowledgeAnswer, vocabularyOf } from "../../../knowledge/index.ts";
import { makeMasks } from "../../../language/index.ts";
import type { ShopLexicon } from "../../../understanding/index.ts";
import { type KnownOf, readKnown } from "../../masks/queries.ts";
import { type DeskRow, readConversation } from "../list/queries.ts";
import { type Alike, alikeOf, askedWords, rarest, soughtOf } from "./alike.ts";
import { gapsIn, withoutPersonal } from "./gaps.ts";
import { type Line, waitingQuestion, waitsSince } from "./lines.ts";
import { offeringOf } from "./offering.ts";
import { findEarlier, linesOf, noteShown, type Said, saidIn, settledSince, toldSince } from "./queries.ts";
import { asksIn, toldByArticles, topicOf } from "./topic.ts";

/** A draft that is suggested, and where it comes from. */
export interface Suggestion {
  id: string;
  text: string;
  /** Marks in the text that somebody has to fill in before it is sent. */
  gaps: string[];
  source:
    | { kind: "article"; slug: string; title: string; url: string | null }
    | { kind: "earlier"; conversationId: string; seq: number; at: Date; by: string | null };
}

/** What suggesting works with. */
export interface DraftParts {
  db: Database;
  shop: Shop & { lexicon: ShopLexicon };
}

/** As many are suggested at most. */
const AT_MOST = 3;
/** Earlier answers that are read for it: some are left out when they are. */
const READ = 8;
/** What an article's chance to answer counts beside how like an earlier question is: a person's answer to the same question is nearer to it. */
const OF_AN_ARTICLE = 0.5;
/** Messages of the thread that are looked at. */
const MESSAGES = 100;
const DAY_MS = 86_400_000;
/** What became of drafts longer ago counts no more. */
const COUNTED_DAYS = 90;

/**
 * Drafts of the answer to what a customer asks a person: from an article, and from what people answered to like questions in conversations that are
 * closed, the likeliest first. They are for whoever holds the conversation; nobody else gets any, and none are there where nothing waits for an answer.
 * Notes that they were shown. Refuses `not_found`.
 */
export async function suggestDrafts(
  { db, shop }: DraftParts,
  { id, staff, at }: { id: string; staff: string; at: Date },
): Promise<Suggestion[]> {
  const row = await readConversation(db, id);
  if (!row) throw new Refused("not_found", "There is no such conversation.");
  if (row.owner !== "person" || row.heldBy !== staff) return [];
  const lines = await linesOf(db, [row.id], MESSAGES);
  const question = waitingQuestion(lines, asksIn(row.locale));
  const since = waitsSince(lines);
  if (question === null || since === null) return [];
  const told = toldByArticles(shop, { question, locale: row.locale }, at);
  const topic = topicOf(told);
  const found = [
    ...(await fromArticles(db, { row, told, lines })),
    ...(await fromEarlier({ db, shop }, { row, question, topic })),
  ];
  const chosen = await chosenOf(db, { found, topic, at });
  const shown = await noteShown(
    db,
    chosen.map(({ text, source }) => ({ ...keyOf(source), text, topic, locale: row.locale })),
    { conversationId: row.id, since, staff, at },
  );
  return chosen.flatMap(({ text, source }) => {
    const key = keyOf(source);
    const id = shown.find((one) => one.kind === key.kind && one.source === key.source)?.id;
    return id === undefined ? [] : [{ id, text, gaps: gapsIn(text), source: bare(source) }];
  });
}

/** A draft before it is shown; `score` is how likely it answers. */
export interface Found {
  text: string;
  score: number;
  source: Suggestion["source"] & { messageId?: string };
}

const keyOf = (source: Found["source"]): { kind: "article" | "earlier"; source: string } => ({
  kind: source.kind,
  source: source.kind === "article" ? source.slug : (source.messageId ?? ""),
});

function bare({ messageId: _, ...source }: Found["source"]): Suggestion["source"] {
  return source;
}

/** What an article says, in the customer's language, unless the bot has told it already. */
async function fromArticles(
  db: Database,
  { row, told, lines }: { row: DeskRow; told: KnowledgeAnswer; lines: readonly Line[] },
): Promise<Found[]> {
  const draft = draftOfArticle(told, row.locale);
  if (draft?.source.kind !== "article") return [];
  const newest = lines.at(-1)?.at.getTime() ?? 0;
  const today = lines.find(({ at }) => newest - at.getTime() < DAY_MS)?.seq ?? 0;
  const slugs = await toldSince(db, row.id, today - 1);
  return slugs.has(draft.source.slug) ? [] : [draft];
}

/** What the articles say to a question as a draft; null where they say nothing, or nothing in that language. */
export function draftOfArticle(told: KnowledgeAnswer, locale: Locale): Found | null {
  if (told.kind === "unknown") return null;
  const hit = told.kind === "answer" ? told.hit : told.hits[0];
  if (hit?.article.locale !== locale) return null;
  const { slug, title, url } = hit.article;
  const text =
    told.kind === "answer" ? [told.extract, ...told.also.map(({ extract }) => extract)].join("\n\n") : hit.passage.text;
  return { text, score: OF_AN_ARTICLE * hit.score, source: { kind: "article", slug, title, url } };
}

async function fromEarlier(
  { db, shop }: DraftParts,
  { row, question, topic }: { row: DeskRow; question: string; topic: string | null },
): Promise<Found[]> {
  const { knowledge } = shop;
  const sought = soughtOf(knowledge, { question, locale: row.locale }, topic);
  if (sought.stems.length === 0) return [];
  const earlier = await findEarlier(db, { ...sought, stems: rarest(knowledge, sought), apart: row.id });
  const alike = alikeOf(knowledge, sought, earlier).slice(0, READ);
  if (alike.length === 0) return [];
  const said = await saidIn(
    db,
    alike.flatMap(({ answerIds }) => answerIds),
  );
  const known = await knownOf(db, said);
  const drafts = alike.flatMap((one) => draftOfEarlier(shop, one, { said, known, locale: row.locale }) ?? []);
  return distinct(drafts);
}

/** What is known of the customers of some messages. */
async function knownOf(db: Database, said: readonly Said[]): Promise<Map<number, KnownOf>> {
  const ids = [...new Set(said.flatMap(({ customerIds }) => customerIds))];
  const known = await Promise.all(ids.map(async (id) => [id, await readKnown(db, id)] as const));
  return new Map(known.flatMap(([id, one]) => (one ? [[id, one]] : [])));
}

function draftOfEarlier(
  shop: DraftParts["shop"],
  { messageId, answerIds, stems, near }: Alike,
  { said, known, locale }: { said: readonly Said[]; known: ReadonlyMap<number, KnownOf>; locale: Locale },
): Found | null {
  const own = answerIds.flatMap((id) => said.find((one) => one.id === id) ?? []);
  const [first] = own;
  const text = own.flatMap(({ text }) => text ?? []).join("\n");
  if (!first || text === "") return null;
  const theirs = first.customerIds.flatMap((id) => known.get(id) ?? []);
  const left = withoutPersonal(text, {
    locale,
    masks: makeMasks({ ...together(theirs), orderShapes: shop.lexicon.orderShapes, country: shop.country }),
    says: vocabularyOf(shop.knowledge, locale),
    isProduct: productWords(shop.lexicon),
    isAsked: askedWords(shop.knowledge, { stems, locale }),
  });
  const { conversationId, seq, at, staffName: by } = first;
  return left === null
    ? null
    : { text: left, score: near, source: { kind: "earlier", conversationId, seq, at, by, messageId } };
}

const FIELDS = ["names", "phones", "emails", "addresses", "orders", "birthDates"] as const;

const together = (known: readonly KnownOf[]): KnownOf =>
  Object.fromEntries(FIELDS.map((field) => [field, known.flatMap((one) => one[field])])) as unknown as KnownOf;

/** Whether a word stands in the name of something that the shop sells. */
export function productWords({ products }: Pick<ShopLexicon, "products">): (word: string) => boolean {
  const words = new Set(
    products.flatMap(({ names }) => names.flatMap((name) => name.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [])),
  );
  return (word) => words.has(word.toLowerCase());
}

/** The same answer given many times is one draft: the first of them. */
export function distinct(drafts: readonly Found[]): Found[] {
  const seen = new Set<string>();
  return drafts.filter(({ text }) => {
    const key = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The likeliest; what is often skipped stands behind the others, or is left out. */
async function chosenOf(
  db: Database,
  { found, topic, at }: { found: readonly Found[]; topic: string | null; at: Date },
): Promise<Found[]> {
  if (found.length === 0) return [];
  const since = new Date(at.getTime() - COUNTED_DAYS * DAY_MS);
  const settled = await settledSince(db, { topic, sources: found.map(({ source }) => keyOf(source).source), since });
  const of = (what: string) => settled.find((one) => one.of === what) ?? null;
  const placed = found.map((one) => {
    const { kind, source } = keyOf(one.source);
    return { one, offering: offeringOf(of(kind), kind === "article" ? null : of(source)) };
  });
  const inOrder = (offering: "offered" | "later") =>
    placed.flatMap((each) => (each.offering === offering ? [each.one] : [])).toSorted((a, b) => b.score - a.score);
  return [...inOrder("offered"), ...inOrder("later")].slice(0, AT_MOST);
}
