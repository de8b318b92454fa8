import { type Clock, Refused } from "../base/index.ts";
import { atomically, audit, type Database } from "../database/index.ts";
import type { Login } from "./auth/login.ts";
import { entryOf } from "./members.ts";
import { factorOf } from "./queries.ts";
import { deleteOtherSessions, deleteSession, type OpenSession, openSessions } from "./sessions/queries.ts";

/** A session of one's own; `current` is the one that asks. */
export type OwnSession = OpenSession & { current: boolean };

/** Everybody's own affairs; `member` is whoever asks, so that nobody reaches another's. */
export interface Account {
  /** Whether signing in takes a second factor. */
  hasSecondFactor(member: string): Promise<boolean>;
  /** Where they are signed in, the one that was seen last first. */
  sessions(member: string, headers: Headers): Promise<OwnSession[]>;
  /** The session that asks; null where nobody is signed in. */
  current(headers: Headers): Promise<string | null>;
  /** Ends one. Refuses `not_found`, also for somebody else's. */
  endSession(member: string, id: string): Promise<void>;
  /** Ends all but the one that asks; answers how many there were. */
  endOtherSessions(member: string, headers: Headers): Promise<number>;
}

/** One's own account over a login. */
export function makeAccount({ db, login, clock }: { db: Database; login: Login; clock: Clock }): Account {
  const currentOf = async (headers: Headers): Promise<string | null> =>
    (await login.api.getSession({ headers, query: { disableRefresh: true } }))?.session.id ?? null;
  const ended = (member: string, count: number) =>
    audit(db, { ...entryOf(member, clock(), "staff_sessions_end", member), before: { sessions: count }, after: null });
  return {
    hasSecondFactor: (member) => factorOf(db, member),
    current: currentOf,
    async sessions(member, headers) {
      const current = await currentOf(headers);
      return (await openSessions(db, member, clock())).map((one) => ({ ...one, current: one.id === current }));
    },
    endSession: (member, id) =>
      atomically(db, async () => {
        if (!(await deleteSession(db, member, id))) throw new Refused("not_found", "This session is over already.");
        await ended(member, 1);
      }),
    async endOtherSessions(member, headers) {
      const current = await currentOf(headers);
      return atomically(db, async () => {
        const count = await deleteOtherSessions(db, member, current);
        if (count > 0) await ended(member, count);
        return count;
      });
    },
  };
}
