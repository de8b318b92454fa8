import { createHash } from "node:crypto";
import { held, Refused } from "../base/index.ts";
import { type DeskRow, noteSeen, readConversation } from "../conversation/index.ts";
import { atomically, type Database } from "../database/index.ts";
import { may, type StaffMember, staffSenders } from "../staff/index.ts";
import type { Saying } from "../wording/index.ts";
import { answerFromGroup } from "./answer.ts";
import { bind } from "./bind.ts";
import { actOf, type Command, commandIn } from "./commands.ts";
import { correctFromGroup } from "./correct.ts";
import { lookAtGroup } from "./look.ts";
import type { GroupParts } from "./parts.ts";
import type { GroupIncoming, GroupMessage, GroupPerson, GroupTap, Standing } from "./port.ts";
import {
  type BoundGroup,
  boundGroup,
  changeTopic,
  insertPosts,
  insertSay,
  noteHeard,
  noteTrouble,
  topicOf,
} from "./queries.ts";
import { readyIn, readyText } from "./ready.ts";
import { lacksIn } from "./standing.ts";

/** Who has just been taken off the staff is a stranger after this long at most. */
const FRESH_MS = 2_000;

/** Takes what a group tells. The same again does nothing. */
export type Hear = (incoming: GroupIncoming) => Promise<void>;

/** Makes what listens to groups. */
export function makeHear(parts: GroupParts): Hear {
  const read = () => staffSenders(parts.db, "telegram");
  const known = held(read, FRESH_MS);
  const whoIs = async ({ id, isAnonymous }: GroupPerson): Promise<StaffMember | null> => {
    if (isAnonymous) return null;
    const isThem = ({ senderId }: { senderId: string }) => senderId === id;
    // Who was linked a moment ago is not told that they are not.
    return (await known()).find(isThem) ?? (await read()).find(isThem) ?? null;
  };
  return async (incoming) => {
    const command = incoming.kind === "message" ? await ownCommand(parts, incoming) : null;
    if (incoming.kind === "message" && command?.name === "bind") return bind(parts, incoming, command.words);
    const group = await boundGroup(parts.db);
    if (!group || group.chatId !== incoming.chat.id) {
      // The button stops turning in a group that is ours no longer, too.
      if (incoming.kind === "tap") await parts.api()?.answerTap(incoming.query, null);
      return;
    }
    switch (incoming.kind) {
      case "message":
        return hearMessage({ parts, group, who: await whoIs(incoming.from) }, incoming, command);
      case "tap":
        return hearTap({ parts, group, who: await whoIs(incoming.from) }, incoming);
      case "topic":
        // One that was opened again by hand stays as people want it.
        return incoming.closed ? noteClosed(parts, incoming) : undefined;
      case "member":
        return hearMember(parts, group, incoming.standing);
    }
  };
}

/** A command that is for this bot. */
async function ownCommand({ botName }: GroupParts, { text }: GroupMessage): Promise<Command | null> {
  const command = commandIn(text);
  if (!command?.bot) return command;
  return command.bot.toLowerCase() === (await botName())?.toLowerCase() ? command : { ...command, name: "others" };
}

/** What is told may come again after what is newer, or overtake it: the group itself says how it is. */
async function hearMember(parts: GroupParts, group: BoundGroup, told: Standing): Promise<void> {
  const telegram = parts.api();
  const seen = telegram ? await lookAtGroup(parts, telegram, group) : undefined;
  if (seen === undefined) await noteTrouble(parts.db, group.chatId, lacksIn(told)[0] ?? null, parts.clock());
  parts.onWaiting();
}

async function noteClosed({ db, clock }: GroupParts, { chat, thread }: GroupIncoming): Promise<void> {
  const topic = thread === null ? null : await topicOf(db, chat.id, thread);
  if (topic) await changeTopic(db, topic.id, { closed: true }, clock());
}

/** Who does something in the group: `who` is null for those who are not linked. */
interface Heard {
  parts: GroupParts;
  group: BoundGroup;
  who: StaffMember | null;
}

async function hearMessage(heard: Heard, message: GroupMessage, command: Command | null): Promise<void> {
  const { parts, group, who } = heard;
  const { chat, thread, messageId, edited } = message;
  if (command?.name === "others" || (command && edited !== null)) return;
  if (thread === null && !command) return;
  if (edited !== null) return hearEdit(heard, message);
  const id = `${chat.id}:${messageId}`;
  await atomically(parts.db, async () => {
    if (!(await noteHeard(parts.db, id, parts.clock()))) return;
    const saying = await orRefusal(parts.db, () => toMessage(heard, message, command));
    if (!saying) return;
    const text = parts.wording.say(group.locale, saying);
    // Strangers are told once.
    const say = saying.reply === strangerReply(who, message.from) ? `stranger:${chat.id}:${message.from.id}` : id;
    await insertSay(parts.db, { id: say, chatId: chat.id, thread, replyTo: messageId, text }, parts.clock());
  });
  parts.onAnswer();
  parts.onWaiting();
}

/** An edit by whoever may answer; a channel is not waited for while a transaction is open. */
async function hearEdit({ parts, group, who }: Heard, message: GroupMessage): Promise<void> {
  if (!who || strangerReply(who, message.from) !== null) return;
  const { chat, thread, messageId, edited, text } = message;
  const id = `${chat.id}:${messageId}:${edited}:${createHash("sha256")
    .update(text ?? "")
    .digest("base64url")
    .slice(0, 12)}`;
  const saying = await correctFromGroup(parts, { who, message, ref: id });
  if (!saying) return;
  const words = parts.wording.say(group.locale, saying);
  await insertSay(parts.db, { id, chatId: chat.id, thread, replyTo: messageId, text: words }, parts.clock());
  parts.onWaiting();
}

/** What comes of something, in a savepoint; what is refused there is undone and told. */
async function orRefusal(db: Database, work: () => Promise<Saying | null>): Promise<Saying | null> {
  try {
    return await atomically(db, work);
  } catch (error) {
    if (error instanceof Refused) return { reply: "group-not-done" };
    throw error;
  }
}

async function toMessage(heard: Heard, message: GroupMessage, command: Command | null): Promise<Saying | null> {
  const { parts, who } = heard;
  const { chat, thread, messageId } = message;
  const topic = thread === null ? null : await topicOf(parts.db, chat.id, thread);
  if (!topic && !command) return null;
  const row = topic && (await readConversation(parts.db, topic.conversationId));
  const stranger = strangerReply(who, message.from);
  if (stranger || !who) return stranger ? { reply: stranger, args: argsFor(heard, message.from) } : null;
  // Who works here is there, as who has the desk open.
  await noteSeen(parts.db, who.id, parts.clock());
  const ref = `group:${chat.id}:${messageId}`;
  if (command) {
    const act = actOf(command.name);
    if (!act || command.name === "help") return { reply: "group-help" };
    const place = { chatId: chat.id, thread };
    return row ? act(parts, { row, who, words: command.words, ref, place }) : { reply: "group-no-topic" };
  }
  if (!topic || !row) return null;
  const answered = await answerFromGroup(parts, { row, who, ref, text: message.text, file: message.file });
  if ("reply" in answered) return answered;
  await insertPosts(parts.db, { chatId: chat.id, topicId: topic.id, messageId, seqs: [answered.seq] });
  return null;
}

/** What is shown to strangers who tap. */
const ON_TAP = {
  "group-anonymous": "group-anonymous-tap",
  "group-not-linked": "group-not-linked-tap",
  "group-not-allowed": "group-not-allowed-tap",
} as const;

/** What somebody is told who may not answer customers from here; null for who may. */
function strangerReply(who: StaffMember | null, from: GroupPerson): keyof typeof ON_TAP | null {
  if (from.isAnonymous) return "group-anonymous";
  if (!who) return "group-not-linked";
  return may(who.role, "conversations.answer") ? null : "group-not-allowed";
}

const argsFor = ({ parts }: Heard, { name }: GroupPerson) => ({ name, url: `${parts.address}/desk` });

/** A tapped button; what it comes to is shown to who tapped, and to nobody else. */
async function hearTap(heard: Heard, tap: GroupTap): Promise<void> {
  const { parts, group } = heard;
  const saying = await atomically(parts.db, async () => {
    if (!(await noteHeard(parts.db, `tap:${tap.query}`, parts.clock()))) return null;
    return orRefusal(parts.db, () => toTap(heard, tap));
  });
  parts.onAnswer();
  parts.onWaiting();
  await parts.api()?.answerTap(tap.query, saying && parts.wording.say(group.locale, saying));
}

async function toTap(heard: Heard, { chat, thread, from, data, query }: GroupTap): Promise<Saying | null> {
  const { parts, who } = heard;
  const stranger = strangerReply(who, from);
  if (stranger || !who) return stranger ? { reply: ON_TAP[stranger] } : null;
  const topic = thread === null ? null : await topicOf(parts.db, chat.id, thread);
  const row = topic && (await readConversation(parts.db, topic.conversationId));
  if (!row) return null;
  const ready = readyIn(data);
  if (ready !== null) return sendReady(heard, { row, who, ready, ref: `group:tap:${query}` });
  return (await actOf(data)?.(parts, { row, who, words: "", ref: query, place: { chatId: chat.id, thread } })) ?? null;
}

async function sendReady(
  { parts }: Heard,
  { row, who, ready, ref }: { row: DeskRow; who: StaffMember; ready: string; ref: string },
): Promise<Saying | null> {
  const text = await readyText(parts, ready, row);
  if (text === null) return { reply: "group-ready-open" };
  const answered = await answerFromGroup(parts, { row, who, ref, text, file: null });
  return "reply" in answered ? answered : null;
}
