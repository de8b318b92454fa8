import { type AuditEntry, audit } from "../../../database/index.ts";
import type { ChangeSource } from "../../../orders/index.ts";
import type { ActContext } from "../act.ts";

/** Writes what an act changed of one row into the audit. */
export async function trace(
  { db, at, actor, channel, turnId }: ActContext,
  action: string,
  change: Pick<AuditEntry, "table" | "key" | "before" | "after">,
): Promise<void> {
  await audit(db, { at, actor, channel, turnId, action, ...change });
}

/** Whether the customer moves the order themselves, and so knows of it, or the staff does it for them. */
export const byWhom = ({ actor }: ActContext): Extract<ChangeSource, "customer" | "staff"> =>
  actor.startsWith("customer:") ? "customer" : "staff";
