import type { AuditAction, AuditTrail } from "../../database/index.ts";
import type { CapabilityContext } from "../capability.ts";

/** The start of an audit entry about what somebody says of the shop; `system` where nobody knows who they are. */
export const trail = ({ at, customer, sender, turnId }: CapabilityContext, action: AuditAction): AuditTrail => ({
  at,
  actor: customer ? `customer:${customer.id}` : "system",
  channel: sender.channel,
  action,
  turnId,
});
