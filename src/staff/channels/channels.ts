import { atomically, audit, type Database } from "../../database/index.ts";
import { entryOf } from "../members.ts";
import { digest, newToken } from "../token.ts";
import { insertLink, upsertChannel, useLink } from "./queries.ts";

/** A link is followed at once or not at all. */
const LIVES_MS = 15 * 60_000;
/** What tells a member's link from a customer's in a channel that brings both. */
const MARK = "staff-";

/**
 * Makes a one-time token by which a member proves a chat of theirs: 49 characters that a Telegram deep link may carry. An older one
 * of theirs is void.
 */
export async function makeStaffLink(db: Database, member: string, at: Date): Promise<string> {
  const token = newToken();
  await insertLink(db, { tokenHash: digest(token), member, at, expiresAt: new Date(at.getTime() + LIVES_MS) });
  return MARK + token;
}

/** Whether what a link carried is a member's token. */
export const isStaffLink = (payload: string | null): payload is string => payload?.startsWith(MARK) ?? false;

/** Makes the chat theirs who made the link; null where the link is not good (any more). */
export function proveStaffChannel(
  db: Database,
  payload: string,
  { channel, senderId, at }: { channel: string; senderId: string; at: Date },
): Promise<string | null> {
  return atomically(db, async () => {
    const member = await useLink(db, digest(payload.slice(MARK.length)), at);
    if (member === null) return null;
    await upsertChannel(db, { channel, senderId, member, at });
    await audit(db, { ...entryOf(member, at, "staff_channel", member), before: null, after: { channel } });
    return member;
  });
}
