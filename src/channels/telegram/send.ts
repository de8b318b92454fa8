import { type Clock, type Log, Refused } from "../../base/index.ts";
import { FILE_ALONE, type MessageSender, type Outbound } from "../../outbox/index.ts";
import { type ApiFailure, apiFailure, outcomeOf } from "./api-failure.ts";
import type { CallApi } from "./bot-api.ts";
import { causeOf } from "./cause.ts";
import { type Composed, compose } from "./compose.ts";
import { contactKeyboard, inlineKeyboard, NO_KEYBOARD } from "./keyboard.ts";
import { absoluteLink } from "./link.ts";
import type { TelegramOptions } from "./options.ts";
import { pause } from "./pause.ts";
import { sendFile, takesWords } from "./staff-file.ts";

/** What messages are sent with. */
export interface Sending extends Pick<TelegramOptions, "port" | "wording" | "linkOf" | "publicUrl" | "keptFile"> {
  call: CallApi;
  clock: Clock;
  log: Log;
  requestMs: number;
}

/** A connection that broke is tried once more after so long; anything else is for the outbox. */
const GLITCH_MS = 250;

/** A caption has at most so many UTF-16 units. */
const CAPTION_MAX = 1024;

type Markup = ReturnType<typeof inlineKeyboard> | ReturnType<typeof contactKeyboard> | typeof NO_KEYBOARD;

/** Sends one message to one person, in parts where it is long; a part that failed has the whole message sent again. */
export const makeSend = (sending: Sending): MessageSender =>
  async function send(message, destination, _, how) {
    const chat = Number(destination);
    if (!Number.isSafeInteger(chat)) throw new Refused("chat_not_found", "This is no id of a person in Telegram.");
    const signal = AbortSignal.timeout(sending.requestMs);
    const parts = compose(message.text, await linkedSources(message, sending));
    const markup = await markupOf(message, destination, sending);
    try {
      const manner = { signal, once: how?.once ?? false };
      const shown =
        (await sendPhoto(sending, chat, { message, parts }, { ...manner, reply_markup: markup })) ??
        (await sendWithFile(sending, chat, { message, parts }, manner));
      if (shown !== null) return String(shown);
      let last = 0;
      for (const [at, part] of parts.entries())
        last = await sendPart(sending.call, chat, part, {
          ...manner,
          reply_markup: at === parts.length - 1 ? markup : undefined,
        });
      return String(last);
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw await toldOf(apiFailure(error), destination, sending);
    }
  };

/** What is wrong with a picture is Telegram's to say; the words go without it then. */
const isOfPicture = ({ status, reason }: ApiFailure): boolean =>
  status === 400 && !reason.includes("chat not found") && !reason.includes("button");

/**
 * Sends a message with a picture as the picture's caption; null where it has none, or its words are longer than a caption, or Telegram cannot
 * fetch or show the picture: then nothing was sent.
 */
async function sendPhoto(
  sending: Sending,
  chat_id: number,
  { message: { photo }, parts }: { message: Outbound; parts: Composed[] },
  { reply_markup, ...manner }: Manner & { reply_markup: Markup },
): Promise<number | null> {
  const [words] = parts;
  if (!photo || !words || parts.length > 1 || words.text.length > CAPTION_MAX) return null;
  const { text: caption, entities: caption_entities } = words;
  const message = { chat_id, photo: photo.url, caption, caption_entities, reply_markup };
  try {
    const sent = await withoutGlitch(manner, (signal) =>
      sending.call((methods, given) => methods.sendPhoto(message, given), signal),
    );
    return sent.message_id;
  } catch (error) {
    const failure = apiFailure(error);
    if (!isOfPicture(failure)) throw failure;
    sending.log.info("telegram_picture_refused", { reason: failure.reason });
    return null;
  }
}

/**
 * Sends a file of a person of the staff's with its words. Null where the words are still to be sent: there is no file, or they are longer
 * than a caption and go after it.
 */
async function sendWithFile(
  { call, keptFile }: Sending,
  chat_id: number,
  { message: { file, text }, parts }: { message: Outbound; parts: Composed[] },
  manner: Manner,
): Promise<number | null> {
  const [words] = parts;
  if (!file || !words) return null;
  const isAlone = text === FILE_ALONE;
  const fits = isAlone || (takesWords(file.what) && parts.length === 1 && words.text.length <= CAPTION_MAX);
  const common = { chat_id, ...(fits && !isAlone && { caption: words.text }) };
  const sent = await withoutGlitch(manner, (signal) => sendFile(file, common, { call, keptFile, signal }));
  return fits ? sent.message_id : null;
}

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
  { reply_markup, ...manner }: Manner & { reply_markup: Markup | undefined },
): Promise<number> {
  const message = {
    chat_id,
    text,
    link_preview_options: { is_disabled: true },
    ...(entities.length > 0 ? { entities } : {}),
    ...(reply_markup ? { reply_markup } : {}),
  };
  const sent = await withoutGlitch(manner, (signal) =>
    call((methods, given) => methods.sendMessage(message, given), signal),
  );
  return sent.message_id;
}

/** Until when a message may be sent, and whether it must not be sent twice. */
interface Manner {
  signal: AbortSignal;
  once: boolean;
}

/** A call, and the same again where its connection broke. */
async function withoutGlitch<Answer>(
  { signal, once }: Manner,
  call: (signal: AbortSignal) => Promise<Answer>,
): Promise<Answer> {
  return call(signal).catch(async (error: unknown) => {
    if (once || error instanceof Refused || apiFailure(error).status !== null) throw error;
    await pause(GLITCH_MS, signal);
    if (signal.aborted) throw error;
    return call(signal);
  });
}

/** What the outbox hears; whoever does not let us write is noted. */
async function toldOf(failure: ApiFailure, senderId: string, { port, clock, log }: Sending): Promise<Error> {
  if (failure.status === 403)
    await port
      .blocked(senderId, clock())
      .catch((error: unknown) => log.warn("telegram_block_not_noted", causeOf(error)));
  return outcomeOf(failure);
}
