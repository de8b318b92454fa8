import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { closeDatabase, type Database, openDatabase } from "../../../src/database/index.ts";
import { makeServices, prepareShop } from "../../../src/services/index.ts";
import { emptyShop } from "../../support/shop-settings.ts";

/** A demo shop on the server of DATABASE_URL, learned as one does before a Worker is deployed. */
export interface StockedShop {
  settings: Record<string, string>;
  db: Database;
  remove(): Promise<void>;
}

/** Makes such a shop in a database of its own. */
export async function stockedShop(): Promise<StockedShop> {
  const { environment: settings, remove } = await emptyShop();
  const db = openDatabase({ url: settings.DATABASE_URL ?? "" }, { max: 2 });
  await prepareShop(await makeServices({ config: readConfig(settings), db, log: silentLog, mail: "none" }), () => {});
  return {
    settings,
    db,
    async remove() {
      await closeDatabase(db, 1);
      await remove();
    },
  };
}
