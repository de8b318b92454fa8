import type { WireUpdate } from "./wire.ts";

/**
 * The lane of an update: those of one lane reach a webhook one after the other. As in Telegram's own server, a person's
 * messages are one lane and their taps another, so that the two may overtake each other.
 */
export function laneOf(update: WireUpdate): string {
  if (update.callback_query) return `tap ${update.callback_query.from.id}`;
  if (update.my_chat_member) return `member ${update.my_chat_member.chat.id}`;
  const message = update.message ?? update.edited_message;
  return message ? `chat ${message.chat.id}` : `update ${update.update_id}`;
}
