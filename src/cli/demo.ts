import { loadDemo } from "../../db/demo/index.ts";
import { Refused } from "../base/index.ts";
import { reckonInsight, reckonRecommendations } from "../services/index.ts";
import { rest, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";

/** Made-up customers beside the named cast, where no number is given. */
const CUSTOMERS = 300;

/** `demo [--customers N] [--seed N]`: makes the demo shop in an empty database. */
export async function run(args: string[], { db, config, clock, out, err, json }: Context): Promise<number> {
  const customers = whole("--customers", takeOption(args, "--customers")) ?? CUSTOMERS;
  const seed = whole("--seed", takeOption(args, "--seed")) ?? 1;
  rest(args, 0);
  const onProgress = (done: number) => err(`${done} of ${customers} customers`);
  const at = clock();
  const loaded = await loadDemo(db, { at, customers, seed, onProgress });
  await reckonInsight(db, { at, timezone: config.TIMEZONE });
  await reckonRecommendations(db, { at, rebuild: true });
  if (json) out(JSON.stringify(loaded));
  else out(`The demo shop is in: ${loaded.customers} customers, ${loaded.orders} orders, ${loaded.products} products.`);
  return 0;
}

function whole(option: string, text: string | null): number | null {
  if (text === null) return null;
  if (!/^\d{1,7}$/.test(text)) throw new Refused("bad_option", `${option} takes a whole number, not "${text}".`);
  return Number(text);
}
