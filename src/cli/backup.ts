import { Refused } from "../base/index.ts";
import { writeBackup } from "../database/index.ts";
import { rest } from "./arguments.ts";
import type { Context } from "./context.ts";
import { writeGzip } from "./gzip-file.ts";
import { progressTo } from "./progress.ts";
import { VERSION } from "./version.ts";

/** `backup FILE`: everything that the database holds, in one file for either database. */
export async function run(args: string[], { db, clock, out, err, json }: Context): Promise<number> {
  const [file] = rest(args, 1);
  if (!file) throw new Refused("bad_option", "backup needs the name of the file to write.");
  const about = { version: VERSION, at: clock(), tell: progressTo(err) };
  const count = await writeGzip(file, (write) => writeBackup(db, { ...about, write }));
  const sentence = `Wrote ${count.rows.toLocaleString("en")} rows of ${count.tables} tables to ${file}.`;
  out(json ? JSON.stringify({ file, ...count }) : sentence);
  return 0;
}
