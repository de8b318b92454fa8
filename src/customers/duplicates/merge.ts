import { newId, Refused } from "../../base/index.ts";
import {
  atomically,
  type Change,
  type Database,
  type Folded,
  foldRows,
  type Row,
  rowForUpdate,
  unfoldRows,
} from "../../database/index.ts";
import { isCustom, PROFILE_FIELDS } from "../card/queries.ts";
import { FOLDS } from "./folds.ts";
import { awaitsPrivacy, closeMerge, keepMerge, mergedBefore, openMerge, writeColumns } from "./merges/queries.ts";

/** Who stays, who goes into them, and which fields are to be those of the one who goes (as {@link PROFILE_FIELDS} and `custom.…` name them). */
export interface MergeWanted {
  keptId: number;
  goneId: number;
  take: readonly string[];
}

/** By whom and when. */
interface By {
  at: Date;
  actor: string;
}

/** Columns of a person that the record which goes does not keep: its key stays, so that what comes for it finds the other. */
const BLANK = {
  ...Object.fromEntries(PROFILE_FIELDS.map((field) => [field, null])),
  ...{ source: null, loyalty_level: null, loyalty_points: null, custom: {} },
};

/**
 * Makes two customers one: everything of the one who goes follows into the other, see {@link FOLDS}. Answers the merge's id, by which it is
 * taken back. Refuses `not_found`, and `awaits_privacy` while either waits for their data or for its deletion.
 */
export function mergeCustomers(db: Database, { keptId, goneId, take }: MergeWanted, by: By): Promise<string> {
  return atomically(db, async () => {
    const [kept, gone] = await lockBoth(db, keptId, goneId);
    if (await awaitsPrivacy(db, [keptId, goneId]))
      throw new Refused(
        "awaits_privacy",
        "One of the two has asked for their data, or for its deletion: wait for that.",
      );
    const folded: Folded[] = [];
    for (const fold of FOLDS) folded.push(await foldRows(db, fold, { from: goneId, to: keptId }));
    const earlier = await mergedBefore(db, goneId);
    const before = await Promise.all(earlier.map((id) => row(db, id)));
    for (const id of earlier) await writeColumns(db, id, { merged_into: keptId });
    await writeColumns(db, goneId, { ...BLANK, deleted_at: by.at, merged_into: keptId, updated_at: by.at });
    await writeColumns(db, keptId, { ...taken(kept, gone, take), updated_at: by.at });
    const rows = [...before, gone, kept];
    const changed: Change[] = [];
    for (const one of rows) changed.push({ before: one, after: await row(db, Number(one.id)) });
    folded.push({ table: "customers", column: "id", moved: [], dropped: [], changed });
    const id = newId(by.at);
    await keepMerge(db, { id, keptId, goneId, folded, at: by.at, by: by.actor });
    return id;
  });
}

/**
 * Takes a merge back: every row is again whose it was, and each field holds what it held, but what was changed since. Answers who was part
 * of it. Refuses `not_found`, and `merged_since` where the one who stayed was merged further: that is taken back first.
 */
export function unmergeCustomers(db: Database, id: string, by: By): Promise<{ keptId: number; goneId: number }> {
  return atomically(db, async () => {
    const merge = await openMerge(db, id);
    if (!merge) throw new Refused("not_found", "There is no such merge, or it was taken back.");
    const { keptId, goneId, folded } = merge;
    const kept = await row(db, keptId);
    if (kept.merged_into !== null)
      throw new Refused("merged_since", "The record was merged further since: take that back first.");
    for (const one of [...folded].reverse()) await unfoldRows(db, one, { from: goneId, to: keptId });
    await closeMerge(db, id, by);
    return { keptId, goneId };
  });
}

/** Both rows, locked in the order of their ids, so that two merges never wait for each other. */
async function lockBoth(db: Database, keptId: number, goneId: number): Promise<[Row, Row]> {
  const found = new Map<number, Row>();
  for (const id of [keptId, goneId].sort((a, b) => a - b)) found.set(id, await row(db, id));
  const [kept, gone] = [found.get(keptId), found.get(goneId)];
  if (!kept || !gone || keptId === goneId || kept.deleted_at !== null || gone.deleted_at !== null) return refuse();
  return [kept, gone];
}

async function row(db: Database, id: number): Promise<Row> {
  return (await rowForUpdate(db, "customers", id)) ?? refuse();
}

function refuse(): never {
  throw new Refused("not_found", "There are no two such customers.");
}

/** What stands on the card from then on: points are added up, and they have been customers since the earlier of the two days. */
function taken(kept: Row, gone: Row, take: readonly string[]): Row {
  const own = Object.fromEntries(
    PROFILE_FIELDS.filter((field) => take.includes(field)).map((field) => [field, gone[field]]),
  );
  const [theirs, ours] = [fieldsOf(gone.custom), fieldsOf(kept.custom)];
  const custom = { ...ours };
  for (const field of take.filter(isCustom)) {
    const key = field.slice("custom.".length);
    if (key in theirs) custom[key] = theirs[key];
    else delete custom[key];
  }
  const points = [kept.loyalty_points, gone.loyalty_points].filter((one) => typeof one === "number");
  const days = [kept.registered_at, gone.registered_at].filter((one) => typeof one === "string");
  return {
    ...{ ...own, custom },
    loyalty_points: points.length === 0 ? null : points.reduce((sum, one) => sum + one, 0),
    registered_at: days.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null,
    loyalty_level: kept.loyalty_level ?? gone.loyalty_level,
    source: kept.source ?? gone.source,
  };
}

const fieldsOf = (custom: unknown): Row => (typeof custom === "object" && custom !== null ? { ...custom } : {});
