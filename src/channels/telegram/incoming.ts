import type { CallbackQuery, ChatMemberUpdated, Message, Update } from "grammy/types";
import type { Inbound } from "../../outbox/index.ts";
import type { GroupIncoming } from "../../support-group/index.ts";
import { contentOf } from "./content.ts";
import { groupIncomingOf } from "./group-incoming.ts";

/** What an update says: a message, a tapped button, or that somebody blocked the bot or let it in again. */
export type Incoming =
  | { kind: "message"; inbound: Inbound }
  | { kind: "tap"; query: string; inbound: Inbound | null; message: TappedMessage | null }
  | { kind: "blocked"; senderId: string; since: Date | null }
  | { kind: "group"; told: GroupIncoming };

/** The message whose buttons are to go. */
export interface TappedMessage {
  chat: number;
  id: number;
}

/** The kinds of updates that are read here, for Telegram to send no others. */
export const READ_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"] as const;

/**
 * Wire → what it says; null where that is nothing to us. The same update always says the same. `bot` is the bot's id: each bot
 * numbers its messages from 1. `at` is for a tap, which has no time.
 */
export function incomingOf(update: Update, { bot, at }: { bot: string; at: Date }): Incoming | null {
  const told = groupIncomingOf(update);
  if (told) return { kind: "group", told };
  if (update.message) return messageOf(update.message, { bot, edited: false });
  if (update.edited_message) return messageOf(update.edited_message, { bot, edited: true });
  if (update.callback_query) return tapOf(update.callback_query, at);
  return update.my_chat_member ? membershipOf(update.my_chat_member) : null;
}

/** Whose update it is: what one person does is taken in order. */
export function senderOf(update: Update): string {
  const { message, edited_message, callback_query, my_chat_member } = update;
  return String((message ?? edited_message ?? callback_query ?? my_chat_member)?.from?.id ?? "");
}

function messageOf(message: Message, { bot, edited }: { bot: string; edited: boolean }): Incoming | null {
  const { from, chat, message_id, date, edit_date } = message;
  if (chat.type !== "private" || !from || from.is_bot) return null;
  // A live location is edited every few seconds, and nobody writes with it.
  const content = edited && message.location ? null : contentOf(message);
  if (!content) return null;
  const inbound: Inbound = {
    channel: "telegram",
    externalId: `${bot}:${message_id}`,
    sender: senderFields(from),
    content,
    at: inSeconds((edited && edit_date) || date),
    order: message_id,
    ...(edited ? { edited } : {}),
  };
  return { kind: "message", inbound };
}

function tapOf({ id, from, data, message }: CallbackQuery, at: Date): Incoming {
  const own = message?.chat.type === "private" ? message : undefined;
  const keyboard = own && "reply_markup" in own ? own.reply_markup?.inline_keyboard.flat() : undefined;
  return {
    kind: "tap",
    query: id,
    inbound: own && data ? tapInbound({ id, from, data }, labelOf(keyboard, data), at) : null,
    message: own && keyboard ? { chat: own.chat.id, id: own.message_id } : null,
  };
}

function tapInbound(
  { id, from, data }: { id: string; from: CallbackQuery["from"]; data: string },
  label: string | undefined,
  at: Date,
): Inbound {
  const content = { kind: "button" as const, payload: data, ...(label ? { label } : {}) };
  return { channel: "telegram", externalId: `tap:${id}`, sender: senderFields(from), content, at };
}

/** What the tapped button says. A changed client can send what no button does. */
function labelOf(buttons: { text: string; callback_data?: string }[] | undefined, data: string): string | undefined {
  return buttons?.find((button) => button.callback_data === data)?.text.slice(0, 64);
}

function membershipOf({ chat, from, date, new_chat_member }: ChatMemberUpdated): Incoming | null {
  if (chat.type !== "private") return null;
  const since = new_chat_member.status === "kicked" ? inSeconds(date) : null;
  return { kind: "blocked", senderId: String(from.id), since };
}

const senderFields = (from: CallbackQuery["from"]): Inbound["sender"] => ({
  id: String(from.id),
  language: from.language_code?.slice(0, 35) ?? null,
});

const inSeconds = (seconds: number): Date => new Date(seconds * 1000);
