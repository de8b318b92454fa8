import type { Actor } from "./audit.ts";
import type { Database } from "./handle.ts";

/**
 * Notes who takes back what was done in a turn, in the transaction that does so. False where somebody did already: of two at once the
 * second waits, and finds it done.
 */
export async function markUndone(
  db: Database,
  done: { turnId: string; action: string },
  by: Actor,
  at: Date,
): Promise<boolean> {
  const rows = await db`
    update audit set undone_at = ${at}, undone_by = ${by}
    where turn_id = ${done.turnId} and action = ${done.action} and undone_at is null returning id`;
  return rows.length > 0;
}
