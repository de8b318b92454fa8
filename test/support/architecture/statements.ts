import { CLOCK, ENVIRONMENT, STATEMENTS, TABLES, type Write } from "./house.ts";
import { at, type Complaint, roomOf } from "./imports.ts";
import type { Found, Source } from "./source.ts";

/** Templates that are no statements. */
const HARMLESS_TAGS = /^(?:String\.raw|css|html|svg)$/;
const RAW_STATEMENT = /\.unsafe$/;
const READS_ENVIRONMENT = /(?:^|\.)process\.env$/;
const READS_CLOCK = /^(?:new Date|Date|Date\.now|DateTime\.(?:now|local|utc)|Temporal\.Now\..+)$/;
const SERVER_CLOCK = /\bnow\(\)|\bcurrent_(?:timestamp|date|time)\b|\b(?:clock|statement|transaction)_timestamp\(\)/i;

/** Statements stand in the queries of a room. */
export function strayStatements(sources: Source[]): Complaint[] {
  return sources
    .filter((source) => !STATEMENTS.test(source.path))
    .flatMap((source) => [
      ...of(
        source,
        source.tags.filter((tag) => !HARMLESS_TAGS.test(tag.text)),
      ),
      ...of(
        source,
        source.members.filter((member) => RAW_STATEMENT.test(member.text)),
      ),
    ])
    .map((place) => `${place}: a statement belongs in the room's queries.ts`);
}

/** Settings are read where the process begins. */
export function environmentReads(sources: Source[]): Complaint[] {
  return outside(sources, ENVIRONMENT)
    .flatMap((source) => [
      ...of(
        source,
        source.members.filter((member) => READS_ENVIRONMENT.test(member.text)),
      ),
      ...of(
        source,
        source.imports.filter((found) => /^(?:node:)?process$/.test(found.text)),
      ),
    ])
    .map((place) => `${place}: environment values are read in hosts/ and cli/ only`);
}

/** Time is an argument, or comes from a clock. */
export function clockReads(sources: Source[]): Complaint[] {
  return outside(sources, CLOCK)
    .flatMap((source) =>
      of(
        source,
        source.bareCalls.filter((call) => READS_CLOCK.test(call.text)),
      ),
    )
    .map((place) => `${place}: the time comes in as an argument or from a Clock`);
}

/** A room's statements take the time as an argument too. */
export function serverClockReads(sources: Source[]): Complaint[] {
  return sources
    .filter((source) => STATEMENTS.test(source.path) && roomOf(source.path) !== "database")
    .flatMap((source) =>
      of(
        source,
        source.texts.filter((text) => SERVER_CLOCK.test(text.text)),
      ),
    )
    .map((place) => `${place}: the server's clock is read; hand the time in`);
}

/** A table is written by the queries of one room. */
export function foreignWrites(sources: Source[]): Complaint[] {
  return sources
    .filter((source) => STATEMENTS.test(source.path))
    .flatMap((source) =>
      source.texts.flatMap((text) =>
        writesOf(text.text)
          .filter((write) => !mayWrite(source.path, write))
          .map(({ verb, table }) => `${at(source, text)}: ${verb} of ${table}, ${ownerOf(table)}`),
      ),
    );
}

/** The tables that some statements make. */
export function tablesMadeBy(sql: string): string[] {
  return Array.from(sql.matchAll(/\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?"?(\w+)"?/gi), (match) => match[1] ?? "");
}

/** The writes of a statement, those of its CTEs among them. */
function writesOf(sql: string): { verb: Write; table: string }[] {
  const name = String.raw`(?:only\s+)?(?:public\.)?"?([\w?]+)"?`;
  const alias = String.raw`(?:\s+(?:as\s+)?(?!set\b)\w+)?`;
  const shapes: [Write, RegExp][] = [
    ["insert", new RegExp(String.raw`\binsert\s+into\s+${name}`, "gi")],
    ["insert", new RegExp(String.raw`\bcopy\s+${name}\s*(?:\([^)]*\)\s*)?from\b`, "gi")],
    ["update", new RegExp(String.raw`\bupdate\s+${name}${alias}\s+set\b`, "gi")],
    ["update", new RegExp(String.raw`\bmerge\s+into\s+${name}`, "gi")],
    ["delete", new RegExp(String.raw`\bdelete\s+from\s+${name}`, "gi")],
    ["delete", new RegExp(String.raw`\btruncate\s+(?:table\s+)?${name}`, "gi")],
  ];
  return shapes.flatMap(([verb, shape]) =>
    Array.from(sql.matchAll(shape), (match) => ({ verb, table: (match[1] ?? "").toLowerCase() })),
  );
}

function mayWrite(path: string, write: { verb: Write; table: string }): boolean {
  const room = roomOf(path) ?? "";
  const table = TABLES[write.table];
  // A backup is put back into every table, by names that the database told.
  if (!table) return room === "database" && write.table === "?";
  return table.owner === room || (table.besides?.[room]?.includes(write.verb) ?? false);
}

function ownerOf(table: string): string {
  const owner = TABLES[table]?.owner;
  return owner ? `which is for ${owner}/` : "which no room owns";
}

function of(source: Source, found: Found[]): string[] {
  return found.map((one) => `${at(source, one)} ${one.text.trim().replaceAll(/\s+/g, " ").slice(0, 60)}`);
}

function outside(sources: Source[], places: string[]): Source[] {
  return sources.filter((source) => !places.some((place) => source.path.startsWith(place)));
}
