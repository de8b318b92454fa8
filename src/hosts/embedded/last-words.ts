import type { WireError } from "./wire.ts";

/** Said to everybody when the database is closed. */
export const BEING_STOPPED: WireError = {
  severity: "FATAL",
  code: "57P01",
  message: "the embedded database is being stopped",
};

/** Said to everybody when a restart failed. */
export const DOES_NOT_START: WireError = {
  severity: "FATAL",
  code: "58000",
  message: "the embedded database does not start; see the log",
};

/** Said to a session that kept the others waiting, when it speaks again. */
export function idledTooLong(limitMs: number): WireError {
  return {
    severity: "ERROR",
    code: "25P03",
    message: `the transaction held the database for ${limitMs / 1000} s without sending anything and was rolled back`,
    hint: "The embedded database runs one transaction at a time.",
  };
}

/** Said to the session whose statement cost the restart. */
export function ranTooLong(limitMs: number, inMemory: boolean): WireError {
  const message = `the statement ran over the limit of ${limitMs / 1000} s and was ended`;
  return { severity: "ERROR", code: "57014", message: `${message}; the database was restarted${lossOf(inMemory)}` };
}

/** Said to the session whose statement the backend did not survive. */
export function endedTheDatabase(inMemory: boolean): WireError {
  const message = "the embedded database ended while it ran this statement, and was restarted";
  return { severity: "ERROR", code: "57P02", message: `${message}${lossOf(inMemory)}` };
}

/** What Postgres says to whatever follows a failure in a transaction. */
export const IN_FAILED_TRANSACTION: WireError = {
  severity: "ERROR",
  code: "25P02",
  message: "current transaction is aborted, commands ignored until end of transaction block",
};

function lossOf(inMemory: boolean): string {
  return inMemory ? ", and as it is in memory only, its data is lost" : "";
}
