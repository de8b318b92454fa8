import { CAST, isDemo, loadDemo } from "../../db/demo/index.ts";
import { countCustomers } from "../customers/index.ts";
import { countOrders } from "../orders/index.ts";
import { learn } from "./learn.ts";
import { reckonInsight } from "./reckon-insight.ts";
import { reckonRecommendations } from "./reckon-recommendations.ts";
import type { Services } from "./services.ts";

/** People beside the named ones in the demo shop that a first start makes: enough to look alive, done in half a second. */
const DEMO_CUSTOMERS = 60;

/**
 * Makes a shop ready to be talked to: an empty database gets the demo shop, and what changed in the knowledge base is read.
 */
export async function prepareShop(services: Services, say: (line: string) => void): Promise<void> {
  const { db, config, clock } = services;
  const at = clock();
  if (await isEmpty(services)) {
    say("The database is empty: making the demo shop in it …");
    await loadDemo(db, { at, customers: DEMO_CUSTOMERS });
    await reckonInsight(db, { at, timezone: config.TIMEZONE });
    await reckonRecommendations(db, { at, rebuild: true });
  }
  const { articles } = await learn(db, config, at);
  const changed = articles.added + articles.changed + articles.removed;
  if (changed > 0) say(`Read the knowledge base: ${changed} articles are new or changed.`);
}

/** The named customers of the demo shop, null where the shop is a real one. */
export async function demoCustomers({ db }: Pick<Services, "db">): Promise<string[] | null> {
  return (await isDemo(db)) ? CAST.map((customer) => customer.external_id) : null;
}

async function isEmpty({ db }: Services): Promise<boolean> {
  return (await countCustomers(db)) === 0 && (await countOrders(db)) === 0;
}
