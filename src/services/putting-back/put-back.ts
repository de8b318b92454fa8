import { Refused } from "../../base/index.ts";
import type { Correction } from "../../conversation/index.ts";
import { atomically, audit, auditEntry, type Database } from "../../database/index.ts";
import { may, type StaffMember } from "../../staff/index.ts";
import type { By, Changed, Kind, Values } from "./kind.ts";
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
 * Puts back what stood before an entry of the audit, in one transaction, with an entry of its own; what was sent is changed after it. What stands so
 * already is left. Refuses as {@link lookBack} does, `changed` where the record was changed since and `anyway` is not said, and `not_kept` where
 * a removed one is forgotten.
 */
export async function putBack(
  db: Database,
  id: number,
  { by, at, anyway, change }: { by: StaffMember; at: Date; anyway: boolean; change: Correction["change"] },
): Promise<void> {
  const whom = { staff: by.id, at };
  const outside = await atomically(db, async () => {
    const found = await find(db, id, by);
    const { kind, key, isRemoval, look } = found;
    if (!isRemoval && look.now === null) throw new Refused("not_kept", "The record is not there any more.");
    if (look.now !== null && isSame(look.earlier, look.now)) return null;
    if (look.changed && !anyway)
      throw new Refused("changed", "It was changed since: look at what stands now before it is put back.");
    if (look.now !== null && kind.outside) return () => kind.outside?.(db, key, look.earlier, whom, change);
    await write(db, found, whom);
    return null;
  });
  await outside?.();
}

async function write(db: Database, { kind, key, change, look: { now, earlier } }: Found, by: By): Promise<void> {
  if (now !== null) await kind.write(db, key, earlier, by, change);
  else if (!(await kind.bring?.(db, key, by, earlier)))
    throw new Refused("not_kept", "What was removed is not kept any more.");
  if (kind.audits) return;
  const actor = `staff:${by.staff}` as const;
  const row = { at: by.at, actor, channel: "desk", turnId: null, table: kind.table, key } as const;
  await audit(db, { ...row, action: "put_back", before: now, after: earlier });
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
