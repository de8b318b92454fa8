import type { Chat } from "./chat.ts";
import type { MarkedText } from "./entities.ts";
import { FileShelf } from "./file-shelf.ts";
import type { Group } from "./group.ts";
import { badRequest, Refusal } from "./refusal.ts";
import type { ReplyMarkup } from "./reply-markup.ts";
import { UpdateQueue } from "./update-queue.ts";
import type { WireCallbackQuery, WireMessage, WireUpdate, WireUser } from "./wire.ts";

/** Where updates are sent: what `setWebhook` stored. */
export interface Webhook {
  url: string;
  secret: string;
  maxConnections: number;
}

/** A tap that the bot may answer. */
export interface KeptQuery {
  query: WireCallbackQuery;
  /** Milliseconds. */
  at: number;
}

/** Kinds of update that a bot gets only where it asks for them. */
const ON_REQUEST = new Set(["chat_member", "message_reaction", "message_reaction_count"]);

/** All that Telegram knows about one bot. */
export class World {
  readonly me: WireUser;
  readonly chats = new Map<number, Chat>();
  readonly groups = new Map<number, Group>();
  readonly files = new FileShelf();
  readonly updates = new UpdateQueue();
  readonly queries = new Map<string, KeptQuery>();
  /** What the bot stored about itself (commands, descriptions, menu buttons), by method, scope and language. */
  readonly profile = new Map<string, unknown>();
  webhook: Webhook | null = null;
  allowedUpdates: string[] = [];
  lastWebhookError: { date: number; message: string } | null = null;
  /** Called with every update that became deliverable. */
  onUpdates: (entries: ReturnType<UpdateQueue["push"]>) => void = () => {};
  #messageId = 0;
  #updateId = 731_000_000;

  constructor(me: WireUser) {
    this.me = me;
  }

  /** The next message number; a bot's private chats share one sequence. */
  nextMessageId(): number {
    this.#messageId += 1;
    return this.#messageId;
  }

  /** Queues an update of a kind that the bot wants. Its number is 0 where the bot did not ask for this kind. */
  happen(kind: string, content: unknown): WireUpdate {
    if (!this.#wants(kind)) return { update_id: 0, [kind]: content };
    this.#updateId += 1;
    const update = { update_id: this.#updateId, [kind]: content };
    this.push(update);
    return update;
  }

  /** Queues an update as it stands. */
  push(update: WireUpdate, again = false): void {
    this.onUpdates(this.updates.push(update, again));
  }

  /** The chat, which must exist and let the bot write. */
  writable(chatId: string): Chat {
    const chat = this.known(chatId);
    this.groups.get(chat.wire.id)?.enter();
    if (chat.blocked) throw new Refusal(403, "Forbidden: bot was blocked by the user", { ours: false });
    return chat;
  }

  /** The chat, which must exist. */
  known(chatId: string): Chat {
    if (chatId === "") throw badRequest("chat_id is empty");
    const chat = /^-?\d+$/.test(chatId) ? this.chats.get(Number(chatId)) : undefined;
    if (!chat?.started) throw badRequest("chat not found");
    return chat;
  }

  /** The fields that say in which topic of a group the bot's message stands; none elsewhere. */
  placeOf(chat: Chat, threadId: number | undefined): Partial<WireMessage> {
    return this.groups.get(chat.wire.id)?.placeOf(threadId) ?? {};
  }

  /** The bot writes into a chat. `content` holds the text or the file; the answer is the message. */
  write(chat: Chat, content: Partial<WireMessage>, markup: ReplyMarkup): WireMessage {
    const message: WireMessage = {
      message_id: this.groups.get(chat.wire.id)?.nextMessageId() ?? this.nextMessageId(),
      from: this.me,
      chat: chat.wire,
      date: seconds(),
      ...content,
      ...(markup.kind === "inline" && markup.inline.inline_keyboard.length > 0 && { reply_markup: markup.inline }),
    };
    this.#changeKeyboard(chat, markup, message);
    chat.keep({
      from: "bot",
      wire: message,
      keyboard: markup.kind === "keyboard" ? markup.buttons : null,
      deleted: false,
    });
    return message;
  }

  #changeKeyboard(chat: Chat, markup: ReplyMarkup, message: WireMessage): void {
    if (markup.kind === "keyboard") chat.keyboard = { buttons: markup.buttons, oneTime: markup.oneTime, message };
    if (markup.kind === "remove") chat.keyboard = null;
  }

  #wants(kind: string): boolean {
    return this.allowedUpdates.length > 0 ? this.allowedUpdates.includes(kind) : !ON_REQUEST.has(kind);
  }
}

/** Now, in whole seconds since 1970, as messages are dated. */
export function seconds(): number {
  return Math.floor(Date.now() / 1000);
}

/** The fields of a text in a message. */
export function textFields({ text, entities }: MarkedText): Pick<WireMessage, "text" | "entities"> {
  return { text, ...(entities.length > 0 && { entities }) };
}
