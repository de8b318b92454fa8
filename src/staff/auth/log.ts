import type { BetterAuthOptions } from "better-auth/minimal";
import type { Log } from "../../base/index.ts";

/** What the login library says when it refuses somebody, and the reason that the log may hold. */
const REFUSALS: [beginning: string, reason: string][] = [
  ["User not found", "unknown_email"],
  ["Password not found", "no_password"],
  ["Invalid password", "wrong_password"],
  ["Invalid origin", "foreign_origin"],
  ["Blocked cross-site", "foreign_origin"],
];

/** The library's log as ours: refusals by reason, errors by name. Never its texts: they may hold what somebody typed. */
export function libraryLog(log: Log): NonNullable<BetterAuthOptions["logger"]> {
  return {
    level: "warn",
    disableColors: true,
    log(level, message, ...details: unknown[]) {
      const refusal = REFUSALS.find(([beginning]) => message.startsWith(beginning));
      if (refusal) log.warn("staff_refused", { reason: refusal[1] });
      else if (level === "error") log.error("staff_auth_failed", { error: nameOf(details) });
    },
  };
}

function nameOf(details: unknown[]): string | null {
  return details.find((detail) => detail instanceof Error)?.name ?? null;
}
