export { atomically, rehearse } from "./atomically.ts";
export { type Actor, type AuditEntry, audit, auditOf } from "./audit.ts";
export { isConnectionError, sqlState, UNIQUE_VIOLATION } from "./codes.ts";
export {
  closeDatabase,
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  listen,
  openDatabase,
} from "./handle.ts";
export { type Migration, migrate, readMigrations } from "./migrate.ts";
export { tally, type Upserted } from "./upserted.ts";
