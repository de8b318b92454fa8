import type { Actor, AuditTable } from "../../database/index.ts";
import type { ActionValues } from "../../dialogue/index.ts";

/** One row that an act changed, as the audit has it: what stood there (null where it is new), and what the act put there. */
export interface DoneEntry {
  table: AuditTable;
  key: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Something that was done for a customer, whole. */
export interface DoneAct {
  /** The number of its first entry in the audit. */
  id: number;
  /** Those of all its entries. */
  ids: number[];
  /** Null where it was no turn of a conversation, and no act of the staff for a customer. */
  turnId: string | null;
  action: string;
  /** What was confirmed; null where it needed no yes. */
  values: ActionValues | null;
  at: Date;
  actor: Actor;
  /** Who of the staff did it, or brought the import that did; null where nobody of them, or who did is among the staff no more. */
  actorName: string | null;
  channel: string | null;
  /** Where it was done; null where the staff did it for a customer who never wrote. */
  conversationId: string | null;
  entries: DoneEntry[];
  undoneAt: Date | null;
  /** Who of the staff took it back; null where they are among the staff no more. */
  undoneByName: string | null;
}

/** Why something cannot be taken back (any more); `books`: what it changed is the shop's own books' to say. */
export const OBJECTIONS = [
  "undone",
  "not_undoable",
  "changed_since",
  "shipped",
  "money_moved",
  "received",
  "carried_out",
  "out_of_stock",
  "books",
  "refused_by_customer",
] as const;

/** One of {@link OBJECTIONS}. */
export type Objection = (typeof OBJECTIONS)[number];
