import { silentLog } from "../base/index.ts";
import { missingKeys } from "../policy/index.ts";
import { BUILT_IN, makeServices, type Services, WEBHOOK_PATH } from "../services/index.ts";
import { listMembers, ROLES } from "../staff/index.ts";
import type { Context } from "./context.ts";
import { modelFindings } from "./doctor-models.ts";
import { telegramGroupOf } from "./telegram-group.ts";

/** `doctor`: says what is set up and what is missing, in sentences; exit 0 unless something cannot work. */
export async function run(_: string[], { db, config, clock, out, json }: Context): Promise<number> {
  const services = await makeServices({ config, db, log: silentLog, clock });
  const shop = await services.shop();
  const models = await modelFindings({ db, config, at: clock() }, services.models);
  const findings = {
    database: config.DATABASE_URL ? "server" : `embedded, in ${config.BESEDA_DATA}`,
    knowledge_base: config.KNOWLEDGE_BASE ?? "built in (the demo shop's)",
    articles: shop.knowledge.articles,
    products: shop.lexicon.products.length,
    letters: config.SMTP_URL
      ? "sent by SMTP"
      : "written into files: SMTP_URL is not set, so no customer receives a code",
    telegram: telegramOf(services),
    telegram_group: await telegramGroupOf({ db }),
    ...models.findings,
    desk: await deskOf(services),
    shop_api: config.API_TOKEN ? "on, with API_TOKEN" : "off: API_TOKEN is not set",
    metrics: `at /metrics for this machine${config.METRICS_TOKEN ? ", and for whoever has METRICS_TOKEN" : " alone: METRICS_TOKEN is not set"}`,
    not_allowed: missingKeys(shop.policy),
    timezone: config.TIMEZONE,
    currency: config.CURRENCY,
  };
  if (json) out(JSON.stringify(findings));
  else
    for (const [name, value] of Object.entries(findings))
      out(`${name.replaceAll("_", " ")}: ${Array.isArray(value) ? value.join(", ") || "nothing" : value}`);
  const empty = shop.knowledge.articles === 0;
  if (empty)
    out(
      `There are no articles: ${config.KNOWLEDGE_BASE ?? BUILT_IN}/articles is empty, or "beseda learn" has not run.`,
    );
  return empty || !models.works ? 1 : 0;
}

/** What the settings say: Telegram is not asked. */
function telegramOf({ telegram, config }: Services): string {
  if (!telegram.current()) return "off: no bot is connected at the desk, and TELEGRAM_BOT_TOKEN is not set";
  if (!telegram.polls) return `on, updates are brought to ${new URL(WEBHOOK_PATH, config.PUBLIC_URL).href}`;
  return "on, updates are fetched";
}

async function deskOf({ db }: Services): Promise<string> {
  const roles = (await listMembers(db)).map(({ role }) => role);
  if (!roles.includes("owner"))
    return 'no owner yet: the start prints a link, and so does "beseda staff invite EMAIL --role owner"';
  const counts = ROLES.map((role) => ({ role, count: roles.filter((one) => one === role).length }));
  return counts.flatMap(({ role, count }) => (count > 0 ? `${count} ${role}` : [])).join(", ");
}
