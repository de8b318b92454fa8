import { afterAll } from "vitest";
import { makeApp } from "../../src/app.ts";
import { silentLog } from "../../src/base/index.ts";
import { type Draft, Draft as DraftSchema } from "../../src/campaigns/index.ts";
import { readConfig } from "../../src/config.ts";
import { type CustomerRow, customerOfExternalId, proveIdentity, upsertCustomers } from "../../src/customers/index.ts";
import { makeModels } from "../../src/language/index.ts";
import { type OrderRow, upsertOrders } from "../../src/orders/index.ts";
import { BUILT_IN, joinServices, readKnowledgeBase } from "../../src/services/index.ts";
import { readMarketerWords, rulesReader } from "../../src/understanding/index.ts";
import { startBotApi } from "../support/bot-api/index.ts";
import { testDatabase } from "../support/database.ts";
import { startMailServer } from "../support/mail-server.ts";

/** A Monday, at noon in Vilnius. */
export const NOON = new Date("2026-11-23T10:00:00Z");

/** A service with a bot, a mail server and a database of its own, whose clock tests move. */
export async function openStage(campaigns?: object) {
  const [db, mail, bot] = [await testDatabase({ max: 6 }), await startMailServer(), await startBotApi()];
  afterAll(() => Promise.all([mail.stop(), bot.stop()]));
  const config = readConfig({
    ...{ SMTP_URL: mail.url, MAIL_FROM: "shop@shop.example", PUBLIC_URL: "https://shop.example" },
    ...{ TELEGRAM_BOT_TOKEN: bot.token, TELEGRAM_API_ROOT: bot.url, SECRET: "s".repeat(32) },
  });
  const words = await readKnowledgeBase(BUILT_IN, config.TIMEZONE);
  Object.assign(words.policy, { campaigns: { ...words.policy.campaigns, holdout: 0, ...campaigns } });
  const models = await makeModels({ config, prompts: {}, db, log: silentLog });
  const stage = { now: NOON };
  const join = () =>
    joinServices(
      { config, db, log: silentLog, clock: () => stage.now, burstMs: 0 },
      { words, models, read: rulesReader, marketerWords: async () => readMarketerWords(words.marketerWords) },
    );
  const services = await join();
  const pass = (seconds: number) => {
    stage.now = new Date(stage.now.getTime() + seconds * 1000);
  };
  return {
    ...{ db, mail, bot, services, stage, policy: words.policy, pass },
    campaigns: services.deskCampaigns,
    /** Another process on the same database. */
    replica: join,
    app: makeApp(services, { addressOf: () => null }),
    /** Ticks until all that waits has left: ten seconds go by between two ticks. */
    async tickOn(times = 3) {
      for (let tick = 0; tick < times; tick += 1) {
        await services.tick();
        await services.settled();
        pass(10);
      }
    },
  };
}
type Stage = Awaited<ReturnType<typeof openStage>>;

/** Somebody who may be written to. */
export async function customer({ db, stage }: Stage, id: string, fields: Partial<CustomerRow> = {}): Promise<number> {
  const consents = { email: true, telegram: true };
  await upsertCustomers(db, [{ external_id: id, email: `${id}@example.com`, consents, ...fields }], stage.now);
  return (await customerOfExternalId(db, id))?.id ?? 0;
}

/** Somebody who wrote to the bot once and proved who they are. */
export async function chatter(on: Stage, id: string, senderId: number, fields: Partial<CustomerRow> = {}) {
  const known = await customer(on, id, fields);
  const user = on.bot.user({ id: senderId, firstName: id });
  user.start();
  await say(on, senderId, "спасибо");
  await proveIdentity(on.db, { channel: "telegram", senderId: String(senderId) }, known, "contact", on.stage.now);
  return { known, user };
}

let messages = 0;

/** Writes to the bot, and waits for what it answers. */
export async function say({ services, stage }: Stage, senderId: number, said: string | { payload: string }) {
  const content =
    typeof said === "string" ? { kind: "text" as const, text: said } : { kind: "button" as const, ...said };
  messages += 1;
  await services.conversation.receive({
    ...{ channel: "telegram", externalId: `m${messages}`, sender: { id: String(senderId), language: "ru" } },
    ...{ content, at: stage.now },
  });
  await services.settled();
}

/** A draft for everybody whose external id begins so. */
export const draftFor = (prefix: string, fields: Partial<Draft> = {}): Draft =>
  DraftSchema.parse({
    name: `Campaign ${prefix}`,
    definition: {
      where: { kind: "attribute", field: "source", test: { kind: "in", values: [prefix] } },
      timezone: "Europe/Vilnius",
    },
    channel: "email",
    topic: "offers",
    content: { texts: { ru: { subject: "Для {first_name|вас}", text: "Здравствуйте, {first_name|друг}!" } } },
    ...fields,
  });

/** A content for Telegram. */
export const CHAT = { channel: "telegram" as const, content: { texts: { ru: { text: "Новый урожай!" } } } };

export const STAFF = { id: null, staff: "019a0000-0000-7000-8000-0000000000aa" };

/** Writes and approves a campaign. */
export async function approved({ campaigns }: Stage, draft: Draft): Promise<string> {
  const { id } = await campaigns.save(draft, STAFF);
  await campaigns.approve(id, { staff: STAFF.staff, expected: null });
  return id;
}

/** An order of somebody's. */
export const order = ({ db, stage }: Stage, externalId: string, number: string, fields: Partial<OrderRow> = {}) =>
  upsertOrders(
    db,
    [
      {
        ...{ number, customer_external_id: externalId, status: "paid", payment_status: "paid" },
        ...{ placed_at: stage.now, total: 20, currency: "EUR", ...fields },
      } as OrderRow,
    ],
    stage.now,
  );
