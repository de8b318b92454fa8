import * as z from "zod";
import { MEMBER_STATES } from "./gazetteer.ts";
import { type Place, placesIn, UNION } from "./places.ts";

/** The key of what stands before the first heading. */
const LEAD = "lead";
/** Every place that no other part names. */
const ELSEWHERE = "elsewhere";

/** A part of an article that holds for some places only; `heading` null is what stands before the first. */
export type Region = {
  heading: string | null;
  /** ISO 3166 codes of countries, `EU`, `elsewhere`, or names of cities and countries as people write them. */
  places: string[];
};

/** `regions:` of an article's front matter: its headings, or `lead`, with the places that they are for; none: nowhere when a place is known. */
export const Regions = z
  .record(z.string(), z.array(z.string().trim().min(1)))
  .transform((map) =>
    Object.entries(map).map(([key, places]): Region => ({ heading: key === LEAD ? null : key, places })),
  );

/** What is wrong with an article's regions: a heading that it has not, a place that nobody knows; null where nothing is. */
export function faultOf(regions: readonly Region[], headings: ReadonlySet<string | null>): string | null {
  for (const { heading, places } of regions) {
    if (!headings.has(heading)) return `regions names the heading "${heading}", which the text has not`;
    const unknown = places.find((name) => name !== ELSEWHERE && placeOf(name) === null);
    if (unknown !== undefined) return `regions names the place "${unknown}", which nobody knows`;
  }
  return null;
}

/** The place of a name in front matter or of a button. */
export function placeOf(name: string): Place | null {
  if (name === UNION) return { country: UNION };
  if (/^[A-Z]{2}$/.test(name)) return isCountry(name) ? { country: name } : null;
  return placesIn(name)[0] ?? null;
}

const isCountry = (code: string): boolean =>
  new Intl.DisplayNames(["en"], { type: "region", fallback: "none" }).of(code) !== undefined;

/** The parts that hold for a place: those that name its city, else its country, else the European Union around it, else what is for elsewhere. */
export function regionsOf(regions: readonly Region[], place: Place): Region[] {
  const named = regions.flatMap((region) => region.places.map((name) => ({ region, name, place: placeOf(name) })));
  const ranks: ((one: (typeof named)[number]) => boolean)[] = [
    (one) => one.place?.city !== undefined && one.place.city === place.city,
    (one) => one.place?.country === place.country && one.place.city === undefined,
    (one) => one.place?.country === UNION && MEMBER_STATES.has(place.country),
    (one) => one.name === ELSEWHERE && place.country !== UNION,
  ];
  for (const fits of ranks) {
    const found = named.filter(fits).map(({ region }) => region);
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}
