import type { Database } from "../../../database/index.ts";

/** Blocks every door of a conversation. */
export async function blockDoors(db: Database, id: string, { staff, at }: { staff: string; at: Date }): Promise<void> {
  await db`
    insert into blocked_senders (channel, sender_id, conversation_id, blocked_at, blocked_by)
    select d.channel, d.sender_id, ${id}, ${at}, ${staff} from (
      select channel, sender_id from conversations where id = ${id}
      union all select channel, sender_id from joined_senders where conversation_id = ${id}) d
    on conflict do nothing`;
}

/** Lets every door of a conversation in again; false where none was blocked. */
export async function unblockDoors(db: Database, id: string): Promise<boolean> {
  return (await db`delete from blocked_senders where conversation_id = ${id} returning channel`).length > 0;
}

/** Whether messages of a sender are not taken. */
export async function isKeptOut(db: Database, channel: string, senderId: string): Promise<boolean> {
  return (await db`select from blocked_senders where channel = ${channel} and sender_id = ${senderId}`).length > 0;
}

/** Conversations whose sender is blocked, the newest first. */
export async function blockedConversations(
  db: Database,
  limit: number,
): Promise<{ id: string; at: Date; by: string | null }[]> {
  return await db<{ id: string; at: Date; by: string | null }[]>`
    select b.conversation_id as id, max(b.blocked_at) as at, max(s.name) as by
    from blocked_senders b left join staff_users s on s.id::text = b.blocked_by
    where b.conversation_id is not null group by b.conversation_id order by 2 desc limit ${limit}`;
}
