import { Refused } from "../../base/index.ts";
import { atomically, audit, auditEntry, type Database } from "../../database/index.ts";
import { may, type StaffMember } from "../../staff/index.ts";
import type { Changed, Kind, Values } from "./kind.ts";
import { isSame, kindOf } from "./kinds.ts";

/** What putting an entry's earlier values back would do: what stands now, what stood earlier, and whether it was changed since. */
export interface PutBackLook {
  now: Values | null;
  earlier: Values;
  changed: boolean;
}

interface Found {
  kind: Kind;
  key: string;
  isRemoval: boolean;
  change: Changed;
  look: PutBackLook;
}

/** Looks at what putting back would do. Refuses `not_found`, `not_restorable`, and `not_allowed` to who could not make the change itself. */
export const lookBack = (db: Database, id: number, by: StaffMember): Promise<PutBackLook> =>
  atomically(db, async () => (await find(db, id, by)).look);

/**
 * Puts back what stood before an entry of the audit, in one transaction, with an entry of its own. What stands so already is left. Refuses as
 * {@link lookBack} does, `changed` where the record was changed since and `anyway` is not said, and `not_kept` where a removed one is forgotten.
 */
export function putBack(
  db: Database,
  id: number,
  { by, at, anyway }: { by: StaffMember; at: Date; anyway: boolean },
): Promise<void> {
  return atomically(db, async () => {
    const { kind, key, isRemoval, change, look } = await find(db, id, by);
    if (!isRemoval && look.now === null) throw new Refused("not_kept", "The record is not there any more.");
    if (look.now !== null && isSame(look.earlier, look.now)) return;
    if (look.changed && !anyway)
      throw new Refused("changed", "It was changed since: look at what stands now before it is put back.");
    const whom = { staff: by.id, at };
    if (look.now !== null) await kind.write(db, key, look.earlier, whom, change);
    else if (!(await kind.bring?.(db, key, whom, look.earlier)))
      throw new Refused("not_kept", "What was removed is not kept any more.");
    if (kind.audits) return;
    const row = { at, actor: `staff:${by.id}`, channel: "desk", turnId: null, table: kind.table, key } as const;
    await audit(db, { ...row, action: "put_back", before: look.now, after: look.earlier });
  });
}

async function find(db: Database, id: number, by: StaffMember): Promise<Found> {
  const entry = await auditEntry(db, id);
  if (!entry) throw new Refused("not_found", "There is no such entry.");
  const kind = kindOf(entry);
  if (!kind || !entry.before) throw new Refused("not_restorable", "What was before this cannot be put back.");
  if (!may(by.role, kind.right)) throw new Refused("not_allowed", "Your role does not allow this.");
  const isRemoval = kind.removals.includes(entry.action);
  const change = { before: entry.before, actor: entry.actor, at: entry.at };
  const now = await kind.now(db, entry.key, change);
  const changed = isRemoval ? now !== null : !isSame(entry.after, now);
  return { kind, key: entry.key, isRemoval, change, look: { now, earlier: entry.before, changed } };
}
