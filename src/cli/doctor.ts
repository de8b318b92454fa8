import { silentLog } from "../base/index.ts";
import { missingKeys } from "../policy/index.ts";
import { BUILT_IN, makeServices } from "../services/index.ts";
import type { Context } from "./context.ts";

/** `doctor`: says what is set up and what is missing, in sentences; exit 0 unless something cannot work. */
export async function run(_: string[], { db, config, clock, out, json }: Context): Promise<number> {
  const services = await makeServices({ config, db, log: silentLog, clock });
  const shop = await services.shop();
  const findings = {
    database: config.DATABASE_URL ? "server" : `embedded, in ${config.BESEDA_DATA}`,
    knowledge_base: config.KNOWLEDGE_BASE ?? "built in (the demo shop's)",
    articles: shop.knowledge.articles,
    products: shop.lexicon.products.length,
    letters: config.SMTP_URL
      ? "sent by SMTP"
      : "written into files: SMTP_URL is not set, so no customer receives a code",
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
  return empty ? 1 : 0;
}
