import { Refused } from "../base/index.ts";
import { type Actor, atomically, audit, type Database } from "../database/index.ts";
import type { By, StaffMember } from "./member.ts";
import { deleteMember, lockStaff, memberAmongOwners, updateRole } from "./queries.ts";
import type { Role } from "./role.ts";

/**
 * Takes a member away: their sessions end and the links they made are void at once. Refuses `not_found`, and the last owner
 * (`last_owner`), so that there is always somebody who can invite.
 */
export function removeMember(db: Database, id: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const member = await lockedMember(db, id, "removed");
    await deleteMember(db, id);
    const before = { name: member.name, email: member.email, role: member.role };
    await audit(db, { ...entryOf(by, at, "staff_remove", id), before, after: null });
  });
}

/** Gives a member another role from now on, in sessions that are open too. Refuses as {@link removeMember} does. */
export function setRole(db: Database, id: string, role: Role, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const member = await lockedMember(db, id, role === "owner" ? null : "made anything else");
    if (member.role === role) return;
    await updateRole(db, id, role, at);
    const change = { before: { role: member.role }, after: { role } };
    await audit(db, { ...entryOf(by, at, "staff_role", id), ...change });
  });
}

/** The start of an audit entry about a member. */
export function entryOf(by: By, at: Date, action: string, key: string, table = "staff_users") {
  return { at, actor: actorOf(by), channel: null, action, table, key, turnId: null };
}

function actorOf(by: By): Actor {
  return by === null ? "system" : `staff:${by}`;
}

/** A member, with nobody else changing who owners are; `fate` is what the last owner cannot be. */
async function lockedMember(db: Database, id: string, fate: string | null): Promise<StaffMember> {
  await lockStaff(db);
  const member = await memberAmongOwners(db, id);
  if (!member) throw new Refused("not_found", "There is nobody like that among the staff.");
  if (fate && member.role === "owner" && member.otherOwners === 0)
    throw new Refused("last_owner", `The last owner cannot be ${fate}: make somebody else an owner first.`);
  return member;
}
