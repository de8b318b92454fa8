import { isDemo, removeDemo } from "../../db/demo/index.ts";
import { Refused } from "../base/index.ts";
import { importFolder, type Progress, readMapping } from "../importing/index.ts";
import { reckonInsight, reckonRecommendations } from "../services/index.ts";
import { rest, takeFlag, takeOption } from "./arguments.ts";
import type { Context } from "./context.ts";
import { reportLines } from "./import-report.ts";
import { progressTo as reckoningTo } from "./progress.ts";

/**
 * `import FOLDER [--map FILE] [--refused FILE] [--replace-demo]`: reads a shop's export and prints the report. Exit 0 when it ran, with
 * whatever rows it refused; 1 where the whole was refused. Into the demo shop it goes only with `--replace-demo`.
 */
export async function run(args: string[], { db, config, clock, out, err, json }: Context): Promise<number> {
  const map = takeOption(args, "--map");
  const refusedFile = takeOption(args, "--refused") ?? undefined;
  const replaceDemo = takeFlag(args, "--replace-demo");
  const [folder] = rest(args, 1);
  if (folder === undefined)
    throw new Refused("no_folder", "import takes the folder of an export: beseda import FOLDER.");
  const mapping = map === null ? undefined : await readMapping(map);
  const demo = await isDemo(db);
  if (demo && !replaceDemo) throw new Refused("demo", DEMO_STANDS_HERE);
  const report = await importFolder(db, {
    folder,
    mapping,
    refusedFile,
    timezone: config.TIMEZONE,
    currency: config.CURRENCY,
    country: config.country,
    at: clock(),
    beforeWriting: demo ? () => takeOutDemo(db, err) : undefined,
    onProgress: progressTo(err),
  });
  const tell = reckoningTo(err);
  const progress = (rows: number, total: number) => tell({ table: "what customers are worth", rows, total });
  await reckonInsight(db, { at: clock(), timezone: config.TIMEZONE, progress });
  const toRecommend = (step: string, rows: number, total: number) =>
    tell({ table: `what to recommend, ${step}`, rows, total });
  await reckonRecommendations(db, { at: clock(), rebuild: true, learn: true, progress: toRecommend });
  if (json) out(JSON.stringify(report));
  else for (const line of reportLines(report)) out(line);
  return 0;
}

async function takeOutDemo(db: Context["db"], err: Context["err"]): Promise<void> {
  await removeDemo(db);
  err("The demo shop was taken out.");
}

const DEMO_STANDS_HERE =
  "The database holds the demo shop, and an export would mix with it: say --replace-demo to take the demo shop out first, or set another BESEDA_DATA or DATABASE_URL.";

/** Tells how far it is, once a second at most. */
function progressTo(err: (line: string) => void): (progress: Progress) => void {
  let told = performance.now();
  return ({ file, target, rows, rowsPerSecond }) => {
    if (performance.now() - told < 1000) return;
    told = performance.now();
    err(`${file} → ${target}: ${rows.toLocaleString("en")} rows, ${rowsPerSecond.toLocaleString("en")} a second`);
  };
}
