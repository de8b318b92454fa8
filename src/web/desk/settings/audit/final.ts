import type { AuditAction } from "../../../../database/index.ts";
import type { AuditLine } from "../../api/wire.ts";

/** Why something has no way back. */
export type Final = "secret" | "link" | "consent" | "forgotten" | "sent" | "demo";

const FINAL: Partial<Record<AuditAction, Final>> = {
  ...{ revoke_key: "secret", disconnect_telegram: "secret", staff_uninvite: "link" },
  ...{ unsubscribe: "consent", delete_data: "forgotten", send_mail: "sent", remove_demo: "demo" },
};

/** Why an entry has no way back by its nature; null where that is not the reason. */
export function finalOf({ action, after }: Pick<AuditLine, "action" | "after">): Final | null {
  if (action === "set_consent" && Object.values(after ?? {}).includes(false)) return "consent";
  return FINAL[action as AuditAction] ?? null;
}
