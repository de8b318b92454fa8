import type { Update } from "grammy/types";
import { type Clock, type Log, unreachable } from "../../base/index.ts";
import { apiFailure } from "./api-failure.ts";
import type { CallApi, Work } from "./bot-api.ts";
import { type Incoming, incomingOf, type TappedMessage } from "./incoming.ts";
import type { TelegramPort } from "./port.ts";

/** What an update is taken with. */
export interface Taking {
  call: CallApi;
  port: TelegramPort;
  /** The bot's id. */
  bot: string;
  clock: Clock;
  log: Log;
  /** Sees to what need not be waited for. */
  later: (work: Promise<void>) => void;
}

/** An update that cannot be read: another try would not help. */
export class UnreadableUpdate extends Error {
  override readonly name = "UnreadableUpdate";
}

/** Hands an update over to the conversation; throws what the port throws, and then it was not taken. Taking it again is the same. */
export async function take(update: Update, taking: Taking): Promise<void> {
  const incoming = read(update, taking);
  if (!incoming) return;
  switch (incoming.kind) {
    case "message":
      await taking.port.receive(incoming.inbound);
      return;
    case "tap":
      return takeTap(incoming, taking);
    case "group":
      return taking.port.hearGroup(incoming.told);
    case "blocked":
      return taking.port.blocked(incoming.senderId, incoming.since);
    default:
      unreachable(incoming);
  }
}

function read(update: Update, { bot, clock }: Taking): Incoming | null {
  try {
    return incomingOf(update, { bot, at: clock() });
  } catch {
    throw new UnreadableUpdate("the update does not have the shape that Telegram documents");
  }
}

/** The tapped button stops turning whether or not the tap was taken; the buttons go only where it was. */
async function takeTap({ query, inbound, message }: Extract<Incoming, { kind: "tap" }>, taking: Taking): Promise<void> {
  try {
    if (inbound) await taking.port.receive(inbound);
  } finally {
    taking.later(answerTap(taking, query));
  }
  if (inbound && message) taking.later(removeButtons(taking, message));
}

const answerTap = (taking: Taking, callback_query_id: string) =>
  kindly(taking, "answerCallbackQuery", /query is too old/, (methods, signal) =>
    methods.answerCallbackQuery({ callback_query_id }, signal),
  );

const removeButtons = (taking: Taking, { chat, id }: TappedMessage) =>
  kindly(taking, "editMessageReplyMarkup", /not modified|not found|can't be edited/, (methods, signal) =>
    methods.editMessageReplyMarkup({ chat_id: chat, message_id: id }, signal),
  );

/** A call that only makes things nicer: it never fails, and what is not worth a word is not logged. */
async function kindly({ call, log }: Taking, method: string, expected: RegExp, work: Work<unknown>): Promise<void> {
  try {
    await call(work);
  } catch (error) {
    const { status, reason } = apiFailure(error);
    if (!expected.test(reason)) log.warn("telegram_call_failed", { method, status, reason });
  }
}
