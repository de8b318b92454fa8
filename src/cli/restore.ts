import { Refused } from "../base/index.ts";
import { restoreBackup } from "../database/index.ts";
import { rest, takeFlag } from "./arguments.ts";
import type { Context } from "./context.ts";
import { readGzipLines } from "./gzip-file.ts";
import { progressTo } from "./progress.ts";

/** `restore FILE`: puts a backup back, into a database without rows; `--force` throws away the rows that are there. */
export async function run(args: string[], { db, out, err, json }: Context): Promise<number> {
  const force = takeFlag(args, "--force");
  const [file] = rest(args, 1);
  if (!file) throw new Refused("bad_option", "restore needs the name of a file that backup wrote.");
  const count = await restoreBackup(db, { lines: readGzipLines(file), force, tell: progressTo(err) });
  const rows = count.rows.toLocaleString("en");
  const sentence = `Put back ${rows} rows of ${count.tables} tables. Restart what runs on this database.`;
  out(json ? JSON.stringify({ file, ...count }) : sentence);
  return 0;
}
