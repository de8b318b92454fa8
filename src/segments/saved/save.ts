import { newId, Refused } from "../../base/index.ts";
import { type AuditAction, atomically, audit, type Database } from "../../database/index.ts";
import type { Definition } from "../definition.ts";
import { checkDefinition } from "../limits.ts";
import { rebuildSegment } from "../refresh/rebuild.ts";
import { whoIs } from "../where/people.ts";
import {
  insertSegment,
  listSegments,
  lockSegments,
  readSegment,
  segmentNamed,
  segmentOfReadyMade,
  setArchived,
  updateSegment,
  versionsOf,
} from "./queries.ts";
import { found, refuseReferences, usersOf } from "./references.ts";
import { same } from "./same.ts";
import type { SavedSegment, SegmentContent, SegmentTrail } from "./segment.ts";

const LONGEST_NAME = 120;

/** A segment to be saved; `readyMade` is the key of the ready-made one that it is. */
export type NewSegment = Omit<SegmentContent, "definition"> & { definition: unknown; readyMade?: string | null };

/**
 * Saves a segment and finds its members. A ready-made one is saved once: the same again answers the one that is there.
 * @throws Refused `name_taken`, `bad_name`, `unknown_segment`, and whatever is wrong with the definition
 */
export async function saveSegment(db: Database, given: NewSegment, trail: SegmentTrail): Promise<SavedSegment> {
  const id = await atomically(db, async () => {
    await lockSegments(db);
    const kept = given.readyMade ? await segmentOfReadyMade(db, given.readyMade) : null;
    if (kept) return bringBack(db, kept, trail);
    const content = await checked(db, given, null, trail.at);
    const added = newId(trail.at);
    await insertSegment(db, { ...content, id: added, readyMade: given.readyMade ?? null }, trail);
    await note(db, "save_segment", added, null, { ...content, version: 1 }, trail);
    return added;
  });
  return rebuildSegment(db, id, trail.at);
}

async function bringBack(db: Database, { id, name, archivedAt }: SavedSegment, { by, at, channel }: SegmentTrail) {
  if (archivedAt === null) return id;
  await refuseTakenName(db, name, id);
  await setArchived(db, id, { by, at: null }, at);
  await note(db, "unarchive_segment", id, { archived: true }, { archived: false }, { by, at, channel });
  return id;
}

/** What is to be another one from now on; `version` is the one that was seen, where the change is to hold for no other. */
export type SegmentChange = Partial<Omit<SegmentContent, "definition">> & { definition?: unknown; version?: number };

/**
 * Gives a segment a new version. Members are found anew where the definition or the kind is another: a static one is frozen again.
 * @throws Refused `not_found`, `archived`, `changed_meanwhile`, and as {@link saveSegment}
 */
export async function changeSegment(
  db: Database,
  id: string,
  { version, ...change }: SegmentChange,
  trail: SegmentTrail,
  action: AuditAction = "change_segment",
): Promise<SavedSegment> {
  const changed = await atomically(db, async () => {
    await lockSegments(db);
    const before = await live(db, id);
    if (version !== undefined && version !== before.version)
      throw new Refused("changed_meanwhile", "Somebody changed the segment meanwhile: look at it again.");
    const content = await checked(db, { ...contentOf(before), ...change }, id, trail.at);
    if (same(content, contentOf(before))) return false;
    const stale = !same({ ...content, name: "", words: null }, { ...contentOf(before), name: "", words: null });
    await updateSegment(db, id, content, { ...trail, stale });
    const after = { ...content, version: before.version + 1 };
    await note(db, action, id, { ...contentOf(before), version: before.version }, after, trail);
    return stale;
  });
  return changed ? rebuildSegment(db, id, trail.at) : found(await readSegment(db, id));
}

/** Gives a segment a new version that is equal to an old one. @throws Refused `not_found`, and as {@link changeSegment} */
export async function restoreSegment(
  db: Database,
  id: string,
  version: number,
  trail: SegmentTrail,
): Promise<SavedSegment> {
  const old = (await versionsOf(db, id)).find((one) => one.version === version);
  if (!old) throw new Refused("not_found", "The segment has no such version.");
  return changeSegment(db, id, contentOf(old), trail, "restore_segment");
}

/** Puts a segment away: its name is free again, and nobody joins or leaves it. @throws Refused `not_found`, `used_elsewhere` */
export function archiveSegment(db: Database, id: string, trail: SegmentTrail): Promise<void> {
  return atomically(db, async () => {
    await lockSegments(db);
    await live(db, id);
    const users = usersOf(id, await listSegments(db));
    if (users.length > 0)
      throw new Refused(
        "used_elsewhere",
        `Other segments are defined by it: ${users.map(({ name }) => `“${name}”`).join(", ")}.`,
      );
    await setArchived(db, id, trail, trail.at);
    await note(db, "archive_segment", id, { archived: false }, { archived: true }, trail);
  });
}

/**
 * Takes an archived segment out again, with whom it means now; a static one with whom it had. One that is not archived stays what it is.
 * @throws Refused `not_found`, `name_taken`, and `unknown_segment` where one that it is defined by is not there
 */
export async function unarchiveSegment(db: Database, id: string, trail: SegmentTrail): Promise<SavedSegment> {
  await atomically(db, async () => {
    await lockSegments(db);
    const segment = found(await readSegment(db, id, true));
    refuseReferences(segment.definition, id, await listSegments(db));
    await bringBack(db, segment, trail);
  });
  return rebuildSegment(db, id, trail.at);
}

async function checked(db: Database, given: NewSegment, id: string | null, now: Date): Promise<SegmentContent> {
  const definition = checkDefinition(given.definition);
  // Nothing is saved of which no statement can be made.
  whoIs(definition, { now });
  const name = given.name.trim().replaceAll(/\s+/g, " ");
  if (name === "" || name.length > LONGEST_NAME)
    throw new Refused("bad_name", `A segment's name has 1 to ${LONGEST_NAME} characters.`);
  await refuseTakenName(db, name, id);
  refuseReferences(definition, id, await listSegments(db));
  return { name, kind: given.kind, definition, words: given.words };
}

/**
 * Refuses a definition that names a saved segment which is not there or archived: "everybody except those" would be everybody.
 * @throws Refused `unknown_segment`
 */
export async function refuseLost(db: Database, definition: Definition): Promise<void> {
  refuseReferences(definition, null, await listSegments(db));
}

async function refuseTakenName(db: Database, name: string, id: string | null): Promise<void> {
  const other = await segmentNamed(db, name);
  if (other && other.id !== id)
    throw new Refused("name_taken", `There is a segment “${other.name}” already: choose another name.`);
}

async function live(db: Database, id: string): Promise<SavedSegment> {
  const segment = found(await readSegment(db, id, true));
  if (segment.archivedAt) throw new Refused("archived", "The segment is archived: it can only be looked at.");
  return segment;
}

const contentOf = ({ name, kind, definition, words }: SegmentContent): SegmentContent => ({
  name,
  kind,
  definition,
  words,
});

function note(
  db: Database,
  action: AuditAction,
  key: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown>,
  { by, at, channel = null }: SegmentTrail,
): Promise<void> {
  return audit(db, { at, actor: by, channel, action, table: "segments", key, before, after, turnId: null });
}
