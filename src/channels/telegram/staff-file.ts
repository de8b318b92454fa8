import type { InlineKeyboardMarkup, Message } from "grammy/types";
import { InputFile } from "grammy/web";
import { Refused } from "../../base/index.ts";
import type { StaffFile } from "../../outbox/index.ts";
import { apiFailure } from "./api-failure.ts";
import type { CallApi, Work } from "./bot-api.ts";
import type { TelegramOptions } from "./options.ts";

/** Where a file goes, and what goes with it. */
interface FileMessage {
  chat_id: number;
  message_thread_id?: number;
  caption?: string;
  reply_parameters?: { message_id: number; allow_sending_without_reply?: boolean };
  reply_markup?: InlineKeyboardMarkup;
}

/** What a file is sent with. */
export interface FileSending {
  call: CallApi;
  keptFile: TelegramOptions["keptFile"];
  signal?: AbortSignal;
}

/**
 * Sends a file: one that Telegram has by its reference, one that is kept here with its bytes. What of ours Telegram does not take as a
 * picture goes as a document. Throws an `ApiFailure`, or `Refused` where the file is gone.
 */
export async function sendFile(
  { channel, what, reference }: Pick<StaffFile, "channel" | "what" | "reference">,
  message: FileMessage,
  { call, keptFile, signal }: FileSending,
): Promise<Message> {
  if (channel === "telegram") return call(sending(what, reference, message), signal);
  const kept = await keptFile?.(reference);
  if (!kept) throw new Refused("not_found", "The file is not kept any more.");
  // grammY (1.46) writes a name into the header as it is, where only a quoted one may hold spaces; names that are kept hold no quotes.
  const file = () => new InputFile(kept.bytes, `"${kept.name}"`);
  if (what !== "photo" && what !== "video") return call(sending("document", file(), message), signal);
  return call(sending(what, file(), message), signal).catch((error: unknown) => {
    if (apiFailure(error).status !== 400) throw error;
    return call(sending("document", file(), message), signal);
  });
}

function sending(what: StaffFile["what"], file: string | InputFile, message: FileMessage): Work<Message> {
  return (methods, signal) => {
    switch (what) {
      case "photo":
        return methods.sendPhoto({ ...message, photo: file }, signal);
      case "voice":
        return methods.sendVoice({ ...message, voice: file }, signal);
      case "video":
        return methods.sendVideo({ ...message, video: file }, signal);
      case "video_note": {
        // These have no words of their own.
        const { caption: _, ...rest } = message;
        return methods.sendVideoNote({ ...rest, video_note: file }, signal);
      }
      case "animation":
        return methods.sendAnimation({ ...message, animation: file }, signal);
      case "audio":
        return methods.sendAudio({ ...message, audio: file }, signal);
      case "document":
        return methods.sendDocument({ ...message, document: file }, signal);
    }
  };
}

/** Whether words can stand under a file of this kind. */
export const takesWords = (what: StaffFile["what"]): boolean => what !== "video_note";
