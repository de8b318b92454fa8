import { type AuditEntry, lastAuditId } from "./audit.ts";
import type { Database } from "./handle.ts";

/** A change with its number in the audit. */
export interface NumberedChange
  extends Pick<AuditEntry, "at" | "actor" | "action" | "table" | "key" | "before" | "after"> {
  id: number;
}

/** Which changes, after which number, and how many at most. */
export interface ChangesWanted {
  tables: readonly string[];
  after: number;
  limit: number;
}

/**
 * Changes of tables after a number, looks at them and what an import brought from the shop's books left out, in the order of their numbers. None is left out for good: of two at once the higher number may be
 * kept before the lower one, so whoever writes just now is waited for, and where that takes long nothing is answered yet.
 */
export async function changesAfter(db: Database, { tables, after, limit }: ChangesWanted): Promise<NumberedChange[]> {
  const last = await lastAuditId(db);
  if (last <= after || !(await writersEnded(db))) return [];
  return await db<NumberedChange[]>`
    select id, at, actor, action, subject_table as table, subject_key as key, before, after from audit
    where id > ${after} and id <= ${last} and subject_table = any(${[...tables]}::text[])
      and action not in ('look', 'look_list', 'export') and actor not like 'import:%'
    order by id limit ${limit}`;
}

const LOOKS = 20;
const BETWEEN_LOOKS_MS = 50;

/** Waits until everybody who has the audit in hand now has let go of it; false where that takes longer than a second. */
async function writersEnded(db: Database): Promise<boolean> {
  let left = await auditWriters(db);
  for (let look = 0; left.length > 0 && look < LOOKS; look++) {
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_LOOKS_MS));
    const now = new Set(await auditWriters(db));
    left = left.filter((writer) => now.has(writer));
  }
  return left.length === 0;
}

async function auditWriters(db: Database): Promise<string[]> {
  const rows = await db<{ writer: string }[]>`
    select virtualtransaction as writer from pg_locks
    where relation = 'audit'::regclass and mode = 'RowExclusiveLock' and granted and pid <> pg_backend_pid()`;
  return rows.map(({ writer }) => writer);
}

/** Notes that the shop's books know of changes by now: no import keeps them any longer. */
export async function markBooked(db: Database, ids: readonly number[], at: Date): Promise<void> {
  if (ids.length === 0) return;
  await db`
    update audit set booked_at = ${at}
    where booked_at is null and id in (select e::bigint from jsonb_array_elements_text(${db.json([...ids])}) e)`;
}
