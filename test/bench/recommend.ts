import { existsSync } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { fixedClock } from "../../src/base/index.ts";
import { closeDatabase, type Database, type DatabaseAddress, migrate, openDatabase } from "../../src/database/index.ts";
import { importFolder, readMapping } from "../../src/importing/index.ts";
import { makeRecommender, rebuildRecommendations, refreshRecommendations } from "../../src/recommendations/index.ts";
import { quantile, shown, timed } from "./segments/figures.ts";
import { makeShop, NOW } from "./segments/load.ts";
import { newServerDatabase } from "./server.ts";

const tell = (line: string) => process.stdout.write(`${line}\n`);

const RETAIL = fileURLToPath(new URL("../../../shared/data/online-retail/", import.meta.url));
const MAPPING = fileURLToPath(new URL("../../db/mappings/online-retail.yaml", import.meta.url));
/** When the shop of the public set was last open. */
const RETAIL_NOW = new Date("2011-12-10T00:00:00Z");
/** Customers whose orders are a million, of three million lines. */
const CUSTOMERS = 300_000;
const ASKED = 400;
const P95_AT_MOST_MS = 15;

/**
 * `bench -- recommend [retail] [large]`: reckoning everything anew, one customer's recommendations, and bringing up to date what 1 % of
 * the customers ordered, on a public shop's orders and on a million orders made on the server of DATABASE_URL. Non-zero where one
 * customer's ten take over 15 ms in one of twenty cases.
 */
export async function run(args: string[]): Promise<number> {
  const shops = args.length > 0 ? args : ["retail", "large"];
  let worst = 0;
  for (const shop of shops) {
    if (shop === "retail" && !existsSync(RETAIL)) {
      tell("retail: skipped, the set is not there");
      continue;
    }
    const where = await newServerDatabase();
    if (!where) {
      tell("skipped: DATABASE_URL names no server");
      return 2;
    }
    try {
      worst = Math.max(worst, await measure(shop, where.address));
    } finally {
      await where.remove();
    }
  }
  return worst > P95_AT_MOST_MS ? 1 : 0;
}

async function measure(shop: string, address: DatabaseAddress): Promise<number> {
  const db = openDatabase(address);
  try {
    await migrate(db);
    const at = shop === "retail" ? RETAIL_NOW : NOW;
    if (shop === "retail") await importRetail(db);
    else await makeShop(address, CUSTOMERS, tell);
    const [size] = await db<{ orders: number; lines: number }[]>`
      select (select count(*) from orders) as orders, (select count(*) from order_lines) as lines`;
    tell(`\n${shop}: ${size?.orders.toLocaleString("en")} orders, ${size?.lines.toLocaleString("en")} lines`);
    await rebuild(db, at, shop === "retail");
    const p95 = await ask(db, at);
    await update(db, at);
    tell(`  most memory that this process has had: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
    return p95;
  } finally {
    await closeDatabase(db);
  }
}

async function importRetail(db: Database): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-retail-"));
  await copyFile(join(RETAIL, "online_retail.csv.gz"), join(folder, "online_retail.csv.gz"));
  const shop = { timezone: "Europe/London", currency: "GBP", country: "GB", at: RETAIL_NOW };
  await importFolder(db, { folder, mapping: await readMapping(MAPPING), ...shop });
  await rm(folder, { recursive: true });
  await rm(`${folder}.refused.csv`, { force: true });
}

async function rebuild(db: Database, at: Date, learn: boolean): Promise<void> {
  const steps = new Map<string, number>();
  let last = performance.now();
  const progress = (step: string) => {
    const now = performance.now();
    steps.set(step, (steps.get(step) ?? 0) + now - last);
    last = now;
  };
  const { ms } = await timed(() => rebuildRecommendations(db, { at, learn, progress }));
  tell(`  everything anew: ${shown(ms)} (${Array.from(steps, ([step, took]) => `${step} ${shown(took)}`).join(", ")})`);
}

async function ask(db: Database, at: Date): Promise<number> {
  const recommender = makeRecommender({ db, clock: fixedClock(at), policy: {} });
  const customers = await db<{ id: number }[]>`
    select id from customers where exists (select from orders where customer_id = customers.id) order by hashint8(id) limit ${ASKED}`;
  const ten = (id: number) => recommender.forCustomer(id, { n: 10 });
  // The first few find nothing prepared yet.
  for (const { id } of customers.slice(0, 20)) await ten(id);
  const before = process.cpuUsage();
  const times: number[] = [];
  for (const { id } of customers) times.push((await timed(() => ten(id))).ms);
  const { user, system } = process.cpuUsage(before);
  const p95 = quantile(times, 0.95);
  const own = shown((user + system) / 1000 / times.length);
  tell(
    `  ten for a customer: p50 ${shown(quantile(times, 0.5))}, p95 ${shown(p95)} (${P95_AT_MOST_MS} ms at most), ${own} of processor time here, the server apart`,
  );
  const [most] = await db<
    { id: number }[]
  >`select product_id as id from recommendation_products order by orders desc limit 1`;
  const segment = await timed(() =>
    recommender.forSegment(
      customers.map(({ id }) => id),
      { n: 10 },
    ),
  );
  const product = await timed(() => recommender.forProduct(most?.id ?? 0, { n: 10 }));
  const who = await timed(() => recommender.whoFor(most?.id ?? 0, { n: 100 }));
  tell(
    `  with a product ${shown(product.ms)}, for ${ASKED} people ${shown(segment.ms)}, people for a product ${shown(who.ms)}`,
  );
  return p95;
}

/** One of a hundred customers orders something. */
async function update(db: Database, at: Date): Promise<void> {
  const placed = new Date(at.getTime() - 60_000);
  await db`
    with placed as (
      insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      select 'new-' || id, id, 'new', 'unpaid', ${placed}, 900, 'EUR', ${placed} from customers where id % 100 = 0
      returning id)
    insert into order_lines (order_id, sku, variant_id, quantity, unit_price)
    select p.id, v.sku, v.id, 1, 900 from placed p join lateral (
      select sku, id from variants where id > p.id % 500 order by id limit 3) v on true`;
  const { ms, answer } = await timed(() => refreshRecommendations(db, { at }));
  tell(
    `  after ${answer.customers.toLocaleString("en")} customers ordered: ${shown(ms)} (${answer.products} products anew)`,
  );
}
