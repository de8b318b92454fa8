import type { Database } from "../../database/index.ts";

/** Where somebody is signed in. */
export interface OpenSession {
  id: string;
  /** What the browser calls itself. */
  browser: string | null;
  address: string | null;
  since: Date;
  /** The last day that the page was opened there. */
  seen: Date;
}

/** A member's sessions that are still good, the one that was seen last first. */
export async function openSessions(db: Database, member: string, at: Date): Promise<OpenSession[]> {
  return await db<OpenSession[]>`
    select id, user_agent as browser, nullif(ip_address, '') as address, created_at as since, updated_at as seen
    from staff_sessions where user_id = ${member} and expires_at > ${at} order by updated_at desc, id`;
}

/** Ends one session of a member; false where it is not theirs. */
export async function deleteSession(db: Database, member: string, id: string): Promise<boolean> {
  return (await db`delete from staff_sessions where user_id = ${member} and id::text = ${id}`).count > 0;
}

/** Ends every session of a member but one; answers how many there were. */
export async function deleteOtherSessions(db: Database, member: string, kept: string | null): Promise<number> {
  return (await db`delete from staff_sessions where user_id = ${member} and id::text is distinct from ${kept}`).count;
}
