import type { Database } from "../../database/index.ts";

/** Moves the end of a lease that is still held. */
export async function prolong(db: Database, conversationId: string, token: string, until: Date): Promise<void> {
  await db`update conversations set lease_until = ${until} where id = ${conversationId} and lease_token = ${token}`;
}
