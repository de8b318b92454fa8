import { held, Refused, Unavailable } from "../base/index.ts";
import type { BotIdentity, Telegram } from "../channels/telegram/index.ts";
import { type AuditAction, atomically, audit, forgetFact } from "../database/index.ts";
import { forgetSecret, keepSecret, type Seal, secretOf } from "../settings/index.ts";
import { BOT_FACT, makeTelegramDoor, type TelegramDoor, type TelegramDoorParts } from "./telegram-door.ts";

/** Under this name the token is kept, sealed. */
const NAME = "telegram_token";
/** What another replica connected is noticed after this long at most, by whatever the bot is needed for. */
const FRESH_MS = 3_000;
const TOKEN = /^\d+:[\w-]{20,}$/;

/** The shop's bot, which comes and goes while the service runs. As a door it is whichever bot there is now. */
export interface Bot extends TelegramDoor {
  /** Whose token there is: that of the settings wins over the one of the desk, which another SECRET cannot open. Null: none. */
  source(): "environment" | "desk" | null;
  /** The door as it was last read. */
  current(): TelegramDoor | null;
  /** The door, read again where that was not done of late. */
  refresh(): Promise<TelegramDoor | null>;
  /** Connects the bot of a token. @throws Refused `bot_of_settings`, `bad_token`, `bad_address`; Unavailable where Telegram is away */
  connect(token: string, staff: string): Promise<BotIdentity>;
  /** Forgets the token that was entered at the desk. @throws Refused `bot_of_settings`, `no_bot` */
  disconnect(staff: string): Promise<void>;
  /** Hears of another door, or of none, in this process. */
  onChange(heard: () => void): void;
}

/** What the bot is made of. */
export interface BotParts extends TelegramDoorParts {
  /** Whether this host can fetch updates. */
  canPoll: boolean;
  seal: Seal;
}

/** Makes it; where it was connected once it is there at once. */
export async function makeBot(parts: BotParts): Promise<Bot> {
  const own = parts.config.TELEGRAM_BOT_TOKEN;
  const { seal } = parts;
  let kept: { sealed: string | null; door: TelegramDoor | null } = { sealed: null, door: null };
  const heard: (() => void)[] = [];
  const read = async (): Promise<TelegramDoor | null> => {
    const sealed = (await secretOf(parts.db, NAME))?.sealed ?? null;
    if (sealed === kept.sealed) return kept.door;
    const token = sealed && (await seal.open(NAME, sealed).catch(() => null));
    if (sealed && !token) parts.log.error("telegram_token_sealed");
    kept = { sealed, door: token ? await makeTelegramDoor(parts, token) : null };
    for (const tell of heard) tell();
    return kept.door;
  };
  if (own) kept = { sealed: null, door: await makeTelegramDoor(parts, own) };
  else await read();
  const current = () => kept.door;
  const again = held(read, FRESH_MS);
  return {
    ...doorOf(current),
    current,
    source: () => (own ? "environment" : kept.sealed ? "desk" : null),
    async refresh() {
      if (!own) await again();
      return kept.door;
    },
    onChange: (tell) => void heard.push(tell),
    async connect(token, staff) {
      if (own) throw ofSettings();
      const bot = await prepared(parts, token);
      const [at, sealed] = [parts.clock(), await seal.close(NAME, token)];
      await atomically(parts.db, async () => {
        await keepSecret(parts.db, NAME, { sealed, changedAt: at, changedBy: staff });
        await noted(parts, staff, { action: "connect_telegram", before: null, after: { ...bot } });
      });
      await read();
      return bot;
    },
    async disconnect(staff) {
      if (own) throw ofSettings();
      const door = await read();
      await atomically(parts.db, async () => {
        if (!(await forgetSecret(parts.db, NAME))) throw new Refused("no_bot", "No bot is connected.");
        await forgetFact(parts.db, BOT_FACT);
        await noted(parts, staff, { action: "disconnect_telegram", before: { connected: true }, after: null });
      });
      await read();
      // It is ours no longer, whether or not Telegram hears of it.
      await door?.channel.farewell().catch(() => undefined);
    },
  };
}

/** Whichever door there is now, as one. */
function doorOf(current: () => TelegramDoor | null): TelegramDoor {
  const door = () => {
    const found = current();
    if (!found) throw new Unavailable("Telegram", "no bot is connected");
    return found;
  };
  const channel: Telegram = {
    send: async (...given) => door().channel.send(...given),
    change: async (...given) => door().channel.change(...given),
    takeBack: async (...given) => door().channel.takeBack(...given),
    get groups() {
      return door().channel.groups;
    },
    typing: (senderId) => current()?.channel.typing(senderId),
    draft: (...given) => current()?.channel.draft(...given),
    handle: async (c) => door().channel.handle(c),
    poll: async (signal) => door().channel.poll(signal),
    prepare: async () => door().channel.prepare(),
    whoIs: async () => door().channel.whoIs(),
    trouble: async () => door().channel.trouble(),
    farewell: async () => door().channel.farewell(),
    file: async (reference) => door().channel.file(reference),
  };
  return {
    channel,
    get polls() {
      return current()?.polls ?? false;
    },
    prepare: async () => door().prepare(),
    username: async () => (await current()?.username()) ?? null,
    known: async () => (await current()?.known()) ?? false,
    staffLinkFor: async (member) => (await current()?.staffLinkFor(member)) ?? null,
    linkFor: async (channel, senderId) => (await current()?.linkFor(channel, senderId)) ?? null,
  };
}

/** Sets the bot of a token up: Telegram knows it, and where its updates go. */
async function prepared(parts: BotParts, token: string): Promise<BotIdentity> {
  if (!TOKEN.test(token)) throw badToken();
  const door = await makeTelegramDoor(parts, token);
  if (door.polls && !parts.canPoll)
    throw new Refused("bad_address", "Telegram needs an https address of this service: the setting PUBLIC_URL.");
  await door.channel.whoIs().catch((error: unknown) => {
    throw error instanceof Refused ? badToken() : error;
  });
  const { id, username } = await door.prepare().catch((error: unknown) => {
    throw error instanceof Refused ? new Refused("bad_address", error.sentence) : error;
  });
  return { id, username };
}

const badToken = () => new Refused("bad_token", "Telegram does not know this token: copy it from @BotFather again.");

const ofSettings = () =>
  new Refused("bot_of_settings", "The bot's token is in the setting TELEGRAM_BOT_TOKEN, which wins: change it there.");

type Noted = { action: AuditAction; before: Record<string, unknown> | null; after: Record<string, unknown> | null };

const noted = ({ db, clock }: BotParts, staff: string, { action, before, after }: Noted) =>
  audit(db, {
    ...{ at: clock(), actor: `staff:${staff}`, channel: "desk", turnId: null },
    ...{ action, table: "settings", key: "telegram", before, after },
  });
