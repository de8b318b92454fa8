import type { VisitRow } from "../../src/activity/index.ts";
import { ARTICLES } from "./catalog.ts";
import type { Person } from "./person.ts";
import type { Random } from "./random.ts";

const DAY = 86_400_000;
const SKUS = [...ARTICLES.keys()];

/** What those who bought or registered lately looked at, and put into their cart. */
export function visitsOf(
  random: Random,
  { row }: Person,
  { at, last, favourites }: { at: Date; last: Date | undefined; favourites: readonly string[] },
): VisitRow[] {
  const awake = at.getTime() - (last ?? row.registered_at).getTime() < 120 * DAY;
  if (!awake) return [];
  const since = Math.max(at.getTime() - 60 * DAY, row.registered_at.getTime());
  return Array.from({ length: random.whole(0, 5) }, () => {
    const kind = random.weighted<VisitRow["kind"]>([
      ["view", 70],
      ["cart", 22],
      ["checkout_abandoned", 8],
    ]);
    const favourite = favourites[random.whole(0, favourites.length - 1)] ?? "";
    const sku = random.chance(0.7) ? favourite : random.pick(SKUS);
    return { customer_external_id: row.external_id, at: new Date(random.between(since, at.getTime())), kind, sku };
  });
}
