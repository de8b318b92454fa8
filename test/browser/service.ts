import { silentLog } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { openShopDatabase } from "../../src/hosts/embedded/index.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";
import { freePort } from "../support/free-port.ts";
import { emptyShop } from "../support/shop-settings.ts";
import { emailOf, writeAsPerson } from "./person.ts";

/** The running service with the demo shop in it, and the means to break the line. */
export interface Service {
  url: string;
  /** Takes the service down, as a restart does: every connection is cut, what was said is kept. */
  stop(): Promise<void>;
  /** Brings it up again on the same port and data. */
  start(): Promise<void>;
  /** A person of the shop takes the conversation of whoever wrote last, and writes to them; while the service is down too. */
  sayAsPerson(text: string): Promise<void>;
  /** The e-mail that stands on a customer's card. */
  emailOf(customer: string): Promise<string | null>;
  /** Takes it down for good, with its data. */
  remove(): Promise<void>;
}

/** Starts the service with browser code from a folder, and with more in its environment. */
export async function startService(pages: string, more: Record<string, string> = {}): Promise<Service> {
  const shop = await emptyShop();
  // Each visit says its own address: one browser may not use up what all of them may ask for.
  const environment = { ...shop.environment, TRUST_PROXY: "yes", ...more };
  const start = (port: number) =>
    startNode(readConfig({ ...environment, PORT: String(port) }), silentLog, () => {}, pages);
  const port = await freePort();
  let running: RunningNode | null = await start(port);
  const stop = async () => {
    await running?.stop();
    running = null;
  };
  const beside = async <Result>(work: (db: Awaited<ReturnType<typeof openShopDatabase>>["db"]) => Promise<Result>) => {
    const { db, close } = await openShopDatabase(readConfig(environment));
    return work(db).finally(close);
  };
  return {
    url: `http://127.0.0.1:${port}`,
    stop,
    async start() {
      running = await start(port);
    },
    sayAsPerson: (text) => beside((db) => writeAsPerson(db, text, new Date())),
    emailOf: (customer) => beside((db) => emailOf(db, customer)),
    remove: () => stop().then(shop.remove),
  };
}
