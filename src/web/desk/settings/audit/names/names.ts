import type { AuditAction, AuditTable } from "../../../../../database/index.ts";

/** What the audit's names are called; whatever can be written there has its words. */
export interface AuditNames {
  actions: Record<AuditAction, string>;
  tables: Record<AuditTable, string>;
  /** Fields of what was changed. */
  fields: Record<string, string>;
  /** What fields may be, where that is a word of the program's. */
  values: Record<string, string>;
  /** Records that are the only one of their kind, by their keys. */
  keys: Record<string, string>;
}
