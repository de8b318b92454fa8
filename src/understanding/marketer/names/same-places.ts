import type { Locale } from "../../../base/index.ts";
import type { Name } from "../reading.ts";
import type { PlaceKind, Places } from "./places.ts";

/**
 * Names of one place by what the shop's data calls it: "Vilnius" and "Вільнюс" under "Вильнюс", where the data has all of them. The one of
 * the asker's language stands for all, else the first. Names that are the only one of their place are left out.
 */
export function samePlaces(names: readonly Name[], places: Places, locale: Locale): Record<PlaceKind, Record<string, string>> {
  const same: Record<PlaceKind, Record<string, string>> = { city: {}, region: {}, country: {} };
  for (const kind of ["city", "region", "country"] as const) {
    const byPlace = new Map<string, string[]>();
    for (const { value } of names.filter((name) => name.kind === kind)) {
      const [first] = places.callings(value, kind);
      if (first === undefined) continue;
      byPlace.set(first.text, [...(byPlace.get(first.text) ?? []), value]);
    }
    for (const values of byPlace.values()) {
      const shown = shownOf(values, places, kind, locale);
      if (values.length > 1) for (const value of values) if (value !== shown) same[kind][value] = shown;
    }
  }
  return same;
}

function shownOf(values: readonly string[], places: Places, kind: PlaceKind, locale: Locale): string {
  const called = places.all.filter((place) => place.kind === kind).map((place) => place.called[locale]);
  return values.find((value) => called.includes(value)) ?? values[0] ?? "";
}
