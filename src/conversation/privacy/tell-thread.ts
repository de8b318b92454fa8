import { type Locale, newId } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { enqueue } from "../../outbox/index.ts";
import type { Saying, Wording } from "../../wording/index.ts";
import { keepNotice } from "../notices/queries.ts";
import { tell } from "../say.ts";

/** A thread that can be written into. */
interface Door {
  id: string;
  channel: "web" | "telegram";
  senderId: string;
}

/** Says something in a thread by itself: what the customer asked for has come, so that it needs no consent. */
export async function tellThread(
  db: Database,
  { id: conversationId, channel, senderId }: Door,
  { wording, locale, saying, at }: { wording: Wording; locale: Locale; saying: Saying; at: Date },
): Promise<void> {
  const [id, message] = [newId(at), tell(wording, locale, { saying })];
  await keepNotice(db, { id, conversationId, channel, content: message, topic: null, at });
  if (channel === "web") return;
  const content = { kind: "message" as const, reply: false, message };
  await enqueue(db, [{ id, channel, destination: senderId, content, conversationId, at }]);
}
