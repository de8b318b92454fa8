import type { Shop } from "../../capabilities/index.ts";
import type { Database } from "../../database/index.ts";
import { type Masks, makeMasks } from "../../language/index.ts";
import type { ShopLexicon } from "../../understanding/index.ts";
import { readKnown } from "./queries.ts";

/** Masks for one turn of somebody's conversation: one statement where they are known, none where nobody is. */
export async function masksOf(
  db: Database,
  { customerId }: { customerId: number | null },
  { country, lexicon: { orderShapes } }: Pick<Shop, "country"> & { lexicon: Pick<ShopLexicon, "orderShapes"> },
): Promise<Masks> {
  const known = customerId === null ? null : await readKnown(db, customerId);
  return makeMasks({ ...(known ?? NOBODY), orderShapes, country });
}

const NOBODY = { names: [], phones: [], emails: [], addresses: [], orders: [], birthDates: [] };
