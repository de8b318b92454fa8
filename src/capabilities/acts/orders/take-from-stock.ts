import { swapStock } from "../../../catalog/index.ts";
import type { Swap } from "../../../orders/index.ts";
import type { ActContext } from "../act.ts";

/** Takes the new goods of swaps from the shelf and puts the old ones back, where these never left (`back`: true unless told). */
export async function takeFromStock({ db, at }: ActContext, swaps: readonly Swap[], back = true): Promise<void> {
  const taken = swaps.map(({ to, quantity }) => ({ sku: to.sku, quantity }));
  const given = swaps.map(({ from, quantity }) => ({ sku: from.sku, quantity }));
  const short = await swapStock(db, { taken, given: back ? given : [] }, at);
  // The check has locked what it found on the shelf.
  if (short.length > 0) throw new Error(`there is too little of ${short.join(", ")} after it was found to be enough`);
}
