import { OUTSIDE, PACKAGES, PURE, RANKS, WEB } from "./house.ts";
import type { Import, Source } from "./source.ts";

/** What a rule answers: a sentence for each place that breaks it. */
export type Complaint = string;

/** The room of a path from the checkout's root, such as `channels/telegram`, `app.ts` or `db/demo`; null outside of all rooms. */
export function roomOf(path: string): string | null {
  const [top, first = "", second = ""] = path.split("/");
  if (top !== "src") return `${top}/${first}` in RANKS ? `${top}/${first}` : null;
  return `${first}/${second}` in RANKS ? `${first}/${second}` : first;
}

/** Every folder and file of `src/` is a room of the map. */
export function unknownRooms(sources: Source[]): Complaint[] {
  const rooms = new Set(sources.map((source) => roomOf(source.path)));
  return [...rooms]
    .filter((room) => room !== null && room !== WEB && !(room in RANKS))
    .map((room) => `src/${room} has no rank in the map of rooms`);
}

/** A room imports rooms of lower rank only. */
export function climbs(sources: Source[]): Complaint[] {
  return crossings(sources)
    .filter(({ from, to }) => rank(from) <= rank(to))
    .map(({ source, found, from, to }) => `${at(source, found)} ${from} imports ${to}, which does not rank lower`);
}

/** Whoever is outside a room imports its `index.ts`. */
export function backDoors(sources: Source[]): Complaint[] {
  return crossings(sources)
    .filter(({ found, to }) => !found.to.endsWith(to) && !found.to.endsWith(`${to}/index.ts`))
    .map(({ source, found }) => `${at(source, found)} imports ${found.to} instead of the room's index.ts`);
}

/** What `src/` takes from outside its rooms is named, with who takes it. */
export function excursions(sources: Source[]): Complaint[] {
  return everyImport(sources)
    .filter(({ source, found }) => source.path.startsWith("src/") && found.text.startsWith(".") && !roomOf(found.to))
    .filter(({ source, found }) => !guestsOf(found.to).some((place) => source.path.startsWith(place)))
    .map(({ source, found }) => `${at(source, found)} imports ${found.to}, which is outside of src/`);
}

/** Who may import what stands outside of all rooms. */
function guestsOf(path: string): string[] {
  const folder = Object.keys(OUTSIDE).find((name) => name.endsWith("/") && path.startsWith(name));
  return OUTSIDE[path] ?? OUTSIDE[folder ?? ""] ?? [];
}

/** Files do not import each other in a ring, not even for types. */
export function rings(sources: Source[]): Complaint[] {
  const next = new Map(sources.map((source) => [source.path, source.imports.map((found) => found.to)]));
  const done = new Set<string>();
  const complaints: Complaint[] = [];
  const walk = (path: string, trail: string[]): void => {
    const begin = trail.indexOf(path);
    if (begin >= 0) complaints.push(`a ring of imports: ${[...trail.slice(begin), path].join(" → ")}`);
    if (begin >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return complaints;
}

/** Some packages are known in one place only. */
export function strayPackages(sources: Source[]): Complaint[] {
  return everyImport(sources)
    .filter(({ source, found }) => placesOf(found.to)?.every((place) => !source.path.startsWith(place)))
    .map(
      ({ source, found }) => `${at(source, found)} imports ${found.text}; only ${placesOf(found.to)?.join(", ")} may`,
    );
}

/** What is pure imports neither Node nor the database. */
export function impurities(sources: Source[]): Complaint[] {
  return everyImport(sources)
    .filter(({ source }) => PURE.test(source.path))
    .filter(({ found }) => found.text.startsWith("node:") || roomOf(found.to) === "database")
    .map(({ source, found }) => `${at(source, found)} imports ${found.text}, but does no I/O`);
}

/** The browser's code takes types from the rooms, and nothing that runs. */
export function browserImports(sources: Source[]): Complaint[] {
  return everyImport(sources)
    .filter(({ source, found }) => roomOf(source.path) === WEB && isForeign(source, found) && !found.typeOnly)
    .map(({ source, found }) => `${at(source, found)} imports ${found.text} into the browser, not only its types`);
}

/** `path:line`, for a complaint to begin with. */
export function at(source: Source, found: { line: number }): string {
  return `${source.path}:${found.line}`;
}

interface Crossing {
  source: Source;
  found: Import;
  from: string;
  to: string;
}

/** The imports that lead from one room to another; those of the browser's code lead into rooms too. */
function crossings(sources: Source[]): Crossing[] {
  return everyImport(sources).flatMap(({ source, found }) => {
    const from = roomOf(source.path);
    const to = roomOf(found.to);
    return from && to && from !== to ? [{ source, found, from, to }] : [];
  });
}

function rank(room: string): number {
  return room === WEB ? Number.POSITIVE_INFINITY : (RANKS[room] ?? Number.NaN);
}

function everyImport(sources: Source[]): { source: Source; found: Import }[] {
  return sources.flatMap((source) => source.imports.map((found) => ({ source, found })));
}

function placesOf(name: string): string[] | undefined {
  const key = Object.keys(PACKAGES).find((known) =>
    known.endsWith("/") ? name.startsWith(known) : name === known || name.startsWith(`${known}/`),
  );
  return key === undefined ? undefined : PACKAGES[key];
}

function isForeign(source: Source, found: Import): boolean {
  return found.text.startsWith("node:") || (found.text.startsWith(".") && roomOf(found.to) !== roomOf(source.path));
}
