import type { Database } from "../../database/index.ts";

/** Moves what was said of the shop in a conversation into the one that it was joined into. */
export async function moveFeedback(db: Database, from: string, into: string): Promise<void> {
  await db`update tickets set conversation_id = ${into} where conversation_id = ${from}`;
  await db`update ratings set conversation_id = ${into} where conversation_id = ${from}`;
}
