import type { Update } from "grammy/types";
import type { Context } from "hono";
import { CHAT_SEND_SECONDS, type MessageSender, type Outbound } from "../../outbox/index.ts";
import type { GroupApi } from "../../support-group/index.ts";
import { botApi, TELEGRAM_ROOT } from "./bot-api.ts";
import { changeSent, takeBackSent } from "./change.ts";
import { type Drafts, makeDrafts } from "./draft.ts";
import { fetchFile } from "./file.ts";
import { groupApi } from "./group-api.ts";
import type { TelegramOptions } from "./options.ts";
import { poll } from "./poll.ts";
import { type BotIdentity, farewell, prepare, webhookTrouble, whoIs } from "./prepare.ts";
import { makeSend } from "./send.ts";
import { take } from "./take.ts";
import { makeTyping } from "./typing.ts";
import { handleWebhook } from "./webhook.ts";

/** Telegram as a door. */
export interface Telegram {
  /** Sends one message to the person of that id; see `MessageSender`. */
  send: MessageSender;
  /** Changes what a message that was sent says, by the id that `send` answered; its file or picture stays. */
  change(message: Outbound, destination: string, receipt: string): Promise<void>;
  /** Takes a message that was sent back; Telegram lets a bot do so for 48 hours. */
  takeBack(destination: string, receipt: string): Promise<void>;
  /** Forum groups in which support works. */
  groups: GroupApi;
  /** Shows that somebody writes, at most every four seconds a person. Never fails. */
  typing(senderId: string): void;
  /** Shows a reply while it is written, at most twice a second a person; the message that is sent takes its place. Never fails. */
  draft: Drafts["show"];
  /** Takes an update that Telegram brings. */
  handle(c: Context): Promise<Response>;
  /** Fetches updates until the signal is given, then finishes and confirms what it has begun. Never rejects. One process at a time. */
  poll(signal: AbortSignal): Promise<void>;
  /** Tells Telegram where updates go (`webhook` of the options, or nowhere: they are fetched) and what the menu says. */
  prepare(): Promise<BotIdentity>;
  /** Who the bot is; nothing is changed there. `Refused` (`bad_setting`) where Telegram does not know the token. */
  whoIs(): Promise<BotIdentity>;
  /** Why Telegram could not bring updates within the last ten minutes, in its words, or null. */
  trouble(): Promise<string | null>;
  /** Tells Telegram that updates go nowhere any more. */
  farewell(): Promise<void>;
  /** A file that a customer sent, by its reference. */
  file(reference: string): Promise<Response>;
}

/** Below what the outbox allows, so that nobody else sends the message while Telegram still thinks about it. */
const REQUEST_MS = (CHAT_SEND_SECONDS - 1) * 1000;
const RETRY_MS = 1_000;
const POLL_SECONDS = 25;

/** Makes the channel; it calls nobody until it is used. */
export function makeTelegram(options: TelegramOptions): Telegram {
  const { token, clock, log, port, webhook = null, requestMs = REQUEST_MS } = options;
  const address = { token, apiRoot: (options.apiRoot ?? TELEGRAM_ROOT).replace(/\/+$/, "") };
  const call = botApi(address, requestMs);
  const work = new Set<Promise<void>>();
  const later = (one: Promise<void>) => {
    work.add(one);
    void one.finally(() => work.delete(one));
    options.keepAlive?.(one);
  };
  const taking = { call, port, bot: token.split(":", 1)[0] ?? "", clock, log, later };
  const { retryMs = RETRY_MS, pollSeconds = POLL_SECONDS } = options;
  const send = makeSend({ ...options, call, requestMs });
  const drafts = makeDrafts({ call, later });
  const takeOne = (update: Update) => take(update, taking);
  return {
    async send(message, destination, id, how) {
      // A draft that came after the message would stand below it.
      await drafts.end(destination);
      return send(message, destination, id, how);
    },
    change: (message, destination, receipt) => changeSent(call, destination, { receipt, message }),
    takeBack: (destination, receipt) => takeBackSent(call, destination, receipt),
    groups: groupApi(call, taking.bot, options.keptFile),
    draft: drafts.show,
    typing: makeTyping({ call, clock, later }),
    handle: (c) => handleWebhook(c, { secret: webhook?.secret ?? null, take: takeOne, log }),
    async poll(signal) {
      await poll(signal, { call, take: takeOne, log, pollSeconds, retryMs });
      await Promise.all(work);
    },
    whoIs: () => whoIs(call),
    trouble: () => webhookTrouble(call, clock()),
    farewell: () => farewell(call),
    prepare: () => prepare({ call, webhook, wording: options.wording, log }),
    file: (reference) => fetchFile(reference, call, address),
  };
}
