import { newId } from "../base/index.ts";
import { bringBackRemoved, type Database, keepRemoved, type Removing, removedRow } from "../database/index.ts";
import type { Invitation } from "./invitation.ts";
import type { By, StaffMember } from "./member.ts";
import type { Role } from "./role.ts";

/** Somebody of the staff as the list of people tells of them. */
export interface ListedMember extends StaffMember {
  createdAt: Date;
  /** Whether signing in takes a second factor. */
  secondFactor: boolean;
  /** When a session of theirs was last opened; null where there is none. */
  seenAt: Date | null;
}

/** Everybody of the staff, who came first first. */
export async function listMembers(db: Database): Promise<ListedMember[]> {
  return await db<ListedMember[]>`
    select id, name, email, role, created_at as "createdAt", two_factor_enabled as "secondFactor",
      (select max(s.updated_at) from staff_sessions s where s.user_id = u.id) as "seenAt"
    from staff_users u order by created_at, id`;
}

/** Whether anybody is there. */
export async function anyMember(db: Database): Promise<boolean> {
  const [row] = await db<{ any: boolean }[]>`select exists (select from staff_users) as any`;
  return row?.any ?? false;
}

/** Makes whatever changes who owners are wait for its turn, over all replicas, to the end of the transaction. */
export async function lockStaff(db: Database): Promise<void> {
  await db`select pg_advisory_xact_lock(7201965)`;
}

/** A member, and how many other owners there are. */
export async function memberAmongOwners(
  db: Database,
  id: string,
): Promise<(StaffMember & { otherOwners: number }) | null> {
  const [row] = await db<(StaffMember & { otherOwners: number })[]>`
    select id, name, email, role,
      (select count(*)::int from staff_users o where o.role = 'owner' and o.id <> u.id) as "otherOwners"
    from staff_users u where id::text = ${id}`;
  return row ?? null;
}

const removing = (key: string): Removing => ({
  ...{ table: "staff_users", key },
  // How they sign in comes back with them; sessions and links do not.
  rows: { staff_users: "id", staff_accounts: "user_id", staff_two_factors: "user_id", staff_channels: "user_id" },
});

/** A member who was removed, as long as they can come back; null else. */
export const removedMember = (db: Database, id: string): Promise<StaffMember | null> =>
  removedRow<StaffMember>(db, "staff_users", id, "staff_users");

/** Lets a removed member come back as they were; a unique violation where somebody else has their e-mail since. */
export const bringBackMember = (db: Database, id: string): Promise<boolean> => bringBackRemoved(db, removing(id));

/** Takes a member away, with their sessions and the links they made. */
export async function deleteMember(db: Database, id: string, at: Date): Promise<void> {
  await keepRemoved(db, removing(id), at);
  await db`delete from staff_users where id = ${id}`;
}

/** Whether a member signs in with a second factor. */
export async function factorOf(db: Database, id: string): Promise<boolean> {
  const [row] = await db<{ on: boolean }[]>`select two_factor_enabled as "on" from staff_users where id::text = ${id}`;
  return row?.on ?? false;
}

/** Takes a member's second factor away; false where there was none. */
export async function deleteFactor(db: Database, id: string): Promise<boolean> {
  await db`update staff_users set two_factor_enabled = false where id = ${id}`;
  return (await db`delete from staff_two_factors where user_id = ${id}`).count > 0;
}

/** A member's role; null where there is no such member. */
export async function roleOf(db: Database, id: string): Promise<Role | null> {
  const [row] = await db<{ role: Role }[]>`select role from staff_users where id::text = ${id}`;
  return row?.role ?? null;
}

/** Gives a member another role, and takes back the links they made: each could give more than they may now. */
export async function updateRole(db: Database, id: string, role: Role, at: Date): Promise<void> {
  await db`update staff_users set role = ${role}, updated_at = ${at} where id = ${id}`;
  await db`delete from staff_invitations where invited_by = ${id} and used_at is null`;
}

/** Gives a member a name. */
export async function updateName(db: Database, id: string, name: string, at: Date): Promise<void> {
  await db`update staff_users set name = ${name}, updated_at = ${at} where id = ${id}`;
}

/** What a member is called; null where there is none. */
export async function nameOfMember(db: Database, id: string): Promise<string | null> {
  const [row] = await db<{ name: string }[]>`select name from staff_users where id = ${id}`;
  return row?.name ?? null;
}

/** A member to be: `passwordHash` as the login library made it. */
export interface NewMember {
  name: string;
  email: string;
  role: Role;
  passwordHash: string;
  at: Date;
}

/** Writes a member and how they sign in; answers the id. A taken e-mail breaks the unique key. */
export async function insertMember(db: Database, member: NewMember): Promise<string> {
  const { name, email, role, passwordHash, at } = member;
  const id = newId(at);
  await db`
    insert into staff_users (id, name, email, email_verified, role, created_at, updated_at)
    values (${id}, ${name}, ${email}, false, ${role}, ${at}, ${at})`;
  await db`
    insert into staff_accounts (id, user_id, provider_id, account_id, password, created_at, updated_at)
    values (${newId(at)}, ${id}, 'credential', ${id}, ${passwordHash}, ${at}, ${at})`;
  return id;
}

/** An invitation as it is kept. */
export interface NewInvitation {
  tokenHash: string;
  role: Role;
  email: string | null;
  by: By;
  firstOwner: boolean;
  at: Date;
  expiresAt: Date;
}

/** Writes an invitation; answers its id. */
export async function insertInvitation(db: Database, invitation: NewInvitation): Promise<string> {
  const { tokenHash, role, email, by, firstOwner, at, expiresAt } = invitation;
  const id = newId(at);
  await db`
    insert into staff_invitations (id, token_hash, role, email, invited_by, first_owner, created_at, expires_at)
    values (${id}, ${tokenHash}, ${role}, ${email}, ${by}, ${firstOwner}, ${at}, ${expiresAt})`;
  return id;
}

/** The invitation of a token that is still good at `at`, or null. */
export async function openInvitation(db: Database, tokenHash: string, at: Date): Promise<Invitation | null> {
  const [row] = await db<Invitation[]>`
    select role, email, expires_at as "expiresAt" from staff_invitations
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${at}`;
  return row ?? null;
}

/** Uses an invitation up; null where it is not good (any more). Of two that come at once one gets it. */
export async function useInvitation(
  db: Database,
  { tokenHash, email, at }: { tokenHash: string; email: string; at: Date },
): Promise<{ id: string; role: Role } | null> {
  const [row] = await db<{ id: string; role: Role }[]>`
    update staff_invitations set used_at = ${at}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${at} and (email is null or email = ${email})
    returning id, role`;
  return row ?? null;
}

/** Takes back the links of first starts: somebody is there now, or a newer one takes their place. */
export async function deleteFirstOwnerInvitations(db: Database): Promise<void> {
  await db`delete from staff_invitations where first_owner and used_at is null`;
}

/** Takes back the open invitations of an address; answers how many there were. */
export async function deleteInvitations(db: Database, email: string): Promise<number> {
  return (await db`delete from staff_invitations where email = ${email} and used_at is null`).count;
}

/** The invitations that somebody may still accept, oldest first. */
export async function listInvitations(db: Database, at: Date): Promise<(Invitation & { id: string })[]> {
  return await db<(Invitation & { id: string })[]>`
    select id, role, email, expires_at as "expiresAt" from staff_invitations
    where used_at is null and expires_at > ${at} order by id`;
}

/** Takes an open invitation back; answers what it was for, null where it is not open (any more). */
export async function deleteInvitation(db: Database, id: string): Promise<{ role: Role; email: string | null } | null> {
  const [row] = await db<{ role: Role; email: string | null }[]>`
    delete from staff_invitations where id::text = ${id} and used_at is null returning role, email`;
  return row ?? null;
}

/** Whether an address has an account. */
export async function memberWithEmail(db: Database, email: string): Promise<string | null> {
  const [row] = await db<{ id: string }[]>`select id from staff_users where email = ${email}`;
  return row?.id ?? null;
}
