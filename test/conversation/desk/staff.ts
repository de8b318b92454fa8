import { newId } from "../../../src/base/index.ts";
import type { Database } from "../../../src/database/index.ts";
import type { Role } from "../../../src/staff/index.ts";

/** Writes somebody of the staff; answers their id. */
export async function hire(db: Database, name: string, role: Role = "support"): Promise<string> {
  const at = new Date("2026-11-01T08:00:00Z");
  const id = newId(at);
  await db`
    insert into staff_users (id, name, email, email_verified, role, created_at, updated_at)
    values (${id}, ${name}, ${`${id}@shop.example`}, false, ${role}, ${at}, ${at})`;
  return id;
}

/** The id of the conversation that a sender began. */
export async function idOf(
  db: Database,
  { channel, senderId }: { channel: string; senderId: string },
): Promise<string> {
  const [row] = await db<{ id: string }[]>`
    select id from conversations where channel = ${channel} and sender_id = ${senderId}`;
  if (!row) throw new Error(`${senderId} began no conversation`);
  return row.id;
}
