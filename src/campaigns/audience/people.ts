import { Refused } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";
import { checkDefinition, refuseLost, type Sql, whoIs } from "../../segments/index.ts";
import type { Audience } from "../drafts/campaign.ts";
import { keptMembers, meant, type People, segmentOf } from "./who/queries.ts";

/**
 * Whom a campaign is for, as of a moment: those whom the definition means then. A segment that is static has the members that it keeps;
 * who was pinned in or out by hand is.
 */
export async function peopleOf(db: Database, { segmentId, definition }: Audience, at: Date): Promise<People> {
  if (segmentId === null) return meant(await readNow(db, definition, at), null);
  const segment = await segmentOf(db, segmentId);
  if (!segment) throw new Refused("unknown_segment", "There is no such segment.");
  if (segment.kind === "static") return keptMembers(segmentId);
  return meant(await readNow(db, segment.definition, at), segmentId);
}

async function readNow(db: Database, kept: unknown, at: Date): Promise<Sql> {
  const definition = checkDefinition(kept);
  await refuseLost(db, definition);
  return whoIs(definition, { now: at });
}
