import type { Actor } from "./audit.ts";
import type { Database } from "./handle.ts";

/**
 * Notes who takes back what some entries of the audit say was done, in the transaction that does so. False where somebody did already: of
 * two at once the second waits, and finds it done.
 */
export async function markUndone(db: Database, ids: readonly number[], by: Actor, at: Date): Promise<boolean> {
  const rows = await db`
    update audit set undone_at = ${at}, undone_by = ${by} where id = any(${[...ids]}::bigint[]) and undone_at is null returning id`;
  return rows.length > 0;
}
