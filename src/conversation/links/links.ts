import { createHash, randomBytes } from "node:crypto";
import type { Threads } from "../../capabilities/index.ts";
import type { Database } from "../../database/index.ts";
import { moveFeedback } from "../../feedback/index.ts";
import { keepLink, linkedThread, mergeConversation, spendLink } from "./queries.ts";

/** A link is followed at once or not at all. */
const LIVES_MS = 15 * 60_000;
/** A door may make so many in an hour. */
const AT_MOST = 20;
const WITHIN_MS = 3_600_000;

/** What is kept of a token. */
const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/**
 * Makes a one-time token by which the thread of a door can go on at another one: 32 characters that a Telegram deep link may carry
 * (A–Z, a–z, 0–9, _ and -). Null where this door has asked for too many.
 */
export async function makeJoinLink(
  db: Database,
  door: { channel: string; senderId: string },
  at: Date,
): Promise<string | null> {
  const token = randomBytes(24).toString("base64url");
  const link = { ...door, tokenHash: hashOf(token), at, expiresAt: new Date(at.getTime() + LIVES_MS) };
  const kept = await keepLink(db, link, { atMost: AT_MOST, since: new Date(at.getTime() - WITHIN_MS) });
  return kept ? token : null;
}

/** Other threads, as a turn of a conversation may see and join them. */
export function threadsOf(db: Database, conversationId: string, at: Date): Threads {
  const find = async (id: string) => {
    const thread = await linkedThread(db, id, at);
    return thread && thread.conversationId !== conversationId ? thread : null;
  };
  return {
    async linked(token) {
      const id = hashOf(token);
      const thread = await find(id);
      return thread && { ...thread, id, customer: customerOf(thread) };
    },
    async join(id, customer) {
      const thread = await find(id);
      if (customer && thread?.customerId && thread.customerId !== customer.id) return null;
      if (!thread || !(await spendLink(db, id, at))) return null;
      const state = await mergeConversation(db, thread.conversationId, conversationId, at);
      await moveFeedback(db, thread.conversationId, conversationId);
      return state && { sender: thread, customer: customerOf(thread), state };
    },
  };
}

function customerOf({
  customerId,
  customerExternalId,
}: {
  customerId: number | null;
  customerExternalId: string | null;
}) {
  return customerId !== null && customerExternalId !== null ? { id: customerId, externalId: customerExternalId } : null;
}
