import type { Database } from "../database/index.ts";
import { listSegments } from "./saved/queries.ts";

/** What somebody may not know: fields as conditions name them (`custom.pet`), and the ids of saved segments that ask for one of these. */
export interface Hidden {
  fields: ReadonlySet<string>;
  segments: ReadonlySet<string>;
}

/** Nothing is hidden. */
export const NOTHING_HIDDEN: Hidden = { fields: new Set(), segments: new Set() };

/** What is hidden with these fields: with a segment also those that are defined by it. */
export async function hiddenWith(db: Database, fields: ReadonlySet<string>): Promise<Hidden> {
  if (fields.size === 0) return NOTHING_HIDDEN;
  const all = [...(await listSegments(db)), ...(await listSegments(db, true))];
  const segments = new Set<string>();
  for (let known = -1; known < segments.size; ) {
    known = segments.size;
    for (const { id, definition } of all) if (asksForHidden(definition, { fields, segments })) segments.add(id);
  }
  return { fields, segments };
}

/** Whether a definition, or anything that holds one, asks for something hidden. */
export function asksForHidden(asked: unknown, hidden: Hidden): boolean {
  if (hidden.fields.size === 0 || typeof asked !== "object" || asked === null) return false;
  const { field, kind, id } = asked as Record<string, unknown>;
  if (typeof field === "string" && hidden.fields.has(field)) return true;
  if (kind === "segment" && typeof id === "string" && hidden.segments.has(id)) return true;
  return Object.values(asked).some((part) => asksForHidden(part, hidden));
}
