import type { PGlite } from "@electric-sql/pglite";

/** How Postgres' own way out of an error looks from outside: PGlite's POSTGRES_MAIN_LONGJMP. */
const HANDLED_BY_POSTGRES = 100;

/**
 * Calls `ended` when the backend dies in a statement (its memory or stack ran out, or it wanted to exit). PGlite passes over that in
 * silence and goes on: a transaction's COMMIT then says nothing wrong and commits nothing. So `ended` must not return.
 */
export function onTrap(database: PGlite, ended: (reason: string) => void): void {
  const module = database.Module;
  const runOnce = module._PostgresMainLoopOnce;
  module._PostgresMainLoopOnce = () => {
    try {
      runOnce();
    } catch (error) {
      if (!isHandled(error)) ended(error instanceof Error ? error.message : String(error));
      throw error;
    }
  };
}

function isHandled(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === HANDLED_BY_POSTGRES;
}
