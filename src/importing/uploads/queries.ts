import type { Database } from "../../database/index.ts";

/** How far an upload is: files come in, it is tried, imported. */
export type UploadState = "open" | "trying" | "tried" | "running" | "done" | "failed";

/** Files that were sent to be imported, and what became of them. */
export interface Upload {
  id: string;
  madeAt: Date;
  madeBy: string;
  state: UploadState;
  /** As it was begun with last. */
  plan: unknown;
  progress: Record<string, unknown> | null;
  report: Record<string, unknown> | null;
  problem: { code: string; message: string } | null;
  /** When whoever works on it last said so. */
  beatAt: Date | null;
}

const columns = (db: Database) =>
  db`id, made_at as "madeAt", made_by as "madeBy", state, plan, progress, report, problem, beat_at as "beatAt"`;

/** Opens an upload; those that nobody went on with for a day go away with their files. */
export async function openUpload(db: Database, made: Pick<Upload, "id" | "madeAt" | "madeBy">): Promise<void> {
  const stale = new Date(made.madeAt.getTime() - 24 * 3_600_000);
  await db`delete from uploads where made_at < ${stale} and state in ('open', 'tried')`;
  await db`
    insert into uploads (id, made_at, made_by, state) values (${made.id}, ${made.madeAt}, ${made.madeBy}, 'open')`;
}

/** One upload, or null. */
export async function uploadOf(db: Database, id: string): Promise<Upload | null> {
  const [row] = await db<Upload[]>`select ${columns(db)} from uploads where id = ${id}::uuid`;
  return row ?? null;
}

/** What was imported of late, newest first. */
export async function newestUploads(db: Database, limit: number): Promise<Upload[]> {
  return await db<Upload[]>`
    select ${columns(db)} from uploads where state in ('running', 'done', 'failed') order by made_at desc limit ${limit}`;
}

/** Keeps a piece of a file; the same place again is written over. Whether the upload takes pieces. */
export async function keepPiece(
  db: Database,
  piece: { upload: string; file: string; place: number; body: string },
): Promise<boolean> {
  const rows = await db`
    insert into upload_pieces (upload_id, file, place, body)
    select id, ${piece.file}, ${piece.place}, ${piece.body} from uploads
    where id = ${piece.upload}::uuid and state in ('open', 'tried', 'failed')
    on conflict (upload_id, file, place) do update set body = excluded.body
    returning place`;
  return rows.length > 0;
}

/** The pieces of a file, in their order. */
export async function* piecesOf(db: Database, upload: string, file: string): AsyncGenerator<string> {
  for (let place = 0; ; place++) {
    const [row] = await db<{ body: string }[]>`
      select body from upload_pieces where upload_id = ${upload}::uuid and file = ${file} and place = ${place}`;
    if (!row) return;
    yield row.body;
  }
}

/** Who works on an upload, what for, and since when nobody else does. */
export interface UploadWork {
  id: string;
  state: "trying" | "running";
  plan: unknown;
  at: Date;
  /** Work that was last heard of before it is over. */
  deadBefore: Date;
}

/** Begins to work on an upload, unless another import is under way; whether it was begun. */
export async function beginUpload(db: Database, { id, state, plan, at, deadBefore }: UploadWork): Promise<boolean> {
  const rows = await db`
    update uploads set state = ${state}, plan = ${db.json(JSON.parse(JSON.stringify(plan)))}, beat_at = ${at},
      progress = null, report = null, problem = null
    where id = ${id}::uuid and not exists (
      select from uploads where state in ('trying', 'running') and beat_at >= ${deadBefore})
    returning id`;
  return rows.length > 0;
}

/** Says that an upload is being worked on, and how far it is. */
export async function beatUpload(db: Database, id: string, at: Date, progress: object | null): Promise<void> {
  await db`
    update uploads set beat_at = ${at}, progress = coalesce(${progress && db.json({ ...progress })}, progress)
    where id = ${id}::uuid and state in ('trying', 'running')`;
}

/** Ends the work on an upload; what was imported needs its files no more. */
export async function endUpload(
  db: Database,
  id: string,
  ended: { state: "tried" | "done" | "failed"; report: unknown; problem: Upload["problem"] },
): Promise<void> {
  const report = db.json(JSON.parse(JSON.stringify(ended.report ?? null)));
  await db`
    update uploads set state = ${ended.state}, report = ${report},
      problem = ${ended.problem && db.json({ ...ended.problem })}
    where id = ${id}::uuid`;
  if (ended.state === "done") await db`delete from upload_pieces where upload_id = ${id}::uuid`;
}
