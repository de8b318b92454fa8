import type { Database } from "../../database/index.ts";
import type { StaffMember } from "../member.ts";

/** Keeps a member's link, in the place of those they had. */
export async function insertLink(
  db: Database,
  { tokenHash, member, at, expiresAt }: { tokenHash: string; member: string; at: Date; expiresAt: Date },
): Promise<void> {
  await db`delete from staff_links where user_id = ${member} or expires_at <= ${at}`;
  await db`
    insert into staff_links (token_hash, user_id, created_at, expires_at)
    values (${tokenHash}, ${member}, ${at}, ${expiresAt})`;
}

/** Uses a link up; answers whose it was, null where it is not good (any more). Of two that come at once one gets it. */
export async function useLink(db: Database, tokenHash: string, at: Date): Promise<string | null> {
  const [row] = await db<{ user_id: string }[]>`
    update staff_links set used_at = ${at}
    where token_hash = ${tokenHash} and used_at is null and expires_at > ${at} returning user_id`;
  return row?.user_id ?? null;
}

/** Makes a chat a member's, whoever had it before; a member has one chat a channel. */
export async function upsertChannel(
  db: Database,
  { channel, senderId, member, at }: { channel: string; senderId: string; member: string; at: Date },
): Promise<void> {
  await db`delete from staff_channels where channel = ${channel} and user_id = ${member}`;
  await db`
    insert into staff_channels (channel, sender_id, user_id, proven_at)
    values (${channel}, ${senderId}, ${member}, ${at})
    on conflict (channel, sender_id) do update set user_id = excluded.user_id, proven_at = excluded.proven_at`;
}

/** Every proven chat of a channel, with whose it is: a shop's staff are few. */
export async function staffSenders(db: Database, channel: string): Promise<(StaffMember & { senderId: string })[]> {
  return await db<(StaffMember & { senderId: string })[]>`
    select u.id, u.name, u.email, u.role, c.sender_id as "senderId"
    from staff_channels c join staff_users u on u.id = c.user_id where c.channel = ${channel}`;
}
