import { errorFields } from "../base/index.ts";
import { type DeskRow, openHandoff, readConversation, titleOf } from "../conversation/index.ts";
import { atomically } from "../database/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { fileIn, lineOf } from "./lines.ts";
import { packetSaying, reasonSaying } from "./packet.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupApi, GroupPost } from "./port.ts";
import {
  type BoundGroup,
  changeTopic,
  type Due,
  insertPosts,
  insertTopic,
  noteTrouble,
  type Told,
  type Topic,
  type TopicChange,
  untold,
} from "./queries.ts";
import { packetButtons } from "./ready.ts";
import { nextStep, type Step } from "./step.ts";
import { topicTitle } from "./title.ts";

/** Messages in a packet, and those that are told of in one message at most. */
const LAST = 12;
const MERGED = 20;
/** Letters of a message that holds several. */
const MERGED_LETTERS = 3_500;
/** Who waits so long ago, or is angry, is urgent. */
const URGENT = new Set(["angry", "legal"]);

/** What a step is done with. */
export interface Work extends GroupParts {
  group: BoundGroup;
  telegram: GroupApi;
}

/** Does the next step for a conversation's topic; answers how many messages that took of what Telegram allows. */
export async function takeStep(work: Work, due: Due): Promise<number> {
  const row = await readConversation(work.db, due.conversationId);
  if (!row) return 0;
  return STEPS[nextStep(due)](work, due, row);
}

type Take = (work: Work, due: Due, row: DeskRow) => Promise<number>;

const STEPS: Record<Step, Take> = {
  create,
  reopen: (work, { topic }) => turned(work, topic, false),
  close: (work, { topic }) => turned(work, topic, true),
  packet: sendPacket,
  tell,
  say_over: sayOver,
};

async function create({ db, clock, log, wording, group, telegram }: Work, due: Due, row: DeskRow): Promise<number> {
  const { locale, chatId } = group;
  const reason = wording.say(locale, reasonSaying(row.reason ?? "taken"));
  const name = topicTitle({ name: titleOf(wording, row), locale: row.locale, reason });
  const thread = await telegram.createTopic(chatId, name);
  if (await insertTopic(db, { chatId, thread, conversationId: due.conversationId, at: clock() })) return 1;
  // The call outlasted the lease, and another replica has made one meanwhile: nobody has written into this one yet.
  await telegram
    .deleteTopic(chatId, thread)
    .catch((error: unknown) => log.warn("support_topic_twice", { thread, ...errorFields(error) }));
  return 2;
}

/** Telegram says nothing new where a topic is so already. */
async function turned({ db, clock, telegram }: Work, topic: Topic | null, closed: boolean): Promise<number> {
  if (!topic) return 0;
  const { id, chatId, thread } = topic;
  const work = closed ? telegram.closeTopic(chatId, thread) : telegram.reopenTopic(chatId, thread);
  await work.catch((error: unknown) => {
    if (!isCode(error, "not_modified")) throw error;
  });
  await changeTopic(db, id, { closed }, clock());
  return 1;
}

/** Telegram takes a step never: what comes later is not held up by it. */
export async function giveUp({ db, clock, group }: Work, { conversationId, handoffId, topic }: Due): Promise<void> {
  const at = clock();
  if (!topic) return noteTrouble(db, group.chatId, "no_topics_right", at);
  if (handoffId === null) return changeTopic(db, topic.id, { over: true, closed: true }, at);
  const toldHolder = (await readConversation(db, conversationId))?.heldBy ?? null;
  const [last] = await untold(db, topic, { limit: 1, newest: true });
  const told = { toldHolder, toldSeq: last?.seq ?? 0 };
  await changeTopic(db, topic.id, { ...told, handoffId, over: false, closed: false }, at);
}

/** Whether something was refused for that reason. */
export const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;

async function sendPacket(work: Work, { topic, handoffId }: Due, row: DeskRow): Promise<number> {
  const { db, wording, group, address } = work;
  const handoff = await openHandoff(db, row.id);
  if (!topic || !handoff || handoffId === null) return 0;
  const messages = await untold(db, topic, { limit: LAST, newest: true });
  const saying = packetSaying({
    ...{ name: titleOf(wording, row), channel: row.channel, locale: row.locale, handoff },
    urgent: row.priority === "urgent" || URGENT.has(handoff.reason),
    messages,
    url: `${address}/desk#/inbox/all/${row.id}`,
  });
  const seqs = messages.map(({ seq }) => seq);
  const buttons = await packetButtons(work, group.locale);
  return post(work, topic, {
    post: { text: wording.say(group.locale, saying), buttons },
    ...{ seqs, change: { handoffId, over: false, toldHolder: null, toldSeq: seqs.at(-1) ?? 0 } },
  });
}

async function tell(work: Work, { topic }: Due, row: DeskRow): Promise<number> {
  const { db, wording, group } = work;
  if (!topic) return 0;
  const isNewHolder = topic.toldHolder !== row.heldBy;
  const holder = isNewHolder ? [holderSaying(row)] : [];
  const messages = mergeable(await untold(db, topic, { limit: MERGED }));
  const [first] = messages;
  const text = wording.say(group.locale, linesSaying([...holder, ...messages.map(lineOf)]));
  const file = first && messages.length === 1 ? (fileIn(first) ?? undefined) : undefined;
  const seqs = messages.map(({ seq }) => seq);
  return post(work, topic, {
    post: { text, file, replyTo: first?.before ?? undefined },
    ...{ seqs, change: { toldHolder: row.heldBy, toldSeq: seqs.at(-1) ?? 0 } },
  });
}

async function sayOver(work: Work, { topic }: Due, row: DeskRow): Promise<number> {
  const { db, wording, group } = work;
  if (!topic) return 0;
  const over: Saying = { reply: row.closedAt ? "group-closed" : "group-over" };
  // What was said last is told with it, and what the bot has said since is not support's any more.
  const messages = (await untold(db, topic, { limit: MERGED })).filter(({ author }) => author === "person");
  const text = wording.say(group.locale, linesSaying([...messages.map(lineOf), over]));
  const seqs = messages.map(({ seq }) => seq);
  return post(work, topic, { post: { text }, seqs, change: { over: true, toldHolder: null } });
}

const holderSaying = ({ heldByName }: DeskRow): Saying =>
  heldByName ? { reply: "group-holder", args: { name: heldByName } } : { reply: "group-holder-none" };

const linesSaying = (lines: SayingValue[]): Saying => ({ reply: "group-lines", args: { lines: { lines } } });

/** What fits in one message: a file, and what puts an earlier message right, stands alone. */
function mergeable(messages: readonly Told[]): Told[] {
  let letters = 0;
  const end = messages.findIndex((told, at) => {
    letters += String(lineOf(told).args?.text).length;
    return at > 0 && (standsAlone(told) || standsAlone(messages[0]) || letters > MERGED_LETTERS);
  });
  return messages.slice(0, end < 0 ? undefined : end);
}

const standsAlone = (told: Told | undefined): boolean =>
  told !== undefined && (told.before !== null || fileIn(told) !== null);

async function post(
  { db, clock, log, telegram }: Work,
  topic: Topic,
  { post, seqs, change }: { post: GroupPost; seqs: number[]; change: TopicChange },
): Promise<number> {
  const { chatId, thread } = topic;
  const ids = await telegram.post(chatId, thread, post).catch((error: unknown) => {
    // A file that Telegram does not give out any more is not worth the words that came with it.
    if (!post.file || !(isCode(error, "telegram_refused") || isCode(error, "not_found"))) throw error;
    log.info("support_group_file_refused");
    return telegram.post(chatId, thread, { ...post, file: undefined });
  });
  await atomically(db, async () => {
    const [messageId] = ids;
    if (messageId !== undefined) await insertPosts(db, { chatId, topicId: topic.id, messageId, seqs });
    await changeTopic(db, topic.id, change, clock());
  });
  return ids.length;
}
