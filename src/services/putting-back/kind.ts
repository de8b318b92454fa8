import type { Correction } from "../../conversation/index.ts";
import type { AuditAction, AuditTable, Database } from "../../database/index.ts";
import type { Right } from "../../staff/index.ts";

/** A record's values as the audit has them. */
export type Values = Record<string, unknown>;

/** Who puts something back, and when. */
export interface By {
  /** A member's id. */
  staff: string;
  at: Date;
}

/** The change before which something stood: what that was, who made it and when. */
export interface Changed {
  before: Values;
  actor: string;
  at: Date;
}

/** A kind of record whose earlier values can be put back. */
export interface Kind {
  table: AuditTable;
  /** What changed it with all its values before; `removals` took it away. */
  changes: readonly AuditAction[];
  removals: readonly AuditAction[];
  /** A field that only it has, where other kinds have its table too: what was put back is known by it. */
  field?: string;
  /** The right that the change itself takes. */
  right: Right;
  /** Its values as they stand, locked where they are a row; null where it is not there. */
  now(db: Database, key: string, change: Changed): Promise<Values | null>;
  /** Writes earlier values. */
  write(db: Database, key: string, values: Values, by: By, change: Changed): Promise<void>;
  /** Brings a removed record back, whole. False where it is not kept any more. */
  bring?(db: Database, key: string, by: By, values: Values): Promise<boolean>;
  /** Writes them instead where that changes what was sent, which no transaction may wait for; writes the audit by itself. */
  outside?(db: Database, key: string, values: Values, by: By, change: Correction["change"]): Promise<void>;
  /** It writes the audit by itself. */
  audits?: true;
}

/** Values as JSON has them: an instant is its text. */
export const asValues = <Of>(values: Of): (Of & Values) | null => JSON.parse(JSON.stringify(values ?? null));
