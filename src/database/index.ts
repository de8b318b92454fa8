export { atomically, rehearse } from "./atomically.ts";
export {
  type Actor,
  type AuditEntry,
  type AuditTrail,
  audit,
  auditOf,
  auditOfMany,
  auditOfNew,
  auditSince,
  type ForgottenRows,
  forgetAudit,
  lastAuditId,
} from "./audit.ts";
export type { AuditAction, AuditTable } from "./audit-names.ts";
export { type AuditRow, type AuditWanted, auditEntry, auditPage, auditTables } from "./audit-page.ts";
export { type BackupTarget, writeBackup } from "./backup.ts";
export type { BackupCount, BackupProgress } from "./backup-line.ts";
export { type ChangesWanted, changesAfter, markBooked, type NumberedChange } from "./changes.ts";
export { gaveWay, isConnectionError, sqlState, UNIQUE_VIOLATION, unlessGaveWay } from "./codes.ts";
export { factChangedAt, factOr, forgetFact, readFact, writeFact } from "./facts.ts";
export type { Change, Fold, Folded, Row } from "./fold/folded.ts";
export { foldRows, rowForUpdate, unfoldRows } from "./fold/queries.ts";
export {
  closeDatabase,
  type Database,
  type DatabaseAddress,
  type DatabaseOptions,
  listen,
  openDatabase,
  ping,
  type RequestDatabase,
  requestDatabase,
} from "./handle.ts";
export { holdLease, type NamedLease, releaseLease, withLease } from "./leases.ts";
export { auditListLook, auditLook } from "./looks.ts";
export { type Migration, migrate, readMigrations } from "./migrate.ts";
export {
  bringBackRemoved,
  forgetRemoved,
  keepRemoved,
  REMOVED_DAYS,
  type Removing,
  removedRow,
} from "./removed.ts";
export { type BackupSource, restoreBackup } from "./restore.ts";
export { dumpSchema } from "./schema-dump.ts";
export { refreshStatistics } from "./statistics.ts";
export { markUndone } from "./undone.ts";
export { tally, type Upserted } from "./upserted.ts";
