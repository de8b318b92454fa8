import { held } from "../base/index.ts";
import { atomically, audit, type Database, readFact, writeFact } from "../database/index.ts";
import { assertMayTouch, entryOf } from "./members.ts";
import { factorOf } from "./queries.ts";
import { ROLES, type Role } from "./role.ts";

/** Which roles sign in with a second factor only. */
export interface Required {
  roles(): Promise<Role[]>;
  /** Refuses `not_allowed`, and `owners_only` where who is no owner decides it for owners. */
  require(roles: readonly Role[], by: string, at: Date): Promise<void>;
  /** Whether somebody's role needs a second factor that they have not turned on yet. */
  owes(member: { id: string; role: Role }): Promise<boolean>;
}

/** The name of what is kept. */
const FACT = "staff_second_factor";
/** Another replica's decision holds here after this long at most. */
const FRESH_MS = 3_000;

/** Keeps which roles need a second factor, in a database. */
export function makeRequired(db: Database): Required {
  const read = async (): Promise<Role[]> => {
    const kept = await readFact(db, FACT);
    return Array.isArray(kept) ? ROLES.filter((role) => kept.includes(role)) : [];
  };
  const fresh = () => held(read, FRESH_MS);
  let known = fresh();
  return {
    roles: read,
    async require(roles, by, at) {
      await atomically(db, async () => {
        const before = await read();
        const changed = ROLES.filter((role) => before.includes(role) !== roles.includes(role));
        await assertMayTouch(db, by, ...changed);
        await writeFact(db, FACT, roles, at);
        const change = { before: { roles: before }, after: { roles } };
        await audit(db, { ...entryOf(by, at, "staff_require_factor", "second_factor", "settings"), ...change });
      });
      known = fresh();
    },
    owes: async ({ id, role }) => (await known()).includes(role) && !(await factorOf(db, id)),
  };
}
