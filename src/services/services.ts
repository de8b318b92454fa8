import { createHmac, randomBytes, randomInt } from "node:crypto";
import { join } from "node:path";
import { type Clock, errorFields, type Log, systemClock } from "../base/index.ts";
import type { LetterDraft } from "../capabilities/index.ts";
import { makeMailer } from "../channels/email/index.ts";
import { type ChatPort, deriveKey } from "../channels/web-chat/index.ts";
import type { Config } from "../config.ts";
import {
  type Conversation,
  type ConversationParts,
  MESSAGES_CHANNEL,
  makeConversation,
  type TurnReport,
} from "../conversation/index.ts";
import { type Database, factOr, listen } from "../database/index.ts";
import { deliver, enqueue, type Sender } from "../outbox/index.ts";
import type { Reader } from "../understanding/index.ts";
import { makeChatPort } from "./chat-port.ts";
import { type ReadShop, shopReader } from "./shop.ts";
import type { ShopWords } from "./shop-words.ts";
import { makeThreads, type Threads } from "./threads.ts";

/** How often what was left behind is looked for: letters to retry, conversations of a process that died. */
const TICK_MS = 5_000;
/** How long a short message waits for the rest of its burst: people send the next one within a second. */
const BURST_MS = 700;

/** Everything joined: what the hosts and the command line work with. */
export interface Services {
  config: Config;
  db: Database;
  clock: Clock;
  log: Log;
  shop: ReadShop;
  conversation: Conversation;
  chat: ChatPort;
  /** Keys that sign visitors' and customers' tokens. */
  keys: { visitor: Uint8Array; customer: Uint8Array };
  /** Sends what waits in the outbox and takes up conversations that were left behind, once. */
  tick(): Promise<void>;
  /** Goes on ticking until `stop`. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What services are made of; what is left out is the real thing. */
export interface ServicesOptions {
  config: Config;
  db: Database;
  log: Log;
  clock?: Clock;
  burstMs?: number;
  newCode?: () => string;
  onTurn?: (report: TurnReport) => void;
  /** Sends letters; the mail server or folder of the settings unless given. "none" leaves them in the outbox. */
  mail?: Sender | "none";
  /** Hears of the letters of each turn. */
  onLetters?: (letters: LetterDraft[]) => void;
  /** Hears of work that goes on after its request was answered, for hosts that would end it with the request. Never rejects. */
  keepAlive?: (work: Promise<void>) => void;
}

/** What comes from a shop's knowledge base, wherever a host keeps that: its words, and the reader that its examples made. */
export interface ShopParts {
  words: ShopWords;
  read: Reader;
}

/** Makes the other parts and joins them; the database is migrated already. */
export async function joinServices(options: ServicesOptions, shopParts: ShopParts): Promise<Services> {
  const { config, db, log, clock = systemClock } = options;
  const { words, read } = shopParts;
  const secret = config.SECRET ?? (await factOr(db, "secret", () => randomBytes(32).toString("base64url"), clock()));
  const shop = shopReader({ db, config, policy: words.policy, clock });
  const threads = makeThreads();
  const outgoing = makeOutgoing(options, clock);
  const conversation = makeConversation(partsOf(options, { clock, secret, words, read, shop, threads, outgoing }));
  const keys = { visitor: await deriveKey(secret, "visitor"), customer: await deriveKey(secret, "customer") };
  const tick = async () => {
    await conversation.sweep();
    await outgoing.send();
  };
  const services = { config, db, clock, log, shop, conversation, keys, tick };
  return { ...services, chat: makeChatPort({ db, clock, conversation, threads, shop }), ...running(services, threads) };
}

/** What letters go out by. */
interface Outgoing {
  /** Sends what waits. */
  send(): Promise<void>;
  /** The same without waiting for it; what does not leave now is tried again by a tick. */
  sendSoon(): void;
}

function makeOutgoing(options: ServicesOptions, clock: Clock): Outgoing {
  const { config, db, log } = options;
  let mail = options.mail;
  const send = async () => {
    if (mail === "none") return;
    mail ??= makeMailer({
      smtpUrl: config.SMTP_URL,
      from: config.MAIL_FROM,
      folder: join(config.BESEDA_DATA, "mail"),
      clock,
      log,
    });
    await deliver(db, { senders: new Map([["email", mail]]), clock, log });
  };
  return {
    send,
    sendSoon() {
      const sent = send().catch((error: unknown) => log.warn("delivery_failed", errorFields(error)));
      options.keepAlive?.(sent);
    },
  };
}

interface Joined {
  clock: Clock;
  secret: string;
  words: ShopWords;
  read: Reader;
  shop: ReadShop;
  threads: Threads;
  outgoing: Outgoing;
}

function partsOf(options: ServicesOptions, joined: Joined): ConversationParts {
  const { db, log } = options;
  const { clock, secret, words, read, shop, threads, outgoing } = joined;
  return {
    db,
    clock,
    log,
    wording: words.wording,
    read,
    shop,
    newCode: options.newCode ?? (() => String(randomInt(1_000_000)).padStart(6, "0")),
    hash: (text) => createHmac("sha256", secret).update(text).digest("base64url"),
    async post(letters, at) {
      const { wording } = words;
      const rows = letters.map(({ to, locale, subject, text }) => {
        const content = {
          kind: "letter" as const,
          to,
          subject: wording.say(locale, subject),
          text: wording.say(locale, text),
        };
        return { channel: "email", destination: to, content, at };
      });
      await enqueue(db, rows);
      options.onLetters?.(letters);
    },
    onPost: outgoing.sendSoon,
    burstMs: options.burstMs ?? BURST_MS,
    ...(options.onTurn ? { onTurn: options.onTurn } : {}),
    onChange: threads.changed,
    ...(options.keepAlive ? { keepAlive: options.keepAlive } : {}),
  };
}

function running(
  services: Pick<Services, "db" | "log" | "tick" | "conversation" | "shop">,
  threads: Threads,
): Pick<Services, "start" | "stop"> {
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => Promise<void>) | undefined;
  let ticking: Promise<void> = Promise.resolve();
  const tickSafely = () => {
    ticking = services.tick().catch((error: unknown) => services.log.warn("tick_failed", errorFields(error)));
    return ticking;
  };
  const loop = () => {
    timer = setTimeout(() => void tickSafely().then(() => timer && loop()), TICK_MS);
  };
  return {
    async start() {
      // Many first messages at once would each read the shop.
      await services.shop();
      unlisten = await listen(services.db, MESSAGES_CHANNEL, threads.heardFromAfar);
      loop();
    },
    async stop() {
      clearTimeout(timer);
      timer = undefined;
      await unlisten?.();
      await ticking;
      await services.conversation.settled();
    },
  };
}
