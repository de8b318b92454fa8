/** The shapes of the Bot API that the fake makes itself. Fields it only passes on are left open. */

/** A Telegram account, of a person or a bot. */
export interface WireUser {
  id: number;
  is_bot: boolean;
  first_name: string;
  last_name?: string;
  username?: string;
  language_code?: string;
  [field: string]: unknown;
}

/** A private chat, whose id is the person's id, or a group, whose id is negative. */
export interface WireChat {
  id: number;
  type: "private" | "supergroup";
  first_name?: string;
  last_name?: string;
  username?: string;
  title?: string;
  is_forum?: true;
}

/** A span of a text, in UTF-16 units. */
export interface WireEntity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  [field: string]: unknown;
}

/** A button under a message. */
export interface InlineButton {
  text: string;
  callback_data?: string;
  url?: string;
  [action: string]: unknown;
}

/** A button in the place of the phone's keyboard. */
export interface KeyboardButton {
  text: string;
  request_contact?: boolean;
  [request: string]: unknown;
}

/** The buttons under a message, row by row. */
export interface InlineKeyboard {
  inline_keyboard: InlineButton[][];
}

/** A message as `sendMessage` returns it and as updates carry it. */
export interface WireMessage {
  message_id: number;
  date: number;
  chat: WireChat;
  from: WireUser;
  text?: string;
  entities?: WireEntity[];
  caption?: string;
  caption_entities?: WireEntity[];
  reply_markup?: InlineKeyboard;
  edit_date?: number;
  [field: string]: unknown;
}

/** A tap on an inline button. */
export interface WireCallbackQuery {
  id: string;
  from: WireUser;
  message: WireMessage;
  chat_instance: string;
  data: string;
}

/** One update; exactly one field beside `update_id` is there. */
export interface WireUpdate {
  update_id: number;
  message?: WireMessage;
  edited_message?: WireMessage;
  callback_query?: WireCallbackQuery;
  my_chat_member?: { chat: WireChat; from: WireUser; [field: string]: unknown };
  [kind: string]: unknown;
}
