import { silentLog } from "../../../src/base/index.ts";
import { readConfig } from "../../../src/config.ts";
import { startNode } from "../../../src/hosts/node.ts";
import type { RunningHost } from "./host.ts";

/** The service in this process. */
export async function onNode(settings: Record<string, string>, pages: string): Promise<RunningHost> {
  const running = await startNode(readConfig({ ...settings, PORT: "0" }), silentLog, () => {}, pages);
  return { url: `http://127.0.0.1:${running.port}`, cron: () => running.services.tick(), stop: running.stop };
}
