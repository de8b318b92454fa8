import { closeDatabase, migrate, openDatabase } from "../../src/database/index.ts";
import { compare } from "./segments/compare.ts";
import { shown } from "./segments/figures.ts";
import { makeShop } from "./segments/load.ts";
import { previews, readings } from "./segments/look.ts";
import { refreshes } from "./segments/refresh.ts";
import { newServerDatabase } from "./server.ts";

const tell = (line: string) => process.stdout.write(`${line}\n`);

/** Customers; lines of orders are ten times as many. */
const SIZES = [10_000, 100_000, 1_000_000];
/** Rounds at a size: small ones take little, and are told apart only by many. */
const roundsAt = (customers: number): number => (customers > 500_000 ? 7 : customers > 50_000 ? 15 : 41);
/** Of what the statement by hand costs. */
const RATIO_AT_MOST = 1.2;

/**
 * `bench -- segments [CUSTOMERS…]`: ten typical segments, compiled beside statements written by hand for the same people, on shops of
 * 10,000 to 1,000,000 customers made on the server of DATABASE_URL; then the whole preview, refreshing, and reading questions. Non-zero
 * where a compiled statement costs over 1.2 of the one by hand at the largest size.
 */
export async function run(args: string[]): Promise<number> {
  const sizes = args.length > 0 ? args.map(Number) : SIZES;
  let worst = 0;
  for (const customers of sizes) {
    const where = await newServerDatabase();
    if (!where) {
      tell("skipped: DATABASE_URL names no server");
      return 2;
    }
    try {
      worst = await measure(where.address, customers);
    } finally {
      await where.remove();
    }
  }
  return worst > RATIO_AT_MOST ? 1 : 0;
}

async function measure(address: Parameters<typeof openDatabase>[0], customers: number): Promise<number> {
  tell(`\n${customers.toLocaleString("en")} customers`);
  const db = openDatabase(address);
  try {
    await migrate(db);
    await makeShop(address, customers, tell);
    const rounds = roundsAt(customers);
    const worst = await compare(db, rounds, tell);
    tell(`worst ratio ${worst.toFixed(2)} (${RATIO_AT_MOST} at most)`);
    tell("the whole preview");
    const { slowest, p95 } = await previews(db, rounds, tell);
    tell(`  the count and the first 20 people: p95 ${shown(p95)}; the slowest preview: ${shown(slowest)}`);
    tell("reading a question");
    await readings(db, 20, tell);
    tell("refreshing");
    await refreshes(db, tell);
    return worst;
  } finally {
    await closeDatabase(db);
  }
}
