import { createHmac, randomBytes, randomInt } from "node:crypto";
import { join } from "node:path";
import { type Clock, type Log, systemClock } from "../base/index.ts";
import { type CampaignParts, unsubscribe, unsubscribePage } from "../campaigns/index.ts";
import type { LetterDraft } from "../capabilities/index.ts";
import { makeMailer, type UnsubscribePort } from "../channels/email/index.ts";
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
import type {
  AssistPort,
  CampaignsPort,
  DeskPort,
  DraftsPort,
  InboxPort,
  InsightPort,
  KnowledgePort,
  MarketerPort,
  PeoplePorts,
  PushPort,
  RecommendationsPort,
  SegmentsPort,
  SettingsPort,
  SupportPort,
  TeamPort,
  WritingPort,
} from "../desk/index.ts";
import { fetchPost, makeCaller, type Post, type Webhook, whoseKey } from "../integrations/index.ts";
import { type CurrentIndex, currentIndex, type WriteFile } from "../knowledge/index.ts";
import type { OpenModels } from "../language/index.ts";
import { enqueue, type OutboxRow, type Sender } from "../outbox/index.ts";
import { makeRecommender, type Recommender } from "../recommendations/index.ts";
import { makeSeal, type Seal } from "../settings/index.ts";
import { makeStaff, type Staff } from "../staff/index.ts";
import type { MarketerWords, Reader } from "../understanding/index.ts";
import type { Wording } from "../wording/index.ts";
import { joinAnalysis } from "./analysis.ts";
import { type Bot, makeBot } from "./bot.ts";
import { joinCampaigns } from "./campaign-parts.ts";
import { fileFetcher } from "./chat-files.ts";
import { makeChatPort } from "./chat-port.ts";
import { makeAssistPort } from "./desk-assist.ts";
import { makeCampaignsPort } from "./desk-campaigns.ts";
import { closingParts } from "./desk-closing.ts";
import { makeDraftsPort } from "./desk-drafts.ts";
import { makeInboxPort } from "./desk-inbox.ts";
import { makeInsightPort } from "./desk-insight.ts";
import { makeKnowledgePort } from "./desk-knowledge.ts";
import { makeMarketerPort } from "./desk-marketer.ts";
import { makeDeskPort } from "./desk-port.ts";
import { makeDeskPush } from "./desk-push.ts";
import { makeRecommendationsPort } from "./desk-recommendations.ts";
import { joinSegmentsPort } from "./desk-segments.ts";
import { makeSupportPort } from "./desk-support.ts";
import { makeTeamPort } from "./desk-team.ts";
import { makeWritingPort } from "./desk-writing.ts";
import { makeFiguresPort } from "./figures-port.ts";
import { makeLivePolicy } from "./live-policy.ts";
import { lexiconReader } from "./marketer-lexicon.ts";
import { makeOfferPort } from "./offers.ts";
import { type Chats, makeOutgoing, type Outgoing, type OutgoingParts } from "./outgoing.ts";
import { makePeoplePorts } from "./people/people.ts";
import { pollOnwards } from "./poll-onwards.ts";
import type { HostSettings, HostSettingsParts } from "./settings/host-settings.ts";
import { sealName } from "./settings/integrations.ts";
import { makeSettingsPort } from "./settings/settings.ts";
import { type ReadShop, shopReader } from "./shop.ts";
import { type ShopOffers, shopOffersOf } from "./shop-offers.ts";
import type { ShopWords } from "./shop-words.ts";
import { makeStaffDoor } from "./staff-door.ts";
import { makeStaffMail } from "./staff-mail.ts";
import { makeSupportGroup, type SupportGroup } from "./support-group.ts";
import { makeThreads, type Threads } from "./threads.ts";
import { ticker } from "./ticker.ts";
import { typingSoon } from "./typing-soon.ts";

/** How often what was left behind is looked for: letters to retry, conversations of a process that died. */
const TICK_MS = 5_000;
/** Where a tick comes each minute, all that is due then leaves at once: more than this many milliseconds' worth would be too many. */
const CRON_SHARE_MS = 20_000;
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
  deskSupport: SupportPort;
  deskWriting: WritingPort;
  deskAssist: AssistPort;
  deskDrafts: DraftsPort;
  deskCampaigns: CampaignsPort;
  deskInbox: InboxPort;
  deskInsight: InsightPort;
  deskMarketer: MarketerPort;
  deskPeople: PeoplePorts;
  deskPush: PushPort;
  deskRecommendations: RecommendationsPort;
  /** What a key of the shop's own systems opens. */
  shopKeyOf: (shown: string) => Promise<{ scope: "read" | "write" } | null>;
  /** What to offer to a customer, for the shop's own systems. */
  shopOffers: ShopOffers;
  deskSegments: SegmentsPort;
  deskSettings: SettingsPort;
  deskTeam: TeamPort;
  unsubscribing: UnsubscribePort;
  staff: Staff;
  /** The shop's bot, or that there is none. */
  telegram: Bot;
  supportGroup: SupportGroup;
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
  /** Brings alerts to browsers' push services; into no network of the host's own unless given. */
  pushPost?: Post;
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
  marketerWords: () => Promise<MarketerWords>;
  models: OpenModels;
  /** Read from the database unless somebody keeps it already. */
  knowledge?: CurrentIndex;
  /** Writes an article into the knowledge base's folder, where a host has files. */
  writeArticle?: WriteFile;
  /** Settings for which a host needs a file system. */
  hostSettings?: (parts: HostSettingsParts) => HostSettings;
}

/** Makes the other parts and joins them; the database is migrated already. */
export async function joinServices(options: ServicesOptions, shopParts: ShopParts): Promise<Services> {
  const { config, db, log, clock = systemClock, keepAlive } = options;
  const { words, read, models } = shopParts;
  const { wording } = words;
  const secret = config.SECRET ?? (await factOr(db, "secret", () => randomBytes(32).toString("base64url"), clock()));
  const seal = makeSeal(await deriveKey(secret, "shop secrets"));
  const host = shopParts.hostSettings?.({ db, config, clock, log, onImported: () => tickSoon() }) ?? null;
  const policy = await makeLivePolicy({ db, file: words.policy, log });
  const knowledge = shopParts.knowledge ?? currentIndex(db);
  const shop = shopReader({ db, config, policy, knowledge, clock });
  const recommender = makeRecommender({ db, clock, policy: policy.view });
  const threads = makeThreads();
  const telegram = await makeBot({
    ...{ config, db, clock, log, secret, wording, shop, keepAlive, canPoll: !keepAlive, seal },
    conversation: () => conversation,
    staffDoor: () => staffDoor,
    hearGroup: (told) => supportGroup.hear(told),
  });
  const post = host?.post ?? fetchPost;
  const call = makeCaller({
    db,
    clock,
    post,
    toPrivate: config.WEBHOOKS_TO_PRIVATE === "yes",
    secretOf: openedBy(seal),
  });
  const push = makeDeskPush({
    ...{ db, clock, config, seal, wording, policy: policy.view, timezone: config.TIMEZONE },
    post: options.pushPost ?? host?.pushPost ?? fetchPost,
    sessionOf: (headers) => staff.account.current(headers),
  });
  const called = options.mail === "none" ? {} : { call, push: push.send };
  const senders = { ...sendersOf(options, clock, telegram), ...called };
  const outgoing = makeOutgoing({ db, clock, log, keepAlive, senders });
  const conversation = makeConversation(
    partsOf(options, { clock, secret, words, read, models, shop, recommender, threads, outgoing, telegram }),
  );
  const keys = { visitor: await deriveKey(secret, "visitor"), customer: await deriveKey(secret, "customer") };
  const fetchFile = fileFetcher(db, telegram);
  const chat = makeChatPort({ db, clock, conversation, threads, shop, telegram, wording, fetchFile });
  const onAnswer = () => outgoing.sendSoon("message");
  const supportGroup = makeSupportGroup({
    ...{ db, clock, log, wording, threads, keepAlive, address: addressOf(config).address },
    closing: () => closingParts({ shop, wording }),
    api: () => telegram.current()?.channel.groups ?? null,
    change: telegram.channel.change,
    botName: telegram.username,
    onAnswer,
  });
  const desk = makeDeskPort({
    db,
    clock,
    log,
    threads,
    shop,
    wording,
    fetchFile,
    onAnswer,
    sent: telegram.channel,
  });
  const deskInbox = makeInboxPort({ db, clock, shop, wording, onAnswer });
  const deskKnowledge = makeKnowledgePort({ db, clock, shop });
  const writeFile = shopParts.writeArticle ?? (async () => false);
  const deskSupport = makeSupportPort({ db, clock, shop });
  const deskWriting = makeWritingPort({ db, clock, log, shop, writeFile, embedder: models.embedder });
  const deskAssist = makeAssistPort({ db, clock, shop, models });
  const deskDrafts = makeDraftsPort({ db, clock, shop });
  const campaigns = await joinCampaigns({
    ...{ config, db, clock, log, wording, shop, recommender, secret, policy: policy.view },
    ...{
      hasBot: () => telegram.current() !== null,
      address: addressOf(config).address,
      tickMs: keepAlive ? CRON_SHARE_MS : 2 * TICK_MS,
    },
  });
  const deskCampaigns = makeCampaignsPort(campaigns, () => tickSoon());
  const offers = makeOfferPort({ db, shop, wording, recommender });
  const deskRecommendations = makeRecommendationsPort({
    ...{ db, clock, shop, wording, recommender, port: offers, timezone: config.TIMEZONE },
  });
  const analysis = joinAnalysis({
    ...{ db, config, clock, wording, marketerWords: shopParts.marketerWords },
    ...{ model: models.model },
    offers: { ...offers, areOn: async () => (await policy.refresh()).policy.recommendations !== undefined },
  });
  const staffDoor = makeStaffDoor({ db, clock, log, wording, analysis, onQueued: onAnswer });
  const deskMarketer = makeMarketerPort({
    ...{ db, clock, analysis, telegram, lexicon: lexiconReader(db, config) },
    figures: makeFiguresPort({ db, wording, words: shopParts.marketerWords }),
  });
  const deskInsight = makeInsightPort({ db, config, clock, log, wording, keepAlive });
  const hasMail = config.SMTP_URL !== undefined || (options.mail !== undefined && options.mail !== "none");
  const deskPeople = makePeoplePorts({
    ...{ db, config, clock, log, policy: policy.view, shop, keepAlive, wording, hasMail },
    onMail: () => outgoing.sendSoon("letter"),
    onPost: outgoing.sendSoon,
  });
  const deskSegments = joinSegmentsPort({ db, config, clock, wording, policy: policy.view });
  const mail = hasMail && senders.letter ? makeStaffMail({ wording, clock, send: senders.letter }) : null;
  const staff = makeStaff({ db, secret, clock, log, mail, keepAlive, ...originOf(config) });
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
    deskSupport,
    deskWriting,
    deskAssist,
    deskDrafts,
    deskCampaigns,
    deskInbox,
    deskInsight,
    deskMarketer,
    deskPeople,
    deskPush: push.port,
    deskRecommendations,
    shopKeyOf: (shown: string) => whoseKey(db, shown, clock()),
    shopOffers: shopOffersOf({ db, shop, recommender }),
    deskSegments,
    deskTeam: makeTeamPort({ db, clock, staff, onAnswer, change: telegram.channel.change }),
    deskSettings: makeSettingsPort({
      ...{ db, config, clock, bot: telegram, policy },
      ...{ host, seal, onCall: () => outgoing.sendSoon("call") },
    }),
    unsubscribing: unsubscribingOf(campaigns),
    staff,
    telegram,
    supportGroup,
    keys,
  };
  const ticking = {
    db,
    clock,
    log,
    wording,
    policy: policy.view,
    timezone: config.TIMEZONE,
    shop,
    conversation,
    campaigns,
    supportGroup,
    push,
  };
  const tick = ticker({ ...ticking, ...addressOf(config), outgoing });
  // Who goes on ticking does not wait for what is slow to leave: nothing else would be done meanwhile.
  const tickOn = ticker({
    ...ticking,
    ...addressOf(config),
    outgoing: { ...outgoing, send: async () => outgoing.sendSoon() },
    supportGroup: { tell: async () => supportGroup.tellSoon() },
  });
  const tickSoon = () => {
    const done = tickOn().catch(() => undefined);
    keepAlive?.(done);
  };
  const settled = async () => {
    await conversation.settled();
    await outgoing.settled();
    await supportGroup.settled();
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

/** A webhook's own secret, opened. */
const openedBy = (seal: Seal) => (webhook: Webhook) => seal.open(sealName(webhook.id), webhook.secret);

/** Whoever has a letter's link may end such letters. */
const unsubscribingOf = (campaigns: CampaignParts): UnsubscribePort => ({
  page: (token, spoken) => unsubscribePage(campaigns, token, spoken),
  end: (token, spoken) => unsubscribe(campaigns, token, spoken),
});

/** Where this service is reached: on this machine only, unless the settings say more. */
const addressOf = ({ PUBLIC_URL, PORT }: Config) => ({
  address: PUBLIC_URL ?? `http://localhost:${PORT}`,
  isPublic: PUBLIC_URL !== undefined,
});

const originOf = ({ PUBLIC_URL }: Config) => ({
  baseUrl: PUBLIC_URL ?? null,
  secureCookies: PUBLIC_URL?.startsWith("https:") ?? false,
});

function sendersOf(options: ServicesOptions, clock: Clock, telegram: Bot): OutgoingParts["senders"] {
  const { config, log, mail } = options;
  if (mail === "none") return {};
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, MAIL_REPLY_TO: replyTo } = config;
  let own: Sender | null = null;
  // Made with the first letter: what it says of a missing mail server is for those who send letters.
  const letter: Sender = (one, id) => {
    own ??= mail ?? makeMailer({ smtpUrl, from, replyTo, folder: join(config.BESEDA_DATA, "mail"), clock, log });
    return own(one, id);
  };
  const message = async (): Promise<Chats> =>
    (await telegram.refresh()) ? new Map([["telegram", telegram.channel.send]]) : new Map();
  return { letter, message };
}

interface Joined {
  clock: Clock;
  secret: string;
  words: ShopWords;
  read: Reader;
  models: OpenModels;
  shop: ReadShop;
  recommender: Recommender;
  threads: Threads;
  outgoing: Outgoing;
  telegram: Bot;
}

function partsOf(options: ServicesOptions, joined: Joined): ConversationParts {
  const { db, log } = options;
  const { clock, secret, words, read, models, shop, recommender, threads, outgoing, telegram } = joined;
  const typing = typingSoon(telegram.channel.typing);
  return {
    db,
    clock,
    log,
    wording: words.wording,
    read,
    models,
    shop,
    recommender,
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
      if (channel === "telegram") telegram.channel.draft(senderId, draft);
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
  services: Pick<
    Services,
    "db" | "clock" | "log" | "tick" | "conversation" | "shop" | "models" | "telegram" | "supportGroup"
  > & { outgoing: Outgoing },
  threads: Threads,
  onPolling: ServicesOptions["onPolling"],
): Pick<Services, "start" | "stop"> {
  let timer: NodeJS.Timeout | undefined;
  let unlisten: (() => Promise<void>) | undefined;
  let polling: { follow(): Promise<void>; stop(): Promise<void> } | undefined;
  let ticking: Promise<void> = Promise.resolve();
  const tickSafely = () => {
    // What failed has told of itself.
    ticking = services
      .tick()
      .then(() => polling?.follow())
      .catch(() => undefined);
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
      services.supportGroup.attend();
      const { db, clock, log, telegram } = services;
      polling = pollOnwards({ db, clock, log, bot: telegram, onPolling });
    },
    async stop() {
      services.outgoing.rest();
      services.supportGroup.rest();
      await polling?.stop();
      clearTimeout(timer);
      timer = undefined;
      await unlisten?.();
      await services.outgoing.finish(Promise.all([ticking, services.conversation.settled()]));
      await services.supportGroup.settled();
      await services.models.settled();
    },
  };
}
