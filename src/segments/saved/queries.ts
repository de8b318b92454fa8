import type { Database } from "../../database/index.ts";
import type { SavedSegment, SegmentContent, SegmentVersion } from "./segment.ts";

const columns = (db: Database) => db`
  id, name, kind, definition, words, ready_made as "readyMade", version, created_at as "createdAt", created_by as "createdBy",
  changed_at as "changedAt", changed_by as "changedBy", archived_at as "archivedAt", refreshed_at as "refreshedAt",
  next_change_at as "nextChangeAt", size, stale`;

/** Lets nobody else change what segments are until this transaction ends: names stay free, and no ring of references closes. */
export async function lockSegments(db: Database): Promise<void> {
  await db`select pg_advisory_xact_lock(7201965)`;
}

/** The segments that are not archived (or, with `archived`, those that are), by name. */
export async function listSegments(db: Database, archived = false): Promise<SavedSegment[]> {
  return await db<SavedSegment[]>`
    select ${columns(db)} from segments
    where archived_at is ${archived ? db`not null` : db`null`} order by lower(name), id`;
}

/** A segment by its id, archived or not; null where there is none. With `lock` it stays so until the transaction ends. */
export async function readSegment(db: Database, id: string, lock = false): Promise<SavedSegment | null> {
  const [row] = await db<SavedSegment[]>`
    select ${columns(db)} from segments where id = ${id} ${lock ? db`for update` : db``}`;
  return row ?? null;
}

/** Whether a segment that is not archived is defined by this one. An id stands nowhere else in a definition. */
export async function isUsed(db: Database, id: string): Promise<boolean> {
  const rows = await db`
    select from segments where archived_at is null and id <> ${id} and position(${id} in definition::text) > 0 limit 1`;
  return rows.length > 0;
}

/** The segment of a name that is not archived. */
export async function segmentNamed(db: Database, name: string): Promise<SavedSegment | null> {
  const [row] = await db<SavedSegment[]>`
    select ${columns(db)} from segments where lower(name) = lower(${name}) and archived_at is null`;
  return row ?? null;
}

/** The segment that was saved from a ready-made one, archived or not. */
export async function segmentOfReadyMade(db: Database, key: string): Promise<SavedSegment | null> {
  const [row] = await db<SavedSegment[]>`select ${columns(db)} from segments where ready_made = ${key}`;
  return row ?? null;
}

const json = (db: Database, value: unknown) => db.json(JSON.parse(JSON.stringify(value)));

/** Adds a segment without members, as its first version. */
export async function insertSegment(
  db: Database,
  { id, name, kind, definition, words, readyMade }: SegmentContent & { id: string; readyMade: string | null },
  { by, at }: { by: string; at: Date },
): Promise<void> {
  await db`
    insert into segments (id, name, kind, definition, words, ready_made, created_at, created_by, changed_at, changed_by)
    values (${id}, ${name}, ${kind}, ${json(db, definition)}, ${words}, ${readyMade}, ${at}, ${by}, ${at}, ${by})`;
  await keepVersion(db, id);
}

/** Gives a segment its next version; with `stale` its members are to be found anew. */
export async function updateSegment(
  db: Database,
  id: string,
  { name, kind, definition, words }: SegmentContent,
  { by, at, stale }: { by: string; at: Date; stale: boolean },
): Promise<void> {
  await db`
    update segments set name = ${name}, kind = ${kind}, definition = ${json(db, definition)}, words = ${words},
      version = version + 1, changed_at = ${at}, changed_by = ${by}, stale = stale or ${stale}, retry_at = null
    where id = ${id}`;
  await keepVersion(db, id);
}

async function keepVersion(db: Database, id: string): Promise<void> {
  await db`
    insert into segment_versions (segment_id, version, name, kind, definition, words, at, by)
    select id, version, name, kind, definition, words, changed_at, changed_by from segments where id = ${id}`;
}

/** The versions of a segment, newest first. */
export async function versionsOf(db: Database, id: string): Promise<SegmentVersion[]> {
  return await db<SegmentVersion[]>`
    select version, name, kind, definition, words, at, by from segment_versions
    where segment_id = ${id} order by version desc`;
}

/** Puts a segment away (or, with null, takes it out again, its members to be found anew). */
export async function setArchived(db: Database, id: string, { by, at }: { by: string; at: Date | null }, now: Date) {
  await db`
    update segments set archived_at = ${at}, changed_at = ${now}, changed_by = ${by},
      stale = stale or (${at}::timestamptz is null and kind = 'dynamic')
    where id = ${id}`;
}
