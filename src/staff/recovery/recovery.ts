import { Refused } from "../../base/index.ts";
import { atomically, audit, type Database } from "../../database/index.ts";
import type { By } from "../member.ts";
import { entryOf } from "../members.ts";
import { digest, newToken } from "../token.ts";
import { insertRecovery, openRecovery, replacePassword, useRecovery } from "./queries.ts";

/** How long a link is good: one that was mailed, and one that a colleague hands over. */
export const RECOVERY_HOURS = { mailed: 1, given: 24 } as const;

/** The page that a recovery's token opens. `baseUrl` is the service's own, such as `https://shop.example`. */
export function recoveryLink(baseUrl: string, token: string): string {
  return `${baseUrl.replace(/\/+$/, "")}/desk/#/recover?token=${token}`;
}

/** Makes a link by which a member takes a new password; an older one of theirs is void. Their second factor stays what it is. */
export function makeRecovery(
  db: Database,
  member: string,
  { by, hours, at }: { by: By; hours: number; at: Date },
): Promise<{ token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(at.getTime() + hours * 3_600_000);
  return atomically(db, async () => {
    await insertRecovery(db, { tokenHash: digest(token), member, at, expiresAt });
    await audit(db, { ...entryOf(by, at, "staff_recovery", member), before: null, after: { expiresAt } });
    return { token, expiresAt };
  });
}

/** Whom a token's link lets take a new password; null where it is not good (any more). */
export function readRecovery(db: Database, token: string, at: Date): Promise<{ name: string; email: string } | null> {
  return openRecovery(db, digest(token), at);
}

/** Uses a link up and gives the new password; every session of theirs ends. Refuses `recovery_invalid`. */
export function recover(
  db: Database,
  { token, passwordHash, at }: { token: string; passwordHash: string; at: Date },
): Promise<void> {
  return atomically(db, async () => {
    const member = await useRecovery(db, digest(token), at);
    if (member === null) throw invalidRecovery();
    await replacePassword(db, { member, passwordHash, at });
    await audit(db, { ...entryOf(member, at, "staff_recover", member), before: null, after: null });
  });
}

/** What somebody with a link that is not good reads. */
export function invalidRecovery(): Refused {
  return new Refused("recovery_invalid", "This link was used already or has expired. Ask for a new one.");
}
