import { Refused } from "../base/index.ts";
import { type Actor, type AuditAction, type AuditTable, atomically, audit, type Database } from "../database/index.ts";
import type { By, StaffMember } from "./member.ts";
import {
  bringBackMember,
  deleteFactor,
  deleteMember,
  lockStaff,
  memberAmongOwners,
  memberWithEmail,
  removedMember,
  roleOf,
  updateName,
  updateRole,
} from "./queries.ts";
import { may, type Role } from "./role.ts";

/**
 * Takes a member away: their sessions end and the links they made are void at once. Refuses `not_found`, an owner to who is none (`owners_only`), and the last
 * owner (`last_owner`), so that there is always somebody who can invite.
 */
export function removeMember(db: Database, id: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const member = await lockedMember(db, id, { by, fate: "removed" });
    await deleteMember(db, id, at);
    const before = { name: member.name, email: member.email, role: member.role };
    await audit(db, { ...entryOf(by, at, "staff_remove", id), before, after: null });
  });
}

/** Lets a removed member come back with their role and their way to sign in. Refuses `not_kept`, `email_taken`, and an owner to who is none. */
export function bringBack(db: Database, id: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    await lockStaff(db);
    const member = await removedMember(db, id);
    if (!member) throw new Refused("not_kept", "What was removed is not kept any more.");
    await assertMayTouch(db, by, member.role);
    const { name, email, role } = member;
    if (await memberWithEmail(db, email)) throw new Refused("email_taken", "Somebody else has this e-mail already.");
    await bringBackMember(db, id);
    await audit(db, { ...entryOf(by, at, "put_back", id), before: null, after: { name, email, role } });
  });
}

/** Gives a member another role from now on, in sessions that are open too. Refuses as {@link removeMember} does. */
export function setRole(
  db: Database,
  id: string,
  role: Role,
  { by, at, action = "staff_role" }: { by: By; at: Date; action?: "staff_role" | "put_back" },
): Promise<void> {
  return atomically(db, async () => {
    const fate = role === "owner" ? null : "made anything else";
    const member = await lockedMember(db, id, { by, fate, becomes: role });
    if (member.role === role) return;
    await updateRole(db, id, role, at);
    const change = { before: { role: member.role }, after: { role } };
    await audit(db, { ...entryOf(by, at, action, id), ...change });
  });
}

/** Gives a member back the name that they had. Refuses as {@link removeMember} does. */
export function putNameBack(db: Database, id: string, name: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    const member = await lockedMember(db, id, { by, fate: null });
    await updateName(db, id, name, at);
    await audit(db, { ...entryOf(by, at, "put_back", id), before: { name: member.name }, after: { name } });
  });
}

/**
 * Whether somebody may change people of these roles: only an owner does so to an owner, or makes one. The command line may do
 * everything. Refuses `not_allowed` also where whoever asks has lost their own right meanwhile.
 */
export async function assertMayTouch(db: Database, by: By, ...roles: Role[]): Promise<void> {
  if (by === null) return;
  const own = await roleOf(db, by);
  if (!own || !may(own, "staff.change")) throw new Refused("not_allowed", "Your role does not allow this.");
  if (own !== "owner" && roles.includes("owner"))
    throw new Refused("owners_only", "Only an owner changes an owner, or makes somebody one.");
}

/** Takes a member's second factor away, for who has lost the phone and the codes. Refuses as {@link removeMember} does. */
export function dropSecondFactor(db: Database, id: string, { by, at }: { by: By; at: Date }): Promise<void> {
  return atomically(db, async () => {
    await lockedMember(db, id, { by, fate: null });
    if (!(await deleteFactor(db, id))) return;
    const change = { before: { enabled: true }, after: { enabled: false } };
    await audit(db, { ...entryOf(by, at, "staff_second_factor", id), ...change });
  });
}

/** The start of an audit entry about a member. */
export function entryOf(by: By, at: Date, action: AuditAction, key: string, table: AuditTable = "staff_users") {
  return { at, actor: actorOf(by), channel: null, action, table, key, turnId: null };
}

function actorOf(by: By): Actor {
  return by === null ? "system" : `staff:${by}`;
}

/** What is to become of a member, by whom; `fate` is what the last owner cannot be. */
interface Fate {
  by: By;
  fate: string | null;
  becomes?: Role;
}

/** A member whom somebody may change, with nobody else changing who owners are. */
async function lockedMember(db: Database, id: string, { by, fate, becomes }: Fate): Promise<StaffMember> {
  await lockStaff(db);
  const member = await memberAmongOwners(db, id);
  if (!member) throw new Refused("not_found", "There is nobody like that among the staff.");
  await assertMayTouch(db, by, member.role, becomes ?? member.role);
  if (fate && member.role === "owner" && member.otherOwners === 0)
    throw new Refused("last_owner", `The last owner cannot be ${fate}: make somebody else an owner first.`);
  return member;
}
