import { jsonLog, systemClock } from "../../src/base/index.ts";
import { readConfig } from "../../src/config.ts";
import { type RunningNode, startNode } from "../../src/hosts/node.ts";

/** A running service without pages, where it listens, and the lines of its log so far. */
export interface LoggedService {
  running: RunningNode;
  url: string;
  lines: string[];
}

/** Starts the service with these settings, and keeps what it logs. */
export async function startLogged(settings: Record<string, string>): Promise<LoggedService> {
  const lines: string[] = [];
  const log = jsonLog((line) => lines.push(line), systemClock);
  const running = await startNode(readConfig(settings), log, () => {}, "/nowhere");
  return { running, url: `http://127.0.0.1:${running.port}`, lines };
}
