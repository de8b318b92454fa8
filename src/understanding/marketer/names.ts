import { type Alias, aliasesOf } from "./names/aliases.ts";
import { isFromPlace } from "./names/forms.ts";
import { fullHits } from "./names/full.ts";
import { nearestFinder } from "./names/nearest.ts";
import { partHits } from "./names/part.ts";
import { partsOf } from "./names/parts.ts";
import type { Places } from "./names/places.ts";
import { placeFinder } from "./names/unknown-places.ts";
import { vocabulary } from "./names/vocabulary.ts";
import type { Name, NameKind } from "./reading.ts";
import { quotedIn, type Token } from "./tokens.ts";
import type { NameHit, PlaceHit } from "./values.ts";

/** The names of a shop's data, ready to be found in a text. */
export interface NameIndex {
  /**
   * The names that a text holds, in order, none in another; the longest and the surest win. `isKnown` says of which tokens it is known
   * what they mean otherwise: they are no slips.
   */
  find(tokens: readonly Token[], isKnown?: (at: number) => boolean): NameHit[];
  /** Places of the world that the shop's data has nobody from. */
  places(tokens: readonly Token[]): PlaceHit[];
  /** The name that looks most like some words, of one kind or of any; null where none does. */
  nearest(words: string, kind?: NameKind): Name | null;
}

/** Makes {@link NameIndex}: some 100 ms for 20,000 products, so once for a lexicon. */
export function nameIndex(names: readonly Name[], places: Places): NameIndex {
  const known = vocabulary();
  const aliases = aliasesOf(names, places, known);
  const starts = new Map<number, Alias[]>();
  const holding = new Map<number, Alias[]>();
  for (const alias of aliases) {
    put(starts, alias.numbers[0] ?? -1, alias);
    for (const number of new Set(alias.numbers)) put(holding, number, alias);
  }
  const ofPlaces = aliases.filter(isPlace);
  const unknown = placeFinder(places, names);
  return {
    find(tokens, isKnown = () => false) {
      const parts = partsOf(tokens);
      const words = parts.map(({ word, token }) => known.find(word, !isKnown(token)));
      const asked = { tokens, parts, words, quoted: quotedIn(tokens) };
      const whole = [...fullHits(asked, starts), ...inhabitants(tokens, ofPlaces)];
      return chosen([...whole, ...partHits(asked, holding, whole)]);
    },
    places: unknown,
    nearest: nearestFinder(names),
  };
}

const isPlace = ({ names, words }: Alias): boolean =>
  words.length === 1 && names.some(({ kind }) => kind === "city" || kind === "country" || kind === "region");

function put(index: Map<number, Alias[]>, key: number, alias: Alias): void {
  const held = index.get(key);
  if (held === undefined) index.set(key, [alias]);
  else held.push(alias);
}

/** "Москвичи", "київські". */
function inhabitants(tokens: readonly Token[], places: readonly Alias[]): NameHit[] {
  return tokens.flatMap((token, at): NameHit[] => {
    if (token.kind !== "word" || token.plain.length < 5) return [];
    const found = places.filter(({ words, names }) =>
      isFromPlace(
        token.plain,
        words[0] ?? "",
        names.every(({ kind }) => kind === "country"),
      ),
    );
    const names = [...new Set(found.flatMap((alias) => alias.names))];
    return names.length === 0 ? [] : [{ from: at, to: at + 1, names, how: "form" }];
  });
}

const HOWS: readonly NameHit["how"][] = ["exact", "form", "translit", "part", "typo"];

/** The longest, then the surest; what is equally long and sure is one hit. */
function chosen(hits: readonly NameHit[]): NameHit[] {
  const better = (a: NameHit, b: NameHit): number =>
    b.to - b.from - (a.to - a.from) || HOWS.indexOf(a.how) - HOWS.indexOf(b.how);
  const taken: NameHit[] = [];
  for (const hit of [...hits].sort(better)) {
    const other = taken.find(({ from, to }) => from < hit.to && hit.from < to);
    if (other === undefined) taken.push(hit);
    else if (other.from === hit.from && other.to === hit.to && isAlike(other.how, hit.how))
      taken[taken.indexOf(other)] = { ...other, names: [...new Set([...other.names, ...hit.names])] };
  }
  return taken.sort((a, b) => a.from - b.from);
}

/** Forms are as sure as the words themselves where both are names: "чаи" of "чай" and a brand "Чаи". */
const isAlike = (one: NameHit["how"], other: NameHit["how"]): boolean => one === other;
