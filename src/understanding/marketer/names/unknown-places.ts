import type { Name } from "../reading.ts";
import type { Token } from "../tokens.ts";
import { quotedIn } from "../tokens.ts";
import type { PlaceHit } from "../values.ts";
import { type Alias, withHomonyms } from "./aliases.ts";
import { isFromPlace } from "./forms.ts";
import { fullHits } from "./full.ts";
import { partsOf, wordsOf } from "./parts.ts";
import type { Place, Places } from "./places.ts";
import { vocabulary } from "./vocabulary.ts";

/** Finds places of the world that none of the names is: whole, inflected or in the other alphabet, never with slips. */
export function placeFinder(places: Places, names: readonly Name[]): (tokens: readonly Token[]) => PlaceHit[] {
  const isHere = presence(places, names);
  const known = vocabulary();
  const starts = new Map<number, Alias[]>();
  const single: { word: string; place: Place }[] = [];
  const held = new Map<Name, Place>();
  for (const place of places.all) {
    if (isHere(place)) continue;
    const name: Name = { kind: place.kind, value: place.called.en, names: [] };
    held.set(name, place);
    for (const { text, homonym } of withHomonyms(place.callings)) {
      const words = wordsOf(text);
      const numbers = words.map((word) => known.add(word));
      const alias = { words, numbers, names: [name], homonym };
      starts.set(numbers[0] ?? -1, [...(starts.get(numbers[0] ?? -1) ?? []), alias]);
      if (words.length === 1 && !homonym) single.push({ word: text.toLowerCase(), place });
    }
  }
  return (tokens) => {
    const parts = partsOf(tokens);
    const words = parts.map(({ word }) => known.find(word, false));
    const whole = fullHits({ tokens, parts, words, quoted: quotedIn(tokens) }, starts).flatMap(
      ({ from, to, how, names: [name] }): PlaceHit[] => {
        const place = how === "translit" ? undefined : name && held.get(name);
        return place ? [{ from, to, kind: place.kind, called: place.called }] : [];
      },
    );
    return [...whole, ...inhabitants(tokens, single)]
      .sort((a, b) => b.to - b.from - (a.to - a.from))
      .filter(isFirst)
      .sort((a, b) => a.from - b.from);
  };
}

const isFirst = (hit: PlaceHit, at: number, hits: readonly PlaceHit[]): boolean =>
  !hits.slice(0, at).some(({ from, to }) => from < hit.to && hit.from < to);

const inhabitants = (tokens: readonly Token[], single: readonly { word: string; place: Place }[]): PlaceHit[] =>
  tokens.flatMap((token, at): PlaceHit[] => {
    if (token.kind !== "word" || token.plain.length < 6) return [];
    const found = single.find(({ word, place }) => isFromPlace(token.plain, word, place.kind === "country"))?.place;
    return found === undefined ? [] : [{ from: at, to: at + 1, kind: found.kind, called: found.called }];
  });

/** Whether a place is one of the shop's. */
function presence(places: Places, names: readonly Name[]): (place: Place) => boolean {
  const here = new Set<unknown>();
  for (const { kind, value, names: called } of names)
    if (kind === "city" || kind === "region" || kind === "country")
      for (const text of [value, ...called]) here.add(places.callings(text, kind));
  return ({ callings }) => here.has(callings);
}
