import postgres from "postgres";

/** SQLSTATE codes that callers tell apart (PostgreSQL manual, appendix A). */
export const UNIQUE_VIOLATION = "23505";

/** The SQLSTATE of a database error, or null for any other error. */
export function sqlState(error: unknown): string | null {
  return error instanceof postgres.PostgresError ? error.code : null;
}

/** Sockets, postgres.js, a server that ends or has no place left (classes 08, 57P0, 53300), and Hyperdrive without a server (58000). */
const CODES = /^(CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT|EPIPE|57P0|08|53300|58000)/;
/** What workerd says of a socket: without a code. */
const SENTENCES = /^(Network connection lost|connection attempt failed|proxy request failed)/;

/** Whether an error means that the database could not be reached, so that the same work may be tried again. */
export function isConnectionError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CODES.test("code" in error ? String(error.code) : "") || SENTENCES.test(error.message);
}

/** Whether a transaction was undone because it stood in another one's way: the same again works. */
export function gaveWay(error: unknown): boolean {
  return /^40/.test(sqlState(error) ?? "");
}

/** Does `work`, a whole transaction, and once more where it had to give way to another one. */
export const unlessGaveWay = <Answer>(work: () => Promise<Answer>): Promise<Answer> =>
  work().catch((error: unknown) => (gaveWay(error) ? work() : Promise.reject(error)));
