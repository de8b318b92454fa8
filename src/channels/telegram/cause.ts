import { type LogFields, Refused, Unavailable } from "../../base/index.ts";
import { isConnectionError, sqlState } from "../../database/index.ts";

/** What a log line may say of a failure behind the port: its kind, since the message of a database's error holds values. */
export function causeOf(error: unknown): LogFields {
  if (error instanceof Refused) return { error: error.code };
  return { error: error instanceof Error ? error.name : "unknown", code: codeOf(error) };
}

/** Whether the same work may succeed later: the outside (network, system, database) failed, not the work. */
export function mayPass(error: unknown): boolean {
  if (error instanceof Unavailable || isConnectionError(error)) return true;
  const state = sqlState(error);
  return state ? PASSING_STATES.test(state) : SYSTEM_CODE.test(codeOf(error) ?? "");
}

/** SQLSTATE classes (PostgreSQL manual, appendix A): lost connection, rolled back, out of resources, in use, stopped, system. */
const PASSING_STATES = /^(08|25P03|40|53|55|57|58)/;
/** A system's error, such as ETIMEDOUT or EAI_AGAIN; ERR_… are mistakes of a program. */
const SYSTEM_CODE = /^E(?!RR_)[A-Z_]+$/;

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
