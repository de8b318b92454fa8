import { discreet } from "../analysis/index.ts";
import { type Clock, type Locale, Refused } from "../base/index.ts";
import type { Config } from "../config.ts";
import { auditListLook, type Database } from "../database/index.ts";
import type { ListedSegment, Segment, SegmentsPort, SegmentVersion, Teller } from "../desk/index.ts";
import type { Policy } from "../policy/index.ts";
import {
  archiveSegment,
  asksForHidden,
  changeSegment,
  type Definition,
  exportSegment,
  happeningsOf,
  journalOf,
  listMembers,
  listSegments,
  namesOfActors,
  pinCustomers,
  pinsOf,
  readSegment,
  readyMade,
  restoreSegment,
  type SavedSegment,
  type SegmentTrail,
  saveSegment,
  unarchiveSegment,
  versionsOf,
} from "../segments/index.ts";
import type { Wording } from "../wording/index.ts";
import { hiddenFrom } from "./hidden-from.ts";
import { lexiconReader } from "./marketer-lexicon.ts";
import { makeSegmentPort } from "./segment-port.ts";

/** What saved segments on the desk are made of. */
interface SegmentsPortParts {
  db: Database;
  clock: Clock;
  timezone: string;
  policy: Policy;
  /** Tells what a definition means. */
  tell(definition: Definition, locale: Locale): Promise<string>;
}

/** Saved segments of a shop, told by the names that its data has. */
export function joinSegmentsPort(parts: {
  db: Database;
  config: Config;
  clock: Clock;
  wording: Wording;
  policy: Policy;
}): SegmentsPort {
  const { db, config, clock, wording, policy } = parts;
  const lexicon = lexiconReader(db, config);
  const { tell } = makeSegmentPort({ db, wording });
  return makeSegmentsPort({
    db,
    clock,
    policy,
    timezone: config.TIMEZONE,
    tell: async (definition, locale) =>
      tell(definition, { locale, now: clock(), lexicon: await lexicon() }).description,
  });
}

/** Saved segments as the desk needs them. */
function makeSegmentsPort(parts: SegmentsPortParts): SegmentsPort {
  const { db, clock, timezone, policy, tell } = parts;
  /** Scores are of no use in a shop that does not ask for them. */
  const offered = () =>
    readyMade(timezone).filter(
      ({ definition }) => policy.nps || !happeningsOf(definition).some(({ source }) => source === "nps"),
    );
  const trail = (staff: string): SegmentTrail => ({ by: `staff:${staff}`, at: clock(), channel: "desk" });
  const whole = async (segment: SavedSegment, locale: Locale): Promise<Segment> => {
    const [listed] = await listedOf(db, [segment]);
    const { definition } = segment;
    return { ...(listed ?? gone()), definition: { ...definition }, description: await tell(definition, locale) };
  };
  const existing = async (id: string): Promise<SavedSegment> => (await readSegment(db, id)) ?? gone();
  return {
    ...peopleOf(parts, existing, trail),
    async list(archived, role) {
      const hidden = await hiddenFrom(db, role);
      return listedOf(
        db,
        (await listSegments(db, archived)).filter(({ id }) => !hidden.segments.has(id)),
      );
    },
    async discreet(role, asked) {
      const hidden = await hiddenFrom(db, role);
      if (!("id" in asked)) return void discreet({ hidden }, asked);
      const { id, version } = asked;
      discreet({ hidden }, { kind: "segment", id });
      if (version !== undefined)
        discreet(
          { hidden },
          (await versionsOf(db, id)).find((one) => one.version === version),
        );
    },
    read: async (id, locale) => whole(await existing(id), locale),
    save: async (segment, { staff, locale }) => whole(await saveSegment(db, segment, trail(staff)), locale),
    change: async (id, change, { staff, locale }) => whole(await changeSegment(db, id, change, trail(staff)), locale),
    restore: async (id, version, { staff, locale }) =>
      whole(await restoreSegment(db, id, version, trail(staff)), locale),
    archive: (id, staff) => archiveSegment(db, id, trail(staff)),
    unarchive: async (id, { staff, locale }) => whole(await unarchiveSegment(db, id, trail(staff)), locale),
    async versions(id, { locale, role }) {
      await existing(id);
      const hidden = await hiddenFrom(db, role);
      const versions = (await versionsOf(db, id)).filter(({ definition }) => !asksForHidden(definition, hidden));
      const by = await actorsOf(
        db,
        versions.map((one) => one.by),
      );
      const told = async ({ definition, at, ...one }: (typeof versions)[number]): Promise<SegmentVersion> => ({
        ...one,
        ...{ at: at.toISOString(), by: by(one.by), definition: { ...definition } },
        description: await tell(definition, locale),
      });
      return Promise.all(versions.map(told));
    },
    async readyMade(locale) {
      const saved = await listSegments(db);
      const told = offered().map(async ({ key, names, definition }) => ({
        ...{ key, name: names[locale], definition: { ...definition }, description: await tell(definition, locale) },
        savedAs: saved.find((one) => one.readyMade === key)?.id ?? null,
      }));
      return Promise.all(told);
    },
    async saveReadyMade(key, by: Teller) {
      const found = offered().find((one) => one.key === key) ?? gone();
      const given = {
        name: found.names[by.locale],
        kind: "dynamic" as const,
        definition: found.definition,
        words: null,
      };
      return whole(await saveSegment(db, { ...given, readyMade: key }, trail(by.staff)), by.locale);
    },
  };
}

type People = Pick<SegmentsPort, "members" | "pins" | "pin" | "journal" | "export">;

/** Who is in a segment, was, or is kept in it or out of it. */
function peopleOf(
  { db, clock }: SegmentsPortParts,
  existing: (id: string) => Promise<SavedSegment>,
  trail: (staff: string) => SegmentTrail,
): People {
  return {
    async members(id, { after = null, limit }, { staff, personal }) {
      const { size } = await existing(id);
      const members = (await listMembers(db, id, { after, limit })).map(({ joinedAt, ...one }) => ({
        ...(personal ? one : { ...one, name: null, email: null, phone: null, city: null }),
        joinedAt: joinedAt.toISOString(),
      }));
      const look = { staff, what: "segments", id, count: members.length, at: clock() } as const;
      if (personal) await auditListLook(db, look);
      return { members, size };
    },
    async pins(id, personal) {
      await existing(id);
      const pins = await pinsOf(db, id);
      const by = await actorsOf(
        db,
        pins.map((one) => one.by),
      );
      return pins.map((one) => ({
        ...{ ...one, name: personal ? one.name : null, at: one.at.toISOString(), by: by(one.by) },
      }));
    },
    pin: (id, pinning, staff) => pinCustomers(db, id, pinning, trail(staff)),
    async journal(id, { before = null, limit }, personal) {
      await existing(id);
      const entries = await journalOf(db, id, { before, limit });
      return entries.map((one) => ({ ...one, name: personal ? one.name : null, at: one.at.toISOString() }));
    },
    export: (id, { staff, personal }) => exportSegment(db, id, { personal }, trail(staff)),
  };
}

function gone(): never {
  throw new Refused("not_found", "There is no such segment.");
}

async function listedOf(db: Database, segments: readonly SavedSegment[]): Promise<ListedSegment[]> {
  const by = await actorsOf(
    db,
    segments.flatMap(({ createdBy, changedBy }) => [createdBy, changedBy]),
  );
  return segments.map(({ definition: _, ...one }) => ({
    ...one,
    createdAt: one.createdAt.toISOString(),
    createdBy: by(one.createdBy),
    changedAt: one.changedAt.toISOString(),
    changedBy: by(one.changedBy),
    archivedAt: one.archivedAt?.toISOString() ?? null,
    refreshedAt: one.refreshedAt?.toISOString() ?? null,
    nextChangeAt: one.nextChangeAt?.toISOString() ?? null,
  }));
}

/** Who somebody is, as changes name them. */
async function actorsOf(db: Database, actors: readonly string[]) {
  const names = await namesOfActors(db, actors);
  return (actor: string) => ({ id: actor.replace(/^staff:/, ""), name: names.get(actor) ?? null });
}
