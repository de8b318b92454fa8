import postgres from "postgres";

/** SQLSTATE codes that callers tell apart (PostgreSQL manual, appendix A). */
export const UNIQUE_VIOLATION = "23505";

/** The SQLSTATE of a database error, or null for any other error. */
export function sqlState(error: unknown): string | null {
  return error instanceof postgres.PostgresError ? error.code : null;
}

/** Whether an error means that the database could not be reached, so that the same work may be tried again. */
export function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT|EPIPE|57P0|08)/.test(code);
}
