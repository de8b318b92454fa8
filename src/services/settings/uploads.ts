import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDemo, removeDemo } from "../../../db/demo/index.ts";
import { type Clock, errorFields, type Log, newId, Refused } from "../../base/index.ts";
import type { Config } from "../../config.ts";
import { countCustomers } from "../../customers/index.ts";
import {
  type AuditAction,
  atomically,
  audit,
  auditLook,
  type Database,
  readFact,
  rehearse,
  writeFact,
} from "../../database/index.ts";
import type { ImportOverview, ImportPlan, ImportPort, ImportState } from "../../desk/index.ts";
import {
  beatUpload,
  beginUpload,
  csvCell,
  endUpload,
  type ImportReport,
  importFolder,
  importTargets,
  keepPiece,
  mappingOf,
  newestUploads,
  notesOfImport,
  openUpload,
  piecesOf,
  SeenFile,
  type Upload,
  uploadOf,
  wholeRows,
} from "../../importing/index.ts";
import { countOrders } from "../../orders/index.ts";
import { reckonInsight } from "../reckon-insight.ts";
import { reckonRecommendations } from "../reckon-recommendations.ts";

/** What importing from the desk is made of. */
export interface UploadsParts {
  db: Database;
  config: Config;
  clock: Clock;
  log: Log;
  /** Hears that orders may have changed, once they have. */
  onImported: () => void;
}

/** Under this name it is kept how files were matched, the newest first. */
const FACT = "import_matches";
const MATCHES = 30;
/** Whoever imports says that they live this often; after so long without a word they are dead. */
const BEAT_MS = 5_000;
const DEAD_MS = 30_000;
/** A trial reads so many characters of a file: it is one transaction, and it keeps others waiting on the embedded database. */
const TRIAL_LENGTH = 3_000_000;
/** Refused rows that are shown at once; the file has all of them. */
const SHOWN = 20;
const LISTED = 10;

/** Importing for hosts with a file system: the files come in pieces, which any replica takes, and one of them imports. */
export function makeUploads(parts: UploadsParts): ImportPort {
  const { db, clock } = parts;
  return {
    overview: () => overviewOf(parts),
    async open(staff) {
      const id = newId(clock());
      await openUpload(db, { id, madeAt: clock(), madeBy: staff });
      return id;
    },
    async piece(upload, piece) {
      if (!(await keepPiece(db, { upload, ...piece }))) throw new Refused("not_now", "This import takes no files now.");
    },
    async state(id) {
      const upload = await uploadOf(db, id);
      if (!upload) throw noSuch();
      return stateOf(upload, clock());
    },
    begin: (id, plan, staff) => begin(parts, id, plan, staff),
    async refused(id, staff) {
      const text = await refusedOf(db, id);
      await auditLook(db, { staff, what: "imports", id, at: clock(), action: "export" });
      return text;
    },
    removeDemo: (staff) => takeOutDemo(parts, staff),
  };
}

const noSuch = () => new Refused("not_found", "There is no such import.");

async function overviewOf({ db, clock }: UploadsParts): Promise<ImportOverview> {
  const at = clock();
  const demo = (await isDemo(db)) ? { customers: await countCustomers(db), orders: await countOrders(db) } : null;
  const last = (await newestUploads(db, LISTED)).map((upload) => stateOf(upload, at));
  return { available: true, demo, targets: importTargets(), matches: await matchesOf(db), last };
}

async function matchesOf(db: Database): Promise<SeenFile[]> {
  return SeenFile.array().safeParse(await readFact(db, FACT)).data ?? [];
}

function stateOf({ id, madeAt, state, progress, report, problem, beatAt }: Upload, at: Date): ImportState {
  const isAtWork = state === "trying" || state === "running";
  const isDead = isAtWork && at.getTime() - (beatAt?.getTime() ?? 0) > DEAD_MS;
  return {
    ...{ id, madeAt: madeAt.toISOString(), state: isDead ? "interrupted" : state },
    ...{ progress: progress as ImportState["progress"], report: report as ImportState["report"], problem },
  };
}

/** Begins to try or to import; it goes on after the answer. */
async function begin(parts: UploadsParts, id: string, plan: ImportPlan, staff: string): Promise<void> {
  const { db, clock, log } = parts;
  const upload = await uploadOf(db, id);
  if (!upload) throw noSuch();
  mappingOf(plan.files);
  if (!plan.trial && !plan.replaceDemo && (await isDemo(db)))
    throw new Refused("demo", "The demo shop stands here: say that it is to be taken out first.");
  const at = clock();
  const deadBefore = new Date(at.getTime() - DEAD_MS);
  if (!(await beginUpload(db, { id, state: plan.trial ? "trying" : "running", plan, at, deadBefore })))
    throw new Refused("not_now", "Another import is under way: wait until it has ended.");
  void work(parts, id, plan, staff).catch((error: unknown) => log.error("import_failed", errorFields(error)));
}

async function work(parts: UploadsParts, id: string, plan: ImportPlan, staff: string): Promise<void> {
  const { db, clock } = parts;
  const folder = await mkdtemp(join(tmpdir(), "beseda-import-"));
  const beat = setInterval(() => void beatUpload(db, id, clock(), null).catch(() => undefined), BEAT_MS);
  try {
    const cut = await writeFiles(db, id, plan, folder);
    const report = plan.trial ? await tried(parts, plan, folder) : await imported(parts, { id, plan, folder, staff });
    const told = { ...report, cut };
    await endUpload(db, id, { state: plan.trial ? "tried" : "done", report: told, problem: null });
  } catch (error) {
    const known = error instanceof Refused;
    if (!known) parts.log.error("import_failed", errorFields(error));
    const problem = known ? { code: error.code, message: error.sentence } : { code: "failed", message: "" };
    await endUpload(db, id, { state: "failed", report: null, problem });
  } finally {
    clearInterval(beat);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts the pieces together; answers whether a trial left rows out. */
async function writeFiles(db: Database, id: string, { files, trial }: ImportPlan, folder: string): Promise<boolean> {
  let isCut = false;
  for (const { name } of files) {
    const file = await open(join(folder, name), "wx");
    let trialText = "";
    for await (const piece of piecesOf(db, id, name)) {
      if (!trial) await file.write(piece);
      else if (trialText.length <= TRIAL_LENGTH) trialText += piece;
    }
    const whole = wholeRows(trialText, TRIAL_LENGTH);
    if (trial) await file.write(whole);
    isCut ||= whole.length < trialText.length;
    await file.close();
  }
  return isCut;
}

const optionsOf = ({ config, clock }: UploadsParts, plan: ImportPlan, folder: string) => ({
  ...{ folder, mapping: mappingOf(plan.files), refusedFile: join(folder, "refused rows") },
  ...{ timezone: config.TIMEZONE, currency: config.CURRENCY, country: config.country, at: clock() },
});

/** What of a report is shown: nothing of where files lay. */
type Told = NonNullable<ImportState["report"]>;

/** Imports and takes everything back; into the demo shop as if it were gone. */
function tried(parts: UploadsParts, plan: ImportPlan, folder: string): Promise<Omit<Told, "cut">> {
  const { db } = parts;
  return rehearse(db, async () => {
    if (await isDemo(db)) await removeDemo(db);
    return told(db, await importFolder(db, optionsOf(parts, plan, folder)));
  });
}

interface Importing {
  id: string;
  plan: ImportPlan;
  folder: string;
  staff: string;
}

async function imported(parts: UploadsParts, { id, plan, folder, staff }: Importing): Promise<Omit<Told, "cut">> {
  const { db, config, clock } = parts;
  let beaten = performance.now();
  const report = await importFolder(db, {
    ...optionsOf(parts, plan, folder),
    beforeWriting: plan.replaceDemo ? () => takeOutDemo(parts, staff) : undefined,
    onProgress: ({ file, rows }) => {
      if (performance.now() - beaten < 500) return;
      beaten = performance.now();
      void beatUpload(db, id, clock(), { file, rows }).catch(() => undefined);
    },
  });
  const shown = await told(db, report);
  const at = clock();
  await atomically(db, async () => {
    await remember(db, plan.files, at);
    const after = { added: sum(shown, "added"), updated: sum(shown, "updated"), refused: shown.refused };
    await note(db, { at, staff, action: "import_orders", key: report.id, after });
  });
  parts.onImported();
  await reckonInsight(db, { at, timezone: config.TIMEZONE });
  await reckonRecommendations(db, { at, rebuild: true, learn: true });
  return shown;
}

const sum = ({ targets }: Pick<Told, "targets">, what: "added" | "updated") =>
  targets.reduce((all, target) => all + target[what], 0);

async function told(db: Database, report: ImportReport): Promise<Omit<Told, "cut">> {
  const refused = (await notesOfImport(db, report.id)).filter(({ kind }) => kind === "refused");
  const targets = Object.entries(report.targets).map(([target, one]) => ({ target, ...one }));
  return {
    import: report.id,
    files: report.files.map(({ file, rows, unfed }) => ({ file, rows, unfed })),
    targets,
    statusChanges: report.statusChanges.length,
    notices: report.notices,
    refused: report.refused,
    refusedRows: refused.slice(0, SHOWN).map(({ file, row_number, reason }) => ({ file, row: row_number, reason })),
  };
}

async function remember(db: Database, files: readonly SeenFile[], at: Date): Promise<void> {
  const same = (one: SeenFile, other: SeenFile) => one.header.join("\n") === other.header.join("\n");
  const earlier = (await matchesOf(db)).filter((one) => !files.some((file) => same(one, file)));
  await writeFact(db, FACT, [...files, ...earlier].slice(0, MATCHES), at);
}

/** The rows that an import refused, as CSV: file, row and reason, then their cells. */
async function refusedOf(db: Database, id: string): Promise<string> {
  const upload = await uploadOf(db, id);
  const report = upload?.report as ImportState["report"] | undefined;
  if (!report) throw noSuch();
  const rows = (await notesOfImport(db, report.import)).filter(({ kind }) => kind === "refused");
  const { files = [] } = (upload?.plan ?? {}) as Partial<ImportPlan>;
  const headers = files.flatMap(({ header }) => header);
  const columns = [...new Set([...headers, ...rows.flatMap(({ row }) => Object.keys(row))])];
  const lines = rows.map(({ file, row_number, reason, row }) => [
    ...[file, String(row_number), reason],
    ...columns.map((column) => String(row[column] ?? "")),
  ]);
  const text = [["file", "row", "reason", ...columns], ...lines].map((cells) => `${cells.map(csvCell).join(",")}\r\n`);
  return `\ufeff${text.join("")}`;
}

async function takeOutDemo({ db, clock }: UploadsParts, staff: string): Promise<void> {
  const at = clock();
  await atomically(db, async () => {
    if (!(await isDemo(db))) throw new Refused("no_demo", "The demo shop is not here any more.");
    const before = { customers: await countCustomers(db), orders: await countOrders(db) };
    await removeDemo(db);
    await note(db, { at, staff, action: "remove_demo", key: "demo", before });
  });
}

interface Noted {
  at: Date;
  staff: string;
  action: AuditAction;
  key: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

const note = (db: Database, { at, staff, action, key, before = undefined, after = undefined }: Noted) =>
  audit(db, {
    ...{ at, actor: `staff:${staff}`, channel: "desk", turnId: null, action },
    ...{ table: "imports", key, before: before ?? null, after: after ?? null },
  });
