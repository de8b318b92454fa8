import type { Chat, KeptMessage } from "./chat.ts";
import type { InlineButton, KeyboardButton, WireEntity } from "./wire.ts";

/** A button as the person sees it. */
export interface ShownButton {
  label: string;
  data?: string;
  url?: string;
}

/** A button of the reply keyboard. */
export interface ShownKey {
  label: string;
  requestContact?: boolean;
}

/** A message as the person's client shows it now: edits applied, deletions marked. */
export interface ShownMessage {
  messageId: number;
  from: "bot" | "user";
  /** The text, or a picture's caption; "" where there is neither. */
  text: string;
  /** The inline buttons, row by row; none is []. */
  buttons: ShownButton[][];
  /** The reply keyboard that came with the message. */
  keyboard: ShownKey[][] | null;
  entities: WireEntity[];
  edited: boolean;
  deleted: boolean;
  replyTo?: number;
  /** The topic in which it stands, of a group's. */
  thread?: number;
  /** The kind of file that it carries: "photo", "document", "voice", …; absent for a text. */
  media?: string;
}

const MEDIA = [
  "photo",
  "document",
  "voice",
  "sticker",
  "video_note",
  "video",
  "animation",
  "audio",
  "location",
  "contact",
];

/** One message as the person's client shows it. */
export function showMessage(kept: KeptMessage): ShownMessage {
  const { wire } = kept;
  const repliedTo = wire.reply_to_message as { message_id: number } | undefined;
  const media = MEDIA.find((kind) => wire[kind] !== undefined);
  return {
    messageId: wire.message_id,
    from: kept.from,
    text: wire.text ?? wire.caption ?? "",
    buttons: (wire.reply_markup?.inline_keyboard ?? []).map((row) => row.map(showButton)),
    keyboard: kept.keyboard?.map((row) => row.map(showKey)) ?? null,
    entities: wire.entities ?? wire.caption_entities ?? [],
    edited: wire.edit_date !== undefined,
    deleted: kept.deleted,
    ...(repliedTo && { replyTo: repliedTo.message_id }),
    ...(media && { media }),
    ...(typeof wire.message_thread_id === "number" && { thread: wire.message_thread_id }),
  };
}

/** The whole chat, oldest first. */
export function showChat(chat: Chat): ShownMessage[] {
  return [...chat.messages.values()].map(showMessage);
}

function showButton(button: InlineButton): ShownButton {
  return {
    label: button.text,
    ...(button.callback_data !== undefined && { data: button.callback_data }),
    ...(button.url !== undefined && { url: button.url }),
  };
}

function showKey(key: KeyboardButton): ShownKey {
  return { label: key.text, ...(key.request_contact && { requestContact: true }) };
}
