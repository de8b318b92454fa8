import { AsyncLocalStorage } from "node:async_hooks";
import { makeApp } from "../../app.ts";
import { errorFields, held, jsonLog, Refused, systemClock } from "../../base/index.ts";
import { makeMailer } from "../../channels/email/index.ts";
import { readConfig } from "../../config.ts";
import { requestDatabase } from "../../database/index.ts";
import { makeModels } from "../../language/index.ts";
import { joinServices, keptMarketerWords, keptReader, readShopWords, type Services } from "../../services/index.ts";
import { BUNDLED_PROMPTS } from "./bundled-prompts.ts";
import { BUNDLED } from "./bundled-texts.ts";
import { type Environment, type EventContext, settingsOf } from "./environment.ts";
import { serveAssets } from "./pages.ts";

/** Streams ask this often for news: nothing calls back between isolates. */
const POLL_MS = 1_000;
const DAY_MS = 24 * 3_600_000;
/**
 * Connections of one request at most, and as many again for transactions; Hyperdrive holds the real ones. A Worker may have six open at
 * once, and calls to Telegram are among them.
 */
const CONNECTIONS = 2;

/** What an isolate makes once and goes on with. */
interface Opened {
  services: Services;
  app: ReturnType<typeof makeApp>;
  /** Sets the bot up where that was not done of late. Never rejects. */
  prepareBot(): Promise<void>;
}

const requests = requestDatabase({ max: CONNECTIONS });
const events = new AsyncLocalStorage<{ environment: Environment; context: EventContext }>();
/** Cloudflare keeps what is written there. */
export const log = jsonLog((line) => console.error(line), systemClock);
const opened = held(open, Number.POSITIVE_INFINITY);

/**
 * Does the work of one event over connections of its own, with the parts that the isolate's first event made. Rejects where these
 * cannot be made: a setting is wrong, or the database is away.
 */
export function within<Answer>(
  environment: Environment,
  context: EventContext,
  work: (opened: Opened) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { connectionString: url } = environment.HYPERDRIVE;
  return requests.within({ url }, () => events.run({ environment, context }, async () => work(await opened())));
}

async function open(): Promise<Opened> {
  const config = readConfig(settingsOf(event().environment));
  const { db } = requests;
  const keepAlive = (work: Promise<void>) => event().context.waitUntil(work);
  const models = await makeModels({ config, prompts: BUNDLED_PROMPTS, db, log, keepAlive });
  const services = await joinServices(
    {
      config,
      db,
      log,
      mail: makeMailer({ smtpUrl: config.SMTP_URL, from: config.MAIL_FROM, folder: null, clock: systemClock, log }),
      keepAlive,
    },
    {
      words: readShopWords(BUNDLED, config.TIMEZONE),
      read: keptReader(db, models.model),
      models,
      marketerWords: keptMarketerWords(db),
    },
  );
  const app = makeApp(services, {
    addressOf: (c) => c.req.header("cf-connecting-ip") ?? null,
    pollMs: POLL_MS,
  });
  serveAssets(app);
  return { services, app, prepareBot: botOf(services) };
}

/**
 * Nothing of ours runs when a Worker is deployed, so Telegram is told where updates go by an isolate's first cron event, and again
 * each day. What failed is tried again by the next one.
 */
function botOf({ telegram }: Services): () => Promise<void> {
  const prepared = held(async () => {
    if (!(await telegram.refresh())) return;
    if (telegram.polls) throw new Refused("bad_setting", "A Worker's bot needs the setting PUBLIC_URL.");
    await telegram.prepare();
  }, DAY_MS);
  return () => prepared().catch((error: unknown) => log.error("telegram_not_ready", errorFields(error)));
}

/** The event that the calling code works for. */
function event() {
  const current = events.getStore();
  if (!current) throw new Error("something was done outside of an event: a Worker lives in its events only");
  return current;
}
