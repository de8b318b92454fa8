import { type AuditAction, audit, type Database } from "../../database/index.ts";
import { entryOf } from "../members.ts";
import type { Row } from "./rows.ts";

/**
 * Writes into the audit what a member changed of their own account through the login library: a name, a password (never which), a
 * second factor. Whatever else the library writes is no change of a person's.
 */
export async function tellChange(db: Database, model: string, update: Row, before: readonly Row[], at: Date) {
  for (const row of before) {
    const told = changeOf(model, update, row);
    const member = String(model === "staff_accounts" ? row.user_id : row.id);
    if (told) await audit(db, { ...entryOf(member, at, told.action, member), before: told.before, after: told.after });
  }
}

interface Told {
  action: AuditAction;
  before: Row | null;
  after: Row | null;
}

function changeOf(model: string, update: Row, row: Row): Told | null {
  const isUser = model === "staff_users";
  if (model === "staff_accounts") return "password" in update ? told("staff_password", null, null) : null;
  if (isUser && "name" in update && update.name !== row.name)
    return told("staff_name", { name: row.name ?? null }, { name: update.name ?? null });
  const { two_factor_enabled: enabled } = update;
  if (isUser && enabled !== undefined && enabled !== row.two_factor_enabled)
    return told("staff_second_factor", { enabled: row.two_factor_enabled ?? null }, { enabled });
  return null;
}

const told = (action: AuditAction, before: Row | null, after: Row | null): Told => ({ action, before, after });
