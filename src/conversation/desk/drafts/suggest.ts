import { Refused } from "../../../base/index.ts";
import type { Database } from "../../../database/index.ts";
import { readConversation } from "../list/queries.ts";
import type { DraftParts, Found, Suggestion } from "./found.ts";
import { fromArticles } from "./from-articles.ts";
import { fromEarlier } from "./from-earlier.ts";
import { gapsIn } from "./gaps.ts";
import { waitingQuestion, waitsSince } from "./lines.ts";
import { offeringOf } from "./offering.ts";
import { linesOf, noteShown, settledSince } from "./queries.ts";
import { asksIn, toldByArticles, topicOf } from "./topic.ts";

/** As many are suggested at most. */
const AT_MOST = 3;
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

const keyOf = (source: Found["source"]): { kind: "article" | "earlier"; source: string } => ({
  kind: source.kind,
  source: source.kind === "article" ? source.slug : (source.messageId ?? ""),
});

function bare({ messageId: _, ...source }: Found["source"]): Suggestion["source"] {
  return source;
}

/** The likeliest; what is often skipped stands behind the others, or is left out. */
async function chosenOf(
  db: Database,
  { found, topic, at }: { found: readonly Found[]; topic: string | null; at: Date },
): Promise<Found[]> {
  if (found.length === 0) return [];
  const since = new Date(at.getTime() - COUNTED_DAYS * DAY_MS);
  const sources = found.flatMap(({ source }) => (source.kind === "earlier" ? [keyOf(source).source] : []));
  const settled = await settledSince(db, { topic, sources, since });
  const of = (what: string) => settled.find((one) => one.of === what) ?? null;
  const placed = found.map((one) => {
    const { kind, source } = keyOf(one.source);
    return { one, offering: offeringOf(of(kind), kind === "article" ? null : of(source)) };
  });
  const inOrder = (offering: "offered" | "later") =>
    placed.flatMap((each) => (each.offering === offering ? [each.one] : [])).toSorted((a, b) => b.score - a.score);
  return [...inOrder("offered"), ...inOrder("later")].slice(0, AT_MOST);
}
