import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { closeDatabase, type Database, openDatabase } from "../../../src/database/index.ts";
import { makeServices, prepareShop } from "../../../src/services/index.ts";
import type { Role } from "../../../src/staff/index.ts";
import { emptyShop } from "../../support/shop-settings.ts";

/** A demo shop on the server of DATABASE_URL, learned as one does before a Worker is deployed. */
export interface StockedShop {
  settings: Record<string, string>;
  db: Database;
  /** Invites somebody to the staff, as `beseda staff invite` does; answers the link's token. */
  invite(role: Role): Promise<{ token: string }>;
  remove(): Promise<void>;
}

/** Makes such a shop in a database of its own. */
export async function stockedShop(): Promise<StockedShop> {
  const { environment: settings, remove } = await emptyShop();
  const db = openDatabase({ url: settings.DATABASE_URL ?? "" }, { max: 2 });
  const services = await makeServices({ config: readConfig(settings), db, log: silentLog, mail: "none" });
  await prepareShop(services, () => {});
  return {
    settings,
    db,
    invite: (role) => services.staff.invite({ role, by: null }, new Date()),
    async remove() {
      await closeDatabase(db, 1);
      await remove();
    },
  };
}
