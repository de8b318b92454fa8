import { newId } from "../../base/index.ts";
import type { ConversationParts } from "../parts.ts";
import type { Lease } from "../queries.ts";
import { prolong } from "./queries.ts";

/** A worker that dies holds its conversation no longer than this. */
const LEASE_MS = 10_000;
/** One that works longer prolongs it in time, and no more than so often: a turn that hangs loses it after half a minute. */
const PROLONGED_AT_MOST = 6;

/** The right to work on a conversation, from now on. */
export function newLease({ clock, leaseMs = LEASE_MS }: ConversationParts): Lease {
  const at = clock();
  return { token: newId(at), at, until: new Date(at.getTime() + leaseMs) };
}

/** Does a conversation's work, and keeps its lease meanwhile. */
export async function whileHeld<Answer>(
  parts: ConversationParts,
  conversationId: string,
  { token }: Lease,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const { db, clock, leaseMs = LEASE_MS } = parts;
  let left = PROLONGED_AT_MOST;
  const timer = setInterval(() => {
    left -= 1;
    if (left <= 0) clearInterval(timer);
    // One that was not prolonged is lost at worst: then nothing is saved, and another worker answers.
    void prolong(db, conversationId, token, new Date(clock().getTime() + leaseMs)).catch(() => undefined);
  }, leaseMs / 3);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
