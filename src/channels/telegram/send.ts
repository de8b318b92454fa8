import { type Clock, type Log, Refused } from "../../base/index.ts";
import type { MessageSender, Outbound } from "../../outbox/index.ts";
import { type ApiFailure, apiFailure, outcomeOf } from "./api-failure.ts";
import type { CallApi } from "./bot-api.ts";
import { causeOf } from "./cause.ts";
import { type Composed, compose } from "./compose.ts";
import { contactKeyboard, inlineKeyboard, NO_KEYBOARD } from "./keyboard.ts";
import { absoluteLink } from "./link.ts";
import type { TelegramOptions } from "./options.ts";
import { pause } from "./pause.ts";

/** What messages are sent with. */
export interface Sending extends Pick<TelegramOptions, "port" | "wording" | "linkOf" | "publicUrl"> {
  call: CallApi;
  clock: Clock;
  log: Log;
  requestMs: number;
}

/** A connection that broke is tried once more after so long; anything else is for the outbox. */
const GLITCH_MS = 250;

type Markup = ReturnType<typeof inlineKeyboard> | ReturnType<typeof contactKeyboard> | typeof NO_KEYBOARD;

/** Sends one message to one person, in parts where it is long; a part that failed has the whole message sent again. */
export const makeSend = (sending: Sending): MessageSender =>
  async function send(message, destination) {
    const chat = Number(destination);
    if (!Number.isSafeInteger(chat)) throw new Refused("chat_not_found", "This is no id of a person in Telegram.");
    const signal = AbortSignal.timeout(sending.requestMs);
    const parts = compose(message.text, await linkedSources(message, sending));
    const markup = await markupOf(message, destination, sending);
    try {
      let last = 0;
      for (const [at, part] of parts.entries())
        last = await sendPart(sending.call, chat, part, at === parts.length - 1 ? markup : undefined, signal);
      return String(last);
    } catch (error) {
      throw await toldOf(apiFailure(error), destination, sending);
    }
  };

const linkedSources = (message: Outbound, { linkOf, publicUrl }: Sending) =>
  Promise.all(
    message.sources.map(async (source) => {
      const address = linkOf ? await linkOf(source) : source.url;
      return { title: source.title, url: absoluteLink(address, publicUrl) };
    }),
  );

async function markupOf(message: Outbound, destination: string, { port, wording }: Sending): Promise<Markup> {
  const { buttons, asksContact } = message;
  if (!asksContact) return buttons.length > 0 ? inlineKeyboard(buttons) : NO_KEYBOARD;
  const label = wording.say(await port.localeOf(destination), { reply: "button-share-contact" });
  return contactKeyboard(label, buttons);
}

async function sendPart(
  call: CallApi,
  chat_id: number,
  { text, entities }: Composed,
  reply_markup: Markup | undefined,
  signal: AbortSignal,
): Promise<number> {
  const message = {
    chat_id,
    text,
    link_preview_options: { is_disabled: true },
    ...(entities.length > 0 ? { entities } : {}),
    ...(reply_markup ? { reply_markup } : {}),
  };
  const once = () => call((methods, given) => methods.sendMessage(message, given), signal);
  const sent = await once().catch(async (error: unknown) => {
    if (apiFailure(error).status !== null) throw error;
    await pause(GLITCH_MS, signal);
    if (signal.aborted) throw error;
    return once();
  });
  return sent.message_id;
}

/** What the outbox hears; whoever does not let us write is noted. */
async function toldOf(failure: ApiFailure, senderId: string, { port, clock, log }: Sending): Promise<Error> {
  if (failure.status === 403)
    await port
      .blocked(senderId, clock())
      .catch((error: unknown) => log.warn("telegram_block_not_noted", causeOf(error)));
  return outcomeOf(failure);
}
