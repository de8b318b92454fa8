import { readShopFields } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import { fieldNameOf, type Hidden, hiddenWith } from "../segments/index.ts";
import type { Role } from "../staff/index.ts";

/** What people of a role may not know: the shop's own fields that are hidden from it, and segments that ask for them. */
export async function hiddenFrom(db: Database, role: Role): Promise<Hidden> {
  const fields = (await readShopFields(db)).filter((field) => field.hiddenFrom.includes(role));
  return hiddenWith(db, new Set(fields.map(({ key }) => fieldNameOf(key))));
}
