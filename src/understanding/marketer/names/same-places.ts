import type { Locale } from "../../../base/index.ts";
import type { MarketerLexicon } from "../reading.ts";
import type { MarketerWords } from "../words.ts";
import type { PlaceKind, Places } from "./places.ts";

const KINDS: readonly PlaceKind[] = ["city", "region", "country"];

/** By the kind of place, for each other name of one its name that stands for all: `{city: {Vilnius: "Вильнюс"}}`. */
type Same = Record<string, Record<string, string>>;

/**
 * What one place is called in the shop's data in several languages. The name of the asker's language stands for all, else the first. Names
 * that are the only one of their place are left out.
 */
export const samePlaces = ({ names }: MarketerLexicon, { places }: MarketerWords, locale: Locale): Same =>
  Object.fromEntries(
    KINDS.map((kind) => {
      const values = names.filter((name) => name.kind === kind).map(({ value }) => value);
      return [kind, Object.fromEntries(ofOnePlace(values, places, kind).flatMap((same) => standsFor(same, locale)))];
    }),
  );

interface Place {
  values: string[];
  called: Record<Locale, string>;
}

/** The names of each place that has more than one. */
function ofOnePlace(values: readonly string[], places: Places, kind: PlaceKind): Place[] {
  const found = new Map<string, string[]>();
  for (const value of values) {
    const first = places.callings(value, kind)[0]?.text;
    if (first !== undefined) found.set(first, [...(found.get(first) ?? []), value]);
  }
  return [...found].flatMap(([first, same]) => {
    const place = places.all.find((one) => one.kind === kind && one.callings[0]?.text === first);
    return same.length > 1 && place !== undefined ? [{ values: same, called: place.called }] : [];
  });
}

function standsFor({ values, called }: Place, locale: Locale): [string, string][] {
  const shown = values.includes(called[locale]) ? called[locale] : (values[0] ?? "");
  return values.filter((value) => value !== shown).map((value) => [value, shown]);
}
