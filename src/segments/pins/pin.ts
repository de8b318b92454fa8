import { Refused } from "../../base/index.ts";
import { type AuditEntry, atomically, audit, type Database } from "../../database/index.ts";
import { placeMembers } from "../members/queries.ts";
import { placingOf } from "../refresh/placing.ts";
import { isUsed, readSegment } from "../saved/queries.ts";
import { found } from "../saved/references.ts";
import type { SavedSegment, SegmentTrail } from "../saved/segment.ts";
import { customersOf, customersToPin, type PinnedNow, type PinPlace, putPins, takePins } from "./queries.ts";

const MOST = 500;

/** Whom to keep in a segment or out of it; with null they are neither any more. */
export interface Pinning {
  externalIds: readonly string[];
  place: PinPlace | null;
}

/**
 * Pins customers in or out, whatever the definition says, or takes their pins off; membership follows at once.
 * @throws Refused `not_found`, `archived`, `unknown_customers`
 */
export function pinCustomers(
  db: Database,
  id: string,
  { externalIds, place }: Pinning,
  trail: SegmentTrail,
): Promise<void> {
  if (externalIds.length > MOST) throw new Refused("too_many", `At most ${MOST} customers are pinned at once.`);
  return atomically(db, async () => {
    const segment = found(await readSegment(db, id, true));
    if (segment.archivedAt) throw new Refused("archived", "The segment is archived: it can only be looked at.");
    const customers = await customersToPin(db, id, externalIds);
    refuseUnknown(externalIds, customers);
    const moved = customers.filter((customer) => customer.place !== place);
    if (moved.length === 0) return;
    const ids = moved.map((customer) => customer.id);
    const otherwise = place === null ? await takePins(db, id, ids) : [];
    if (place !== null) await putPins(db, id, ids, { ...trail, place });
    await placeMembers(db, await placing(db, segment, { ids, otherwise, at: trail.at }));
    await audit(db, ...moved.map((customer) => entryOf(segment, customer, place, trail)));
  });
}

/** In a static segment nobody is found anew: who was in without the pin is in again. */
async function placing(
  db: Database,
  segment: SavedSegment,
  { ids, otherwise, at }: { ids: number[]; otherwise: number[]; at: Date },
) {
  const used = await isUsed(db, segment.id);
  if (segment.kind === "dynamic") return placingOf(segment, { ids, at, used });
  return { segmentId: segment.id, at, ids, matching: customersOf(otherwise), journal: true, used };
}

function refuseUnknown(externalIds: readonly string[], customers: readonly PinnedNow[]): void {
  const known = new Set(customers.map(({ externalId }) => externalId));
  const unknown = externalIds.filter((externalId) => !known.has(externalId));
  if (unknown.length > 0)
    throw new Refused("unknown_customers", `There are no such customers: ${unknown.slice(0, 10).join(", ")}.`);
}

function entryOf(
  segment: SavedSegment,
  customer: PinnedNow,
  place: PinPlace | null,
  { by, at, channel = null }: SegmentTrail,
): AuditEntry {
  return {
    ...{ at, actor: by, channel, turnId: null },
    ...{ action: place === null ? "unpin_customer" : "pin_customer", table: "segment_pins", key: customer.externalId },
    before: customer.place && { segment: segment.id, place: customer.place },
    after: place && { segment: segment.id, place },
  };
}
