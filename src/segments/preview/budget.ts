import type { Clock } from "../../base/index.ts";
import { atomically, type Database, sqlState } from "../../database/index.ts";
import { limitStatements, stopsInTime } from "./queries.ts";

/** How long an answer may take. */
export interface Budget {
  ms: number;
  clock: Clock;
}

const QUERY_CANCELED = "57014";

/** Whether a database stops statements does not change while it is open. */
const known = new WeakMap<Database, Promise<boolean>>();

/**
 * Whether {@link inTime} holds on this database. The embedded one ignores `statement_timeout`: there what may take long is asked of a
 * few customers at a time.
 */
export function canStop(db: Database): Promise<boolean> {
  const asked = known.get(db) ?? stopsInTime(db);
  known.set(db, asked);
  // A database that was away is asked anew.
  asked.catch(() => known.delete(db));
  return asked;
}

/** What `work` answers, or null where one of its statements takes longer than that. On the embedded database it takes its time. */
export async function inTime<Answer>(db: Database, ms: number, work: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await atomically(db, async () => {
      const before = await limitStatements(db, String(Math.max(1, Math.round(ms))));
      const answer = await work();
      await limitStatements(db, before);
      return answer;
    });
  } catch (error) {
    if (sqlState(error) === QUERY_CANCELED) return null;
    throw error;
  }
}

/** Does a piece of work, or answers null where there is no time left for it. */
export type Attempt = <Answer>(work: () => Promise<Answer>) => Promise<Answer | null>;

/** Pieces of work that share a budget, one after another: each may take what is left of it. */
export async function attemptsWithin(db: Database, { ms, clock }: Budget): Promise<Attempt> {
  const end = clock().getTime() + ms;
  const stops = await canStop(db);
  return async (work) => {
    const left = end - clock().getTime();
    if (left <= 0) return null;
    return stops ? inTime(db, left, work) : work();
  };
}
