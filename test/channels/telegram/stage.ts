import { afterEach, expect } from "vitest";
import { type Clock, jsonLog, type Locale } from "../../../src/base/index.ts";
import { makeTelegram, type Telegram, type TelegramOptions } from "../../../src/channels/telegram/index.ts";
import { Inbound, type Outbound } from "../../../src/outbox/index.ts";
import { type BotApiOptions, type FakeBotApi, startBotApi } from "../../support/bot-api/index.ts";
import { builtInWording } from "../../wording/replies.ts";

/** The conversation behind the door, as far as the door sees it. */
export interface MemoryPort {
  /** What came in, each message once, in the order of its first coming; an edit replaces it. */
  received: Inbound[];
  /** Every call, also the repeated and the failing ones. */
  calls: string[];
  blockedSince: Map<string, Date | null>;
  /** The next so many calls throw this; those of one text only, where it is given. */
  fail(error: Error, times?: number, text?: string): void;
  /** How many messages were handed over, also those that still wait. */
  begun: number;
  /** Messages wait for it before they are received. */
  hold: Promise<void>;
}

/** A door with Telegram before it and a port behind it. */
export interface Stage {
  api: FakeBotApi;
  telegram: Telegram;
  port: MemoryPort;
  /** The log's lines. */
  lines: Record<string, unknown>[];
  /** Starts polling; the answer stops it and waits for its end. */
  poll(): () => Promise<void>;
  /** Waits until so many messages were received. */
  until(count: number): Promise<Inbound[]>;
}

export interface StageOptions extends Partial<TelegramOptions> {
  api?: BotApiOptions;
  locale?: Locale;
}

const ends: (() => Promise<void>)[] = [];

/** No test leaves a server behind, a call that Telegram would have refused, or a secret in the log. */
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Opens a stage that ends with its test. */
export async function openStage({ api: apiOptions, locale = "uk", ...options }: StageOptions = {}): Promise<Stage> {
  const api = await startBotApi(apiOptions);
  const stage = setUp(api, locale, options);
  ends.push(async () => {
    await api.stop();
    expect(api.violations).toEqual([]);
    expect(JSON.stringify(stage.lines)).not.toContain(api.token.split(":")[1]);
  });
  return stage;
}

function setUp(api: FakeBotApi, locale: Locale, options: Partial<TelegramOptions>): Stage {
  const clock: Clock = options.clock ?? (() => new Date());
  const lines: Stage["lines"] = [];
  const log = jsonLog((line) => lines.push(JSON.parse(line)), clock);
  const port = memoryPort(locale);
  const telegram = makeTelegram({
    token: api.token,
    apiRoot: api.url,
    port,
    wording: builtInWording(),
    clock,
    log,
    retryMs: 10,
    ...options,
  });
  const poll = () => {
    const leaving = new AbortController();
    const done = telegram.poll(leaving.signal);
    const stop = () => {
      leaving.abort();
      return done;
    };
    ends.unshift(stop);
    return stop;
  };
  return { api, telegram, port, lines, poll, until: (count) => port.until(count) };
}

type Failing = { error: Error; left: number; text: string | undefined };

function memoryPort(locale: Locale): MemoryPort & TelegramOptions["port"] & Pick<Stage, "until"> {
  const failing: Failing[] = [];
  const called = (what: string) => {
    port.calls.push(what);
    const plan = failing.find(({ left, text }) => left > 0 && (text === undefined || what.includes(text)));
    if (!plan) return;
    plan.left -= 1;
    throw plan.error;
  };
  const port: ReturnType<typeof memoryPort> = {
    received: [],
    calls: [],
    begun: 0,
    hold: Promise.resolve(),
    blockedSince: new Map(),
    async blocked(senderId, since) {
      called("blocked");
      port.blockedSince.set(senderId, since);
    },
    fail: (error, times = 1, text) => void failing.push({ error, left: times, text }),
    async receive(inbound) {
      port.begun += 1;
      await port.hold;
      called(JSON.stringify(inbound.content));
      keep(port.received, Inbound.parse(inbound));
    },
    hearGroup: async () => undefined,
    localeOf: async () => locale,
    async until(count) {
      await expect.poll(() => port.received.length, { timeout: 20_000, interval: 5 }).toBe(count);
      return port.received;
    },
  };
  return port;
}

function keep(received: Inbound[], inbound: Inbound): void {
  const at = received.findIndex(({ externalId }) => externalId === inbound.externalId);
  if (at < 0) received.push(inbound);
  else if (inbound.edited) received[at] = inbound;
}

/** A message to be sent, plain unless told. */
export const outbound = (text: string, rest: Partial<Outbound> = {}): Outbound => ({
  text,
  buttons: [],
  sources: [],
  products: [],
  asksContact: false,
  ...rest,
});
