import type { InlineKeyboardMarkup, Message } from "grammy/types";
import type { StaffFile } from "../../outbox/index.ts";
import type { Work } from "./bot-api.ts";

/** Where a file goes, and what goes with it. */
interface FileMessage {
  chat_id: number;
  message_thread_id?: number;
  caption?: string;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: boolean };
  reply_markup?: InlineKeyboardMarkup;
}

/** The call that sends a file which Telegram has already. */
export const sendingFile =
  ({ what, reference }: Pick<StaffFile, "what" | "reference">, message: FileMessage): Work<Message> =>
  (methods, signal) => {
    if (what === "photo") return methods.sendPhoto({ ...message, photo: reference }, signal);
    if (what === "voice") return methods.sendVoice({ ...message, voice: reference }, signal);
    return methods.sendDocument({ ...message, document: reference }, signal);
  };
