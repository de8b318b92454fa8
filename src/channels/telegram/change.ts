import type { Outbound } from "../../outbox/index.ts";
import { apiFailure, outcomeOf } from "./api-failure.ts";
import type { CallApi } from "./bot-api.ts";
import { compose } from "./compose.ts";
import { inlineKeyboard } from "./keyboard.ts";

/** Changes what a message that was sent says; what it says already stays. Throws as `MessageSender` does. */
export async function changeSent(
  call: CallApi,
  destination: string,
  { receipt, message }: { receipt: string; message: Outbound },
): Promise<void> {
  const place = { chat_id: Number(destination), message_id: Number(receipt) };
  const [part] = compose(message.text, []);
  if (!part) return;
  const more = message.buttons.length > 0 ? { reply_markup: inlineKeyboard(message.buttons) } : {};
  const { text } = part;
  await settle(
    message.file || message.photo
      ? call((methods, signal) => methods.editMessageCaption({ ...place, ...more, caption: text }, signal))
      : call((methods, signal) => methods.editMessageText({ ...place, ...more, text }, signal)),
    /not modified/,
  );
}

/** Takes a message that was sent back; one that is gone already stays gone. Telegram lets a bot do so for 48 hours. */
export async function takeBackSent(call: CallApi, destination: string, receipt: string): Promise<void> {
  const place = { chat_id: Number(destination), message_id: Number(receipt) };
  await settle(
    call((methods, signal) => methods.deleteMessage(place, signal)),
    /message to delete not found/,
  );
}

/** What is so already is no failure. */
async function settle(work: Promise<unknown>, isSo: RegExp): Promise<void> {
  try {
    await work;
  } catch (error) {
    const failure = apiFailure(error);
    if (failure.status !== 400 || !isSo.test(failure.reason)) throw outcomeOf(failure);
  }
}
