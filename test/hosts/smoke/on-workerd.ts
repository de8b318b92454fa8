import { join } from "node:path";
import { unstable_startWorker } from "wrangler";
import type { RunningHost } from "./host.ts";

/** Wrangler asks nobody, tells nobody, and leaves its log beside its other temporary files. */
const QUIET = {
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_LOG_PATH: ".wrangler/logs",
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
};
const CONFIG = new URL("../../../wrangler.toml", import.meta.url).pathname;

/** The service in workerd, as `wrangler dev` bundles and starts it; Hyperdrive is a plain way to the server of DATABASE_URL. */
export async function onWorkerd(settings: Record<string, string>, pages: string): Promise<RunningHost> {
  const { DATABASE_URL, BESEDA_DATA, PORT, ...vars } = settings;
  Object.assign(process.env, QUIET, {
    CLOUDFLARE_HYPERDRIVE_LOCAL_CONNECTION_STRING_HYPERDRIVE: withPassword(DATABASE_URL ?? ""),
  });
  const worker = await unstable_startWorker({
    config: CONFIG,
    assets: pages,
    bindings: Object.fromEntries(Object.entries(vars).map(([name, value]) => [name, { type: "plain_text", value }])),
    dev: {
      server: { hostname: "127.0.0.1", port: 0 },
      inspector: false,
      watch: false,
      persist: false,
      logLevel: "none",
    },
  });
  await worker.ready;
  const url = (await worker.url).origin;
  return { url, cron: () => ring(join(url, "/cdn-cgi/handler/scheduled")), stop: () => worker.dispose() };
}

/** Wrangler wants a password in the address, also of a server that asks for none. */
function withPassword(address: string): string {
  const url = new URL(address);
  url.password ||= "none";
  return url.href;
}

async function ring(bell: string): Promise<void> {
  const answer = await fetch(bell);
  if (!answer.ok) throw new Error(`the cron event failed: ${answer.status} ${await answer.text()}`);
}
