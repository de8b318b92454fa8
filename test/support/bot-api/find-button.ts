import type { Chat, KeptMessage } from "./chat.ts";

/** A button that a tap meets, and the message under which it is. */
export interface FoundButton {
  message: KeptMessage;
  data: string;
}

/** The newest inline button with this label or data. Throws where it is a link, as a tap on it tells the bot nothing. */
export function findButton(chat: Chat, wanted: string | { data: string }): FoundButton | undefined {
  for (const message of shownFromBot(chat).reverse())
    for (const button of message.wire.reply_markup?.inline_keyboard.flat() ?? []) {
      const hit = typeof wanted === "string" ? button.text === wanted : button.callback_data === wanted.data;
      if (hit && button.callback_data !== undefined) return { message, data: button.callback_data };
      if (hit)
        throw new Error(`The button "${button.text}" opens ${button.url ?? "something"} and sends the bot nothing`);
    }
  return undefined;
}

/** The bot's messages that are not deleted, oldest first. */
export function shownFromBot(chat: Chat): KeptMessage[] {
  return chat.fromBot.filter((message) => !message.deleted);
}

/** The labels of every button that the person sees, for a complaint. */
export function labelsOf(chat: Chat): string {
  const inline = shownFromBot(chat).flatMap((message) => message.wire.reply_markup?.inline_keyboard.flat() ?? []);
  return JSON.stringify([...inline, ...(chat.keyboard?.buttons.flat() ?? [])].map((button) => button.text));
}
