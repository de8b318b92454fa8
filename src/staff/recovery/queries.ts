import type { Database } from "../../database/index.ts";

/** Keeps a member's link by which they take a new password, in the place of those they had. */
export async function insertRecovery(
  db: Database,
  { tokenHash, member, at, expiresAt }: { tokenHash: string; member: string; at: Date; expiresAt: Date },
): Promise<void> {
  await db`delete from staff_recoveries where user_id = ${member} or expires_at <= ${at}`;
  await db`
    insert into staff_recoveries (token_hash, user_id, created_at, expires_at)
    values (${tokenHash}, ${member}, ${at}, ${expiresAt})`;
}

/** Whose link is still good at `at`; null where it is nobody's. */
export async function openRecovery(
  db: Database,
  tokenHash: string,
  at: Date,
): Promise<{ name: string; email: string } | null> {
  const [row] = await db<{ name: string; email: string }[]>`
    select u.name, u.email from staff_recoveries r join staff_users u on u.id = r.user_id
    where r.token_hash = ${tokenHash} and r.used_at is null and r.expires_at > ${at}`;
  return row ?? null;
}

/** Uses a link up; answers whose it was. Of two that come at once one gets it. */
export async function useRecovery(db: Database, tokenHash: string, at: Date): Promise<string | null> {
  const [row] = await db<{ user_id: string }[]>`
    update staff_recoveries set used_at = ${at}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${at} returning user_id`;
  return row?.user_id ?? null;
}

/** Gives a member another password, and ends every session of theirs. */
export async function replacePassword(
  db: Database,
  { member, passwordHash, at }: { member: string; passwordHash: string; at: Date },
): Promise<void> {
  await db`
    update staff_accounts set password = ${passwordHash}, updated_at = ${at}
    where user_id = ${member} and provider_id = 'credential'`;
  await db`delete from staff_sessions where user_id = ${member}`;
}
