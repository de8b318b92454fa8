import { asLocale, type Locale } from "../base/index.ts";
import type { Shop } from "../capabilities/index.ts";
import {
  type Admission,
  activeFrame,
  admit,
  applyCommands,
  type Command,
  type DialogueState,
  newState,
  verdictValues,
} from "../dialogue/index.ts";
import { standsAlone } from "../knowledge/index.ts";
import type { Errand } from "../language/index.ts";
import type { InboundContent } from "../outbox/index.ts";
import { type Reading, type ReadingContext, type ShopLexicon, tellsWhatHappened } from "../understanding/index.ts";
import { recalled } from "./closed-part/recalled.ts";
import type { ConversationParts } from "./parts.ts";
import { commandOfPayload } from "./payload.ts";
import type { ConversationRow, PendingMessage } from "./queries.ts";
import { choicesIn } from "./say.ts";

/** What a turn answers: a burst of texts (captions among them) read as one, or one thing of another kind. */
export type Segment =
  | { text: string; seqs: number[]; withFile?: boolean }
  | { content: Exclude<InboundContent, { kind: "text" }>; seqs: number[] };

/** What was understood of a segment, and where the conversation stands with it taken in. */
export interface Heard {
  text: string | null;
  locale: Locale;
  reading: Reading | null;
  admission: Admission;
  state: DialogueState;
}

/** The first thing that waits: texts and files in a row through one door belong together, and the words are what is answered. */
export function nextSegment(pending: readonly PendingMessage[]): Segment {
  const [first] = pending;
  if (!first) throw new Error("nothing waits to be answered");
  if (!isPiece(first)) return { content: first.content, seqs: [first.seq] } as Segment;
  const end = pending.findIndex((message) => !isPiece(message) || message.channel !== first.channel);
  const pieces = pending.slice(0, end < 0 ? undefined : end);
  const seqs = pieces.map((message) => message.seq);
  const words = pieces.flatMap(({ content }) => wordsIn(content) ?? []);
  if (words.length > 0 || first.content.kind === "text") {
    const withFile = pieces.some(({ content }) => content.kind === "file");
    return { text: words.join("\n"), seqs, ...(withFile ? { withFile } : {}) };
  }
  return { content: first.content, seqs };
}

const isPiece = ({ content: { kind } }: PendingMessage): boolean => kind === "text" || kind === "file";

function wordsIn(content: InboundContent): string | null {
  if (content.kind === "text") return content.text;
  return content.kind === "file" ? content.caption : null;
}

/** Reads a segment, with models where there is an errand, and takes what is admissible of it into the conversation's state. */
export async function hear(
  parts: ConversationParts,
  row: ConversationRow,
  segment: Segment,
  shop: Shop & { lexicon: ShopLexicon },
  at: Date,
  errand: Errand | null,
): Promise<Heard> {
  const isSticker = "content" in segment && segment.content.kind === "sticker";
  if ("content" in segment && !isSticker) return atTheDoor(row, segment, at);
  // A sticker may be a yes or a thank-you: its emoji is read like words.
  const text = wordsOf(segment) ?? "🙂";
  const reading = await readSafely(parts, text, { ...contextOf(parts, row, shop, at), ...(errand ? { errand } : {}) });
  // What stands under a picture is about the picture, and whoever was called will look at both.
  const forPerson = "text" in segment && segment.withFile === true && row.handoffOpen;
  const commands = forPerson
    ? [keptFile]
    : withOwnWords(
        recalled(
          reading.commands.map(({ command }) => asMeant(command, row.state, { locale: reading.language, at, shop })),
          row.state,
          { text, at },
        ),
        text,
      );
  const admitted = admit(row.state, isSticker && commands.length === 0 ? [sticker] : commands, "words");
  const doubt = forPerson ? undefined : doubtIn(reading);
  const admission = doubt ? { ...admitted, doubt } : admitted;
  return { text, locale: reading.language, reading, admission, state: taken(row, admission, at) };
}

/** Below this nothing was read, only guessed: what nobody can read goes to the search as a question of .3. */
const SURE = 0.5;

/** What a message may mean of which nothing was read surely. */
const doubtIn = ({ commands, likely = [] }: Reading): Command[] | undefined =>
  commands.every(({ confidence }) => confidence < SURE) ? likely.map(({ command }) => command) : undefined;

/** A question that was taken to go on from an answer, as it was said where it is one of its own. */
function asMeant(
  command: Command,
  { topic }: DialogueState,
  { locale, at, shop }: { locale: Locale; at: Date; shop: Shop },
): Command {
  if (command.type !== "ask_knowledge" || command.alone === undefined) return command;
  const { alone, ...continued } = command;
  const seen = { locale, at, timezone: shop.timezone };
  const isItsOwn = topic?.kind === "article" && standsAlone(shop.knowledge, alone, { ...seen, slug: topic.slug });
  return isItsOwn ? { ...continued, question: alone } : continued;
}

/** A complaint is kept as it was written, where it says already what happened. */
function withOwnWords(commands: Command[], text: string): Command[] {
  const complains = commands.some((command) => command.type === "start_flow" && command.flow === "complaint");
  const told = commands.some((command) => command.type === "set_slot" && command.slot === "comment");
  if (!complains || told || !tellsWhatHappened(text)) return commands;
  return [...commands, { type: "set_slot", slot: "comment", value: text.trim().slice(0, COMMENT_AT_MOST) }];
}

/** As much as a slot takes. */
const COMMENT_AT_MOST = 1000;

const taken = (row: ConversationRow, admission: Admission, at: Date): DialogueState =>
  applyCommands(row.state, admission, { personCalled: row.handoffOpen, at });

/** What the reader throws is a failure of reading, also where it looks like a lost connection: the turn is not tried for ever. */
async function readSafely(parts: ConversationParts, text: string, context: ReadingContext): Promise<Reading> {
  try {
    return await parts.read(text, context);
  } catch (error) {
    throw new Error(`reading failed: ${error instanceof Error ? error.message : error}`, { cause: error });
  }
}

const keptFile: Command = { type: "chitchat", kind: "file" };
const sticker: Command = { type: "chitchat", kind: "sticker" };

/** Buttons, contacts and files say what they are; nothing has to be read. */
function atTheDoor(before: ConversationRow, segment: Extract<Segment, { content: unknown }>, at: Date): Heard {
  // START begins anew: a question from last week would come back behind the greeting.
  const begun = segment.content.kind === "start" ? begunAnew(before.state) : before.state;
  const command = commandAtTheDoor(begun, segment.content);
  const row = { ...before, state: command.type === "affirm" ? inView(begun) : begun };
  const admission = admit(row.state, [command], "door");
  const [text, locale, state] = [wordsOf(segment), localeOf(row), taken(row, admission, at)];
  return { text, locale, reading: null, admission, state };
}

/** What people settled is still so. */
const begunAnew = ({ closed }: DialogueState): DialogueState => ({ ...newState(), ...(closed ? { closed } : {}) });

/** Its own button says yes to a proposal, whatever was said since. */
const inView = (state: DialogueState): DialogueState => ({
  ...state,
  offer: null,
  proposal: state.proposal && { ...state.proposal, again: 0 },
});

/** What a segment says in words: a button says its label. */
export function wordsOf(segment: Segment): string | null {
  if ("text" in segment) return segment.text;
  const { content } = segment;
  if (content.kind === "button") return content.label ?? null;
  return content.kind === "sticker" ? content.emoji : null;
}

/** The language of a conversation, before its first message that of the customer's card or of their client. */
const localeOf = (row: ConversationRow): Locale =>
  (row.isNew ? (asLocale(row.customerLanguage) ?? asLocale(row.clientLanguage)) : null) ?? row.locale;

function commandAtTheDoor(state: DialogueState, content: Exclude<InboundContent, { kind: "text" }>): Command {
  switch (content.kind) {
    case "button":
      return commandOfPayload(state, content.payload);
    case "contact":
      return { type: "set_slot", slot: "identity", value: content.own ? `own:${withPlus(content.phone)}` : "foreign" };
    case "sticker":
      return sticker;
    case "place":
      return { type: "chitchat", kind: "file" };
    case "file":
      return { type: "chitchat", kind: content.what === "voice" ? "voice" : "file" };
    case "command":
      return MENU[content.name] ?? { type: "chitchat", kind: "help" };
    case "start":
      return content.payload === null
        ? { type: "chitchat", kind: "greet" }
        : { type: "set_slot", slot: "link", value: content.payload };
  }
}

/** What the commands of a channel's menu ask for. */
const MENU: Readonly<Record<string, Command>> = {
  start: { type: "chitchat", kind: "greet" },
  help: { type: "chitchat", kind: "help" },
  orders: { type: "start_flow", flow: "list_orders" },
  profile: { type: "start_flow", flow: "show_profile" },
  language: { type: "start_flow", flow: "change_language" },
  person: { type: "hand_off", reason: "asked" },
};

const withPlus = (phone: string): string => `+${phone.replace(/\D/g, "")}`;

function contextOf(
  parts: ConversationParts,
  row: ConversationRow,
  shop: Shop & { lexicon: ShopLexicon },
  at: Date,
): ReadingContext {
  const { state } = row;
  const offered = [...(state.asked?.tell.choices ?? []), ...(state.offer?.choices ?? [])];
  return {
    locale: localeOf(row),
    isFirst: row.isNew && !asLocale(row.customerLanguage) && !asLocale(row.clientLanguage),
    clientLanguage: row.clientLanguage,
    asked: state.asked?.slot ?? null,
    choices: choicesIn(parts.wording, row.locale, offered),
    proposal: state.proposal !== null,
    flow: activeFrame(state)?.flow ?? null,
    topic: state.topic,
    waits: row.handoffOpen,
    judged: state.answered && !state.answered.past ? verdictValues(state.answered.id) : null,
    at,
    timezone: shop.timezone,
    country: shop.country,
    lexicon: shop.lexicon,
  };
}
