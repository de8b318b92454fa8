import { closeDatabase, type Database, type DatabaseAddress, migrate, openDatabase } from "../../src/database/index.ts";
import { cohorts, modelState, overview, rebuildInsight, refreshInsight, rfmMap } from "../../src/insight/index.ts";
import { shown, timed } from "./segments/figures.ts";
import { makeShop, NOW, TIMEZONE } from "./segments/load.ts";
import { newServerDatabase } from "./server.ts";

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Customers; a million orders are theirs. */
const CUSTOMERS = 100_000;
const ORDERS_A_CUSTOMER = 10;
/** One of so many customers orders something. */
const ONE_OF = 100;
/** The most that all, and the changed ones, may take. */
const [REBUILD_MS, REFRESH_MS] = [20_000, 1_000];

/**
 * `bench -- insight [CUSTOMERS]`: reckons everybody's figures in a shop of 100,000 customers with a million orders, made on the server of
 * DATABASE_URL, then those of one of a hundred who ordered something; and reads the pages. Non-zero where it takes longer than it may.
 */
export async function run(args: string[]): Promise<number> {
  const customers = Number(args[0] ?? CUSTOMERS);
  const where = await newServerDatabase();
  if (!where) {
    tell("skipped: DATABASE_URL names no server");
    return 2;
  }
  try {
    return await measure(where.address, customers);
  } finally {
    await where.remove();
  }
}

async function measure(address: DatabaseAddress, customers: number): Promise<number> {
  const db = openDatabase(address);
  try {
    await migrate(db);
    await makeShop(address, customers, tell);
    await orderMore(address, customers * ORDERS_A_CUSTOMER);
    const [made] = await db<{ orders: number }[]>`select count(*) as orders from orders`;
    tell(`${customers.toLocaleString("en")} customers, ${made?.orders.toLocaleString("en")} orders`);
    const [rebuild, again, refresh] = [await rebuildOnce(db), await rebuildOnce(db), await refreshOnce(db)];
    const { model } = await modelState(db);
    tell(`fitted to ${model?.buyers.toLocaleString("en")} buyers: ${JSON.stringify(model?.frequency)}`);
    tell(
      `everybody: first time ${shown(rebuild)}, again ${shown(again)}; after 1 of ${ONE_OF} changed: ${shown(refresh)}`,
    );
    await readPages(db);
    tell(`peak memory of this process ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB`);
    return Math.max(rebuild, again) > REBUILD_MS || refresh > REFRESH_MS ? 1 : 0;
  } finally {
    await closeDatabase(db);
  }
}

/** Lets the orders that there are happen again on other days until there are so many. */
async function orderMore(address: DatabaseAddress, wanted: number): Promise<void> {
  const db = openDatabase(address, { max: 1 });
  try {
    await db`select set_config('session_replication_role', 'replica', false), setseed(0.3)`;
    await db`
      insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      select o.number || '-' || k, o.customer_id, o.status, o.payment_status,
        least(o.placed_at + (random() - .5) * interval '200 days', ${NOW}), o.total, o.currency, o.updated_at
      from orders o, generate_series(1, 9) k limit greatest(0, ${wanted}::int - (select count(*) from orders))`;
    await db`vacuum analyze orders`;
  } finally {
    await closeDatabase(db);
  }
}

const when = { at: NOW, timezone: TIMEZONE };

async function rebuildOnce(db: Database): Promise<number> {
  return (await timed(() => rebuildInsight(db, when, "bench"))).ms;
}

async function refreshOnce(db: Database): Promise<number> {
  await db`
    insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    select 'new-' || id, id, 'new', 'unpaid', ${NOW}, 900, 'RUB', ${NOW} from customers where id % ${ONE_OF} = 0`;
  return (await timed(() => refreshInsight(db, when))).ms;
}

async function readPages(db: Database): Promise<void> {
  const told = { whom: null, ...when };
  const pages = { overview, "map of scores": rfmMap, "retention by cohort": cohorts };
  for (const [name, read] of Object.entries(pages))
    tell(`${name} ${shown((await timed<unknown>(() => read(db, told))).ms)}`);
}
