import { clearActivity } from "../../src/activity/index.ts";
import { Refused } from "../../src/base/index.ts";
import { clearCatalog, upsertProducts, upsertVariants } from "../../src/catalog/index.ts";
import { clearCustomers, countCustomers } from "../../src/customers/index.ts";
import {
  atomically,
  type Database,
  forgetFact,
  readFact,
  refreshStatistics,
  writeFact,
} from "../../src/database/index.ts";
import { clearFeedback } from "../../src/feedback/index.ts";
import { clearOrders, countOrders } from "../../src/orders/index.ts";
import { CAST, castRows } from "./cast.ts";
import { PRODUCTS, VARIANTS } from "./catalog.ts";
import { madeUpCustomers } from "./generate.ts";
import { writeRows } from "./shop-rows.ts";

/** Under this name `facts` says that the database holds the demo shop. */
const FACT = "demo";
/** Customers a transaction. */
const BATCH = 500;

/** What of the demo shop is wanted. */
export interface DemoOptions {
  /** The moment from which the cast's dates are told, and up to which everybody bought. */
  at: Date;
  /** How many customers beside the named cast; none unless told. */
  customers?: number;
  /** The same seed makes the same people; 1 unless told. */
  seed?: number;
  onProgress?: (customers: number) => void;
}

/** What came into the database. */
export interface DemoLoaded {
  customers: number;
  orders: number;
  products: number;
}

/**
 * Makes the demo shop in an empty database: the catalogue, the named cast, and as many made-up customers as wanted. Written like an
 * import, batch by batch; refused where the database holds customers or orders already.
 */
export async function loadDemo(db: Database, options: DemoOptions): Promise<DemoLoaded> {
  const { at, customers = 0, seed = 1, onProgress } = options;
  await refuseUnlessEmpty(db);
  await atomically(db, async () => {
    await writeFact(db, FACT, { customers, seed, at }, at);
    await upsertProducts(db, PRODUCTS, at);
    await upsertVariants(db, VARIANTS, at);
    await writeRows(db, castRows(at), at);
  });
  let done = 0;
  for (const rows of madeUpCustomers(customers, { seed, at, batch: BATCH })) {
    await writeRows(db, rows, at);
    done += rows.customers.length;
    onProgress?.(done);
  }
  if (done > 0) await refreshStatistics(db);
  return { customers: CAST.length + done, orders: await countOrders(db), products: PRODUCTS.length };
}

async function refuseUnlessEmpty(db: Database): Promise<void> {
  const [customers, orders] = [await countCustomers(db), await countOrders(db)];
  if (customers + orders === 0) return;
  const what = (await isDemo(db)) ? "the demo shop already" : `a shop of ${customers} customers and ${orders} orders`;
  throw new Refused("not_empty", `The database holds ${what}: the demo shop goes only into an empty one.`);
}

/** Whether the database holds the demo shop. */
export async function isDemo(db: Database): Promise<boolean> {
  return (await readFact(db, FACT)) !== null;
}

/** Takes the demo shop out, with whatever was done with it since; refused where there is none. */
export async function removeDemo(db: Database): Promise<void> {
  if (!(await isDemo(db))) throw new Refused("no_demo", "The database does not hold the demo shop.");
  await atomically(db, async () => {
    await clearActivity(db);
    await clearFeedback(db);
    await clearOrders(db);
    await clearCatalog(db);
    await clearCustomers(db);
    await forgetFact(db, FACT);
  });
}
