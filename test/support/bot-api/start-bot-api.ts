import { CallDesk } from "./call-desk.ts";
import { Delivery } from "./delivery.ts";
import { FakeBotApi } from "./fake-bot-api.ts";
import { Pace, type PaceLimits } from "./pace.ts";
import { Parameters } from "./parameters.ts";
import { Poll } from "./poll.ts";
import { readSchema } from "./schema.ts";
import { Script } from "./script.ts";
import { execute, type Parts, serve } from "./server.ts";
import { World } from "./world.ts";

/** How the fake stands in for Telegram. */
export interface BotApiOptions {
  /** `<bot id>:<secret>`. */
  token?: string;
  username?: string;
  /** Milliseconds before every answer. */
  latencyMs?: number;
  /** Refuses faster writing with a 429, as Telegram does; none is any pace. Telegram's advice is `{ perSecond: 30, perChat: 1 }`. */
  pace?: PaceLimits;
  /** Whether parameters are checked against the Bot API's specification; false for benchmarks. */
  check?: boolean;
  /** Whether `calls`, and updates for `redeliver`, are kept; false for runs of millions of calls. */
  record?: boolean;
}

/** Starts a Bot API for one bot on a free port of 127.0.0.1. */
export async function startBotApi(options: BotApiOptions = {}): Promise<FakeBotApi> {
  const { token = "123456:TEST-AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw", username = "BesedaTestBot" } = options;
  const { latencyMs = 0, check = true, record = true } = options;
  const world = new World(makeBot(Number(token.split(":")[0]), username));
  const desk = new CallDesk(world, check ? readSchema() : null, record, options.pace ? new Pace(options.pace) : null);
  const poll = new Poll(world);
  const delivery: Delivery = new Delivery(world, async ({ method, ...values }) => {
    const name = desk.nameOf(String(method));
    if (/^(get|setWebhook|deleteWebhook|close|logOut)/.test(name)) return;
    await execute({ world, desk, poll, delivery }, desk.open(name, values), new Parameters(values), false, null);
  });
  world.onUpdates = (entries) => {
    poll.wake();
    delivery.add(entries);
  };
  const parts: Parts = { token, latencyMs, record, world, desk, poll, delivery, script: new Script() };
  return new FakeBotApi(parts, await serve(parts));
}

function makeBot(id: number, username: string) {
  return {
    id,
    is_bot: true,
    first_name: username,
    username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
  };
}
