import type { Database } from "../../../database/index.ts";
import type { ThreadMessage } from "../../queries.ts";
import { noteSeen } from "./queries.ts";

/**
 * Notes that a visitor's page was given these messages of its thread, so that they are not sent by e-mail too. It costs a statement
 * only where a person's word or a notice is among them, and a write only where that is news.
 */
export async function markSeen(
  db: Database,
  channel: string,
  senderId: string,
  messages: readonly (Pick<ThreadMessage, "seq" | "author"> & { notice?: boolean })[],
): Promise<void> {
  const last = messages.findLast(({ author, notice }) => author === "person" || notice);
  if (last) await noteSeen(db, channel, senderId, last.seq);
}
