import type { Clock, Log } from "../base/index.ts";
import {
  type BotIdentity,
  makeTelegram,
  type Telegram,
  type TelegramPort,
  type Webhook,
} from "../channels/telegram/index.ts";
import { deriveKey } from "../channels/web-chat/index.ts";
import type { Config } from "../config.ts";
import { type Conversation, localeOfSender, makeJoinLink, noteBlocked } from "../conversation/index.ts";
import { noteUnreachable } from "../customers/index.ts";
import { atomically, type Database, readFact, writeFact } from "../database/index.ts";
import { readFile } from "../files/index.ts";
import { makeStaffLink } from "../staff/index.ts";
import type { Wording } from "../wording/index.ts";
import type { ReadShop } from "./shop.ts";
import { articleFinder, linked } from "./source-link.ts";
import type { StaffDoor } from "./staff-door.ts";

/** Where Telegram brings updates to. */
export const WEBHOOK_PATH = "/telegram/webhook";
/** Under this name the bot's id and username are kept, for hosts that do not ask Telegram. */
export const BOT_FACT = "telegram_bot";

/** Telegram as the shop has it. */
export interface TelegramDoor {
  channel: Telegram;
  /** Whether updates are fetched; else Telegram brings them to {@link WEBHOOK_PATH}. */
  polls: boolean;
  /** Tells Telegram where updates go and what the menu says, and keeps who the bot is. `Refused` where a setting is wrong. */
  prepare(): Promise<BotIdentity>;
  /** Whether the bot is known, so that links can be made: it was prepared once, here or in another process. */
  known(): Promise<boolean>;
  /** The bot's name without the @; null before it is known. */
  username(): Promise<string | null>;
  /** A link by which a member of the staff proves a chat of theirs; null before the bot is known. */
  staffLinkFor(member: string): Promise<string | null>;
  /** A link by which a web visitor's thread goes on in Telegram; null before the bot is known, or where too many were asked for. */
  linkFor(channel: string, senderId: string): Promise<string | null>;
}

/** What the door is made of. */
export interface TelegramDoorParts {
  config: Config;
  db: Database;
  clock: Clock;
  log: Log;
  secret: string;
  wording: Wording;
  shop: ReadShop;
  /** The conversation, once it is made. */
  conversation: () => Conversation;
  /** Who is asked first: the shop's own people are no customers. */
  staffDoor: () => StaffDoor;
  /** Takes what a group tells. */
  hearGroup: TelegramPort["hearGroup"];
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

/** Makes the door of the bot with a token; it calls nobody. */
export async function makeTelegramDoor(parts: TelegramDoorParts, token: string): Promise<TelegramDoor> {
  const { config, db, clock, log, wording } = parts;
  const webhook = await webhookOf(config, parts.secret);
  const find = articleFinder(parts.shop, clock);
  const channel = makeTelegram({
    token,
    apiRoot: config.TELEGRAM_API_ROOT,
    publicUrl: config.PUBLIC_URL,
    webhook,
    port: portOf(parts),
    wording,
    clock,
    log,
    linkOf: async (source) => (await linked(source, find)).url,
    keptFile: (reference) => readFile(db, reference),
    ...(parts.keepAlive ? { keepAlive: parts.keepAlive } : {}),
  });
  let username: string | null = null;
  const knownName = async () => {
    username ??= nameIn(await readFact(db, BOT_FACT));
    return username;
  };
  return {
    channel,
    polls: webhook === null,
    async prepare() {
      const bot = await channel.prepare();
      await writeFact(db, BOT_FACT, bot, clock());
      username = bot.username;
      return bot;
    },
    username: knownName,
    known: async () => (await knownName()) !== null,
    async staffLinkFor(member) {
      const name = await knownName();
      return name && `https://t.me/${name}?start=${await makeStaffLink(db, member, clock())}`;
    },
    async linkFor(from, senderId) {
      const name = await knownName();
      const start = name && (await makeJoinLink(db, { channel: from, senderId }, clock()));
      return start ? `https://t.me/${name}?start=${start}` : null;
    },
  };
}

const nameIn = (bot: unknown): string | null =>
  typeof bot === "object" && bot && "username" in bot ? String(bot.username) : null;

/**
 * Telegram brings updates to public https addresses only (a Bot API server of one's own takes any); otherwise they are fetched. The
 * secret is made of the service's own, so that every replica and every start has the same.
 */
async function webhookOf(config: Config, secret: string): Promise<Webhook | null> {
  const { PUBLIC_URL: url, TELEGRAM_API_ROOT: own } = config;
  if (!url || !(url.startsWith("https:") || own)) return null;
  const key = await deriveKey(secret, "telegram webhook");
  return { url: new URL(WEBHOOK_PATH, url).href, secret: Buffer.from(key).toString("base64url") };
}

function portOf({ db, conversation, staffDoor, hearGroup }: TelegramDoorParts): TelegramPort {
  return {
    hearGroup,
    async receive(inbound) {
      if (!(await staffDoor().take(inbound))) await conversation().receive(inbound);
    },
    blocked: (senderId, since) =>
      atomically(db, async () => {
        // In the order in which a turn writes them, so that the two do not wait for each other.
        await noteUnreachable(db, { channel: "telegram", senderId }, since);
        await noteBlocked(db, "telegram", senderId, since);
      }),
    localeOf: async (senderId) => (await localeOfSender(db, "telegram", senderId)) ?? "ru",
  };
}
