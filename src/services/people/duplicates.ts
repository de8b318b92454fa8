import { type Clock, errorFields, type Log, Refused } from "../../base/index.ts";
import {
  type CustomerCard,
  customerOfExternalId,
  dismissDuplicate,
  findDuplicates,
  isLooking,
  LOOKED,
  listDuplicates,
  listFamilies,
  listMerges,
  mergeCustomers,
  readCard,
  unmergeCustomers,
} from "../../customers/index.ts";
import {
  type Actor,
  type AuditAction,
  atomically,
  audit,
  auditListLook,
  type Database,
  factChangedAt,
} from "../../database/index.ts";
import type { DuplicatesPort } from "../../desk/index.ts";
import type { StaffMember } from "../../staff/index.ts";

/** What the page of duplicates is made of. */
interface DuplicatesParts {
  db: Database;
  clock: Clock;
  log: Log;
  keepAlive?: ((work: Promise<void>) => void) | undefined;
}

const PAGE = 20;
/** Of those who share something with very many so many are shown. */
const OF_FAMILY = 6;

/** Customers who stand twice, as the desk needs them. */
export function makeDuplicatesPort(parts: DuplicatesParts): DuplicatesPort {
  const { db, clock } = parts;
  const looking = looker(parts);
  const byOf = (by: StaffMember) => ({ at: clock(), actor: actorOf(by) });
  return {
    async list({ offset, families }, by) {
      const [{ pairs, count }, lookedAt, merges, isUnderWay, large] = await Promise.all([
        listDuplicates(db, { limit: PAGE, offset }),
        factChangedAt(db, LOOKED),
        listMerges(db, PAGE),
        isLooking(db),
        listFamilies(db, { limit: PAGE, offset: families, people: OF_FAMILY }),
      ]);
      const shown = large.families.reduce((sum, { people }) => sum + people.length, pairs.length * 2);
      const look = { staff: by.id, what: "customers", id: "duplicates", count: shown, at: clock() } as const;
      await auditListLook(db, look);
      return {
        ...{ pairs, count, lookedAt: lookedAt?.toISOString() ?? null, looking: looking.busy() || isUnderWay },
        ...{ families: large.families, familyCount: large.count },
        merges: merges.map(({ at, byName, ...one }) => ({ ...one, at: at.toISOString(), by: byName })),
      };
    },
    look: async () => looking.begin(),
    async dismiss({ one, other }, by) {
      const [a, b] = [await cardOf(db, one), await cardOf(db, other)];
      const known = await atomically(db, async () => {
        const noted = await dismissDuplicate(db, [a.id, b.id], byOf(by));
        const apart = (kept_apart: boolean) => ({ other: b.externalId, kept_apart });
        const change = { before: apart(false), after: apart(true) };
        await note(parts, by, { action: "keep_apart", key: a.externalId, ...change });
        return noted;
      });
      if (!known) throw new Refused("not_found", "They stand in no pair.");
    },
    merge: (wanted, by) =>
      atomically(db, async () => {
        const [kept, gone] = [await cardOf(db, wanted.kept), await cardOf(db, wanted.gone)];
        const id = await mergeCustomers(db, { keptId: kept.id, goneId: gone.id, take: wanted.take }, byOf(by));
        const action = "merge_customers";
        await note(parts, by, { action, key: kept.externalId, after: { merge: id, with: gone.externalId } });
        await note(parts, by, { action, key: gone.externalId, after: { merge: id, into: kept.externalId } });
        return id;
      }),
    unmerge: (id, by) =>
      atomically(db, async () => {
        const { keptId, goneId } = await unmergeCustomers(db, id, byOf(by));
        for (const one of [keptId, goneId]) {
          const card = await readCard(db, one);
          if (card) await note(parts, by, { action: "unmerge_customers", key: card.externalId, after: { merge: id } });
        }
      }),
  };
}

const actorOf = (by: StaffMember): Actor => `staff:${by.id}`;

async function cardOf(db: Database, externalId: string): Promise<CustomerCard> {
  const customer = await customerOfExternalId(db, externalId);
  const card = customer && (await readCard(db, customer.id));
  if (!card) throw new Refused("not_found", "There is no such customer.");
  return card;
}

async function note(
  { db, clock }: DuplicatesParts,
  by: StaffMember,
  entry: { action: AuditAction; key: string; before?: Record<string, unknown>; after: Record<string, unknown> },
): Promise<void> {
  const row = { at: clock(), actor: actorOf(by), channel: "desk", table: "customers", turnId: null } as const;
  await audit(db, { ...row, before: {}, ...entry });
}

/** One look at a time, however often it is asked for. */
function looker({ db, clock, log, keepAlive }: DuplicatesParts) {
  let running = false;
  const work = async (): Promise<void> => {
    try {
      await findDuplicates({ db, clock });
    } catch (error) {
      log.warn("duplicates_look_failed", errorFields(error));
    } finally {
      running = false;
    }
  };
  return {
    busy: () => running,
    begin() {
      if (running) return;
      running = true;
      const done = work();
      keepAlive?.(done);
    },
  };
}
