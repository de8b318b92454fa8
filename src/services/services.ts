import { createHmac, randomBytes, randomInt } from "node:crypto";
import { join } from "node:path";
import { type Clock, type Log, systemClock } from "../base/index.ts";
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
import type { AssistPort, DeskPort, KnowledgePort } from "../desk/index.ts";
import type { OpenModels } from "../language/index.ts";
import { enqueue, type OutboxRow, type Sender, type Senders } from "../outbox/index.ts";
import { makeStaff, type Staff } from "../staff/index.ts";
import type { Reader } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";
import { makeChatPort } from "./chat-port.ts";
import { makeAssistPort } from "./desk-assist.ts";
import { makeKnowledgePort } from "./desk-knowledge.ts";
import { type FetchFile, makeDeskPort } from "./desk-port.ts";
import { makeOutgoing, type Outgoing } from "./outgoing.ts";
import { pollByOne } from "./poll-by-one.ts";
import { type ReadShop, shopReader } from "./shop.ts";
import type { ShopWords } from "./shop-words.ts";
import { makeTelegramDoor, type TelegramDoor } from "./telegram-door.ts";
import { makeThreads, type Threads } from "./threads.ts";
import { ticker } from "./ticker.ts";
import { typingSoon } from "./typing-soon.ts";

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
  wording: Wording;
  models: OpenModels;
  conversation: Conversation;
  chat: ChatPort;
  desk: DeskPort;
  deskKnowledge: KnowledgePort;
  deskAssist: AssistPort;
  staff: Staff;
  /** Null where the shop has no bot. */
  telegram: TelegramDoor | null;
  /** Keys that sign visitors' and customers' tokens. */
  keys: { visitor: Uint8Array; customer: Uint8Array };
  /** Takes up conversations that were left behind, tells of orders that moved, and sends what waits in the outbox, once. */
  tick(): Promise<void>;
  /** The same without waiting for it. */
  tickSoon(): void;
  /** Resolves when nothing is worked out or sent in this process. */
  settled(): Promise<void>;
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
  /** Hears of each message that was stored, and whether its turn began with it. */
  onReceived?: ConversationParts["onReceived"];
  onTurn?: (report: TurnReport) => void;
  /** Hears whether this process is the one that fetches Telegram's updates. */
  onPolling?: (held: boolean) => void;
  /** Sends letters; the mail server or folder of the settings unless given. "none" leaves them in the outbox. */
  mail?: Sender | "none";
  /** Hears of the letters of each turn. */
  onLetters?: (letters: LetterDraft[]) => void;
  /** Hears of work that goes on after its request was answered, for hosts that would end it with the request. Never rejects. */
  keepAlive?: (work: Promise<void>) => void;
}

/**
 * What comes from a shop's knowledge base, wherever a host keeps that: its words, and the reader that its examples made. Models are
 * made before, for whoever reads with them.
 */
export interface ShopParts {
  words: ShopWords;
  read: Reader;
  models: OpenModels;
}

/** Makes the other parts and joins them; the database is migrated already. */
export async function joinServices(options: ServicesOptions, shopParts: ShopParts): Promise<Services> {
  const { config, db, log, clock = systemClock, keepAlive } = options;
  const { words, read, models } = shopParts;
  const { wording } = words;
  const secret = config.SECRET ?? (await factOr(db, "secret", () => randomBytes(32).toString("base64url"), clock()));
  const shop = shopReader({ db, config, policy: words.policy, clock });
  const threads = makeThreads();
  const telegram = await makeTelegramDoor({
    ...{ config, db, clock, log, secret, wording, shop, keepAlive },
    conversation: () => conversation,
  });
  const outgoing = makeOutgoing({ db, clock, log, keepAlive, senders: sendersOf(options, clock, telegram) });
  const conversation = makeConversation(
    partsOf(options, { clock, secret, words, read, models, shop, threads, outgoing, telegram }),
  );
  const keys = { visitor: await deriveKey(secret, "visitor"), customer: await deriveKey(secret, "customer") };
  const chat = makeChatPort({ db, clock, conversation, threads, shop, telegram, wording });
  const onAnswer = () => outgoing.sendSoon("message");
  const desk = makeDeskPort({ db, clock, log, threads, shop, wording, fetchFile: fetcherOf(telegram), onAnswer });
  const deskKnowledge = makeKnowledgePort({ db, clock, shop });
  const deskAssist = makeAssistPort({ db, clock, shop, models });
  const staff = makeStaff({ db, secret, clock, log, ...originOf(config) });
  const parts = {
    config,
    db,
    clock,
    log,
    shop,
    wording,
    models,
    conversation,
    chat,
    desk,
    deskKnowledge,
    deskAssist,
    staff,
    telegram,
    keys,
  };
  const ticking = { db, clock, log, wording, policy: words.policy, timezone: config.TIMEZONE, shop, conversation };
  const tick = ticker({ ...ticking, ...addressOf(config), outgoing });
  // Who goes on ticking does not wait for what is slow to leave: nothing else would be done meanwhile.
  const tickOn = ticker({ ...ticking, ...addressOf(config), outgoing: { send: async () => outgoing.sendSoon() } });
  const tickSoon = () => {
    const done = tickOn().catch(() => undefined);
    keepAlive?.(done);
  };
  const settled = async () => {
    await conversation.settled();
    await outgoing.settled();
    await models.settled();
  };
  return {
    ...parts,
    tick,
    tickSoon,
    settled,
    ...running({ ...parts, tick: tickOn, outgoing }, threads, options.onPolling),
  };
}

/** Where this service is reached: on this machine only, unless the settings say more. */
const addressOf = ({ PUBLIC_URL, PORT }: Config) => ({
  address: PUBLIC_URL ?? `http://localhost:${PORT}`,
  isPublic: PUBLIC_URL !== undefined,
});

const originOf = ({ PUBLIC_URL }: Config) => ({
  baseUrl: PUBLIC_URL ?? null,
  secureCookies: PUBLIC_URL?.startsWith("https:") ?? false,
});

function sendersOf(options: ServicesOptions, clock: Clock, telegram: TelegramDoor | null): Senders {
  const { config, log, mail } = options;
  if (mail === "none") return {};
  const { SMTP_URL: smtpUrl, MAIL_FROM: from } = config;
  let own: Sender | null = null;
  // Made with the first letter: what it says of a missing mail server is for those who send letters.
  const letter: Sender = (one, id) => {
    own ??= mail ?? makeMailer({ smtpUrl, from, folder: join(config.BESEDA_DATA, "mail"), clock, log });
    return own(one, id);
  };
  return telegram ? { letter, message: new Map([["telegram", telegram.channel.send]]) } : { letter };
}

/** Files that customers sent are fetched from Telegram; the web chat takes none. */
const fetcherOf =
  (telegram: TelegramDoor | null): FetchFile =>
  async (channel, reference) =>
    channel === "telegram" && telegram ? (await telegram.channel.file(reference)).body : null;

interface Joined {
  clock: Clock;
  secret: string;
  words: ShopWords;
  read: Reader;
  models: OpenModels;
  shop: ReadShop;
  threads: Threads;
  outgoing: Outgoing;
  telegram: TelegramDoor | null;
}

function partsOf(options: ServicesOptions, joined: Joined): ConversationParts {
  const { db, log } = options;
  const { clock, secret, words, read, models, shop, threads, outgoing, telegram } = joined;
  const typing = telegram ? typingSoon(telegram.channel.typing) : () => {};
  return {
    db,
    clock,
    log,
    wording: words.wording,
    read,
    models,
    shop,
    newCode: options.newCode ?? (() => String(randomInt(1_000_000)).padStart(6, "0")),
    hash: (text) => createHmac("sha256", secret).update(text).digest("base64url"),
    async post(letters, at) {
      const rows = letters.map((letter) => posted(words.wording, letter, at));
      await enqueue(db, rows);
      options.onLetters?.(letters);
    },
    onPost: outgoing.sendSoon,
    burstMs: options.burstMs ?? BURST_MS,
    ...(options.onReceived ? { onReceived: options.onReceived } : {}),
    ...(options.onTurn ? { onTurn: options.onTurn } : {}),
    onChange(...change) {
      typing(...change);
      threads.changed(...change);
    },
    onDraft(channel, senderId, draft) {
      if (channel === "telegram") telegram?.channel.draft(senderId, draft);
      threads.changed(channel, senderId, draft);
    },
    ...(options.keepAlive ? { keepAlive: options.keepAlive } : {}),
  };
}

/** A letter, or the same as a message to a chat in Telegram, as the outbox takes it. */
function posted(wording: Wording, { to, by, locale, subject, text: saying }: LetterDraft, at: Date): OutboxRow {
  const text = wording.say(locale, saying);
  if (by === "telegram") {
    const message = { text, buttons: [], sources: [], products: [], asksContact: false };
    return { channel: by, destination: to, content: { kind: "message", reply: false, message }, at };
  }
  return {
    channel: "email",
    destination: to,
    content: { kind: "letter", to, subject: wording.say(locale, subject), text },
    at,
  };
}

function running(
  services: Pick<Services, "db" | "clock" | "log" | "tick" | "conversation" | "shop" | "models" | "telegram"> & {
    outgoing: Outgoing;
  },
  threads: Threads,
  onPolling: ServicesOptions["onPolling"],
): Pick<Services, "start" | "stop"> {
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => Promise<void>) | undefined;
  let stopPolling: (() => Promise<void>) | undefined;
  let ticking: Promise<void> = Promise.resolve();
  const tickSafely = () => {
    // What failed has told of itself.
    ticking = services.tick().catch(() => undefined);
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
      services.outgoing.attend();
      const { db, clock, log, telegram } = services;
      if (telegram?.polls) stopPolling = pollByOne({ db, clock, log, poll: telegram.channel.poll, onPolling });
    },
    async stop() {
      services.outgoing.rest();
      await stopPolling?.();
      clearTimeout(timer);
      timer = undefined;
      await unlisten?.();
      await services.outgoing.finish(Promise.all([ticking, services.conversation.settled()]));
      await services.models.settled();
    },
  };
}
