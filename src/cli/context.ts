import type { Clock } from "../base/index.ts";
import type { Config } from "../config.ts";
import type { Database } from "../database/index.ts";

/** What every verb is given: `run(args, context)` answers the exit code. */
export interface Context {
  /** Migrated already. */
  db: Database;
  config: Config;
  clock: Clock;
  /** Writes a line of the answer to stdout. */
  out(line: string): void;
  /** Writes a line to stderr: progress, warnings. */
  err(line: string): void;
  /** `--json` was said: stdout holds JSON and nothing else. */
  json: boolean;
}
