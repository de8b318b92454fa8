import { type AuditAction, type AuditEntry, audit } from "../../../database/index.ts";
import type { ChangeSource } from "../../../orders/index.ts";
import type { ActContext } from "../act.ts";

/** Writes what an act changed into the audit, row by row. */
export async function trace(
  { db, at, actor, channel, turnId, customer }: ActContext,
  action: AuditAction,
  ...changes: Pick<AuditEntry, "table" | "key" | "before" | "after">[]
): Promise<void> {
  const onBehalfOf = actor.startsWith("staff:") ? customer.externalId : null;
  await audit(db, ...changes.map((change) => ({ at, actor, channel, turnId, onBehalfOf, action, ...change })));
}

/** Whether the customer moves the order themselves, or the staff does it for them, or nobody. */
export const byWhom = ({ actor }: ActContext): Extract<ChangeSource, "customer" | "staff" | "system"> =>
  actor === "system" ? "system" : actor.startsWith("customer:") ? "customer" : "staff";
