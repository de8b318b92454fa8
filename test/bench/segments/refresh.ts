import { silentLog } from "../../../src/base/index.ts";
import type { Database } from "../../../src/database/index.ts";
import { refreshSegments, saveSegment } from "../../../src/segments/index.ts";
import { shown, timed } from "./figures.ts";
import { NOW } from "./load.ts";
import { QUESTIONS } from "./questions.ts";

/** One of so many customers changes. */
const ONE_OF = 100;

/**
 * Saves the questions that neither rank nor compare with everybody, finds all their members anew, lets one of a hundred customers order
 * something, and brings the segments up to date: what share of finding everybody anew that costs.
 */
export async function refreshes(db: Database, tell: (line: string) => void): Promise<number> {
  const local = QUESTIONS.filter(({ definition }) => !definition.top && definition.where.kind !== "shop_average");
  for (const { words, definition } of local)
    await saveSegment(db, { name: words, kind: "dynamic", definition, words: null }, { by: "system", at: NOW });
  await db`delete from customer_changes`;
  await db`update segments set stale = true`;
  const whole = await timed(() => refreshSegments(db, { now: NOW, log: silentLog }));
  await order(db);
  const some = await timed(() => refreshSegments(db, { now: NOW, log: silentLog }));
  const share = some.ms / whole.ms;
  tell(
    `  ${local.length} segments: all members anew ${shown(whole.ms)} (${whole.answer.rebuilt} rebuilt); after ${some.answer.changed} customers ` +
      `changed ${shown(some.ms)} (${some.answer.rebuilt} rebuilt): ${(share * 100).toFixed(1)} %`,
  );
  await db`delete from segments`;
  await db`delete from orders where number like 'new-%'`;
  return share;
}

async function order(db: Database): Promise<void> {
  const placed = new Date(NOW.getTime() - 60_000);
  await db`
    with placed as (
      insert into orders (number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
      select 'new-' || id, id, 'new', 'unpaid', ${placed}, 900, 'RUB', ${placed} from customers where id % ${ONE_OF} = 0
      returning id)
    insert into order_lines (order_id, sku, variant_id, quantity, unit_price) select id, 'sku-7', 7, 1, 900 from placed`;
}
