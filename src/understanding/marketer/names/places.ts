import * as z from "zod";
import { normalise } from "../../../base/index.ts";
import type { NameKind } from "../reading.ts";
import type { PlaceHit } from "../values.ts";

/** Kinds of places. */
export type PlaceKind = PlaceHit["kind"];

/**
 * `intents/segments/places.yaml`: a kind of names, and for each thing of it the names in Russian, Ukrainian and English with `;` between, others
 * (who lives there, old names, in short) behind a fourth. Several of a language stand with commas. `!` before a name says that it is a common word too.
 */
const Table = z.record(z.string(), z.array(z.string()));

const PLACES: readonly string[] = ["city", "region", "country"] satisfies PlaceKind[];
const isPlaceKind = (kind: string): kind is PlaceKind => PLACES.includes(kind);

/** A way to call something. */
export interface Calling {
  text: string;
  /** It is a common word too. */
  homonym: boolean;
}

/** A place of the world. */
export interface Place {
  kind: PlaceKind;
  called: PlaceHit["called"];
  callings: Calling[];
}

/** Places and other things that are known everywhere, whatever the shop. */
export interface Places {
  all: readonly Place[];
  /** Every way to call what is called so and of a kind; nothing where it is none. */
  callings(text: string, kind: NameKind): readonly Calling[];
}

/** Reads {@link Table}; throws where it is none. */
export function readPlaces(data: unknown): Places {
  const index = new Map<string, readonly Calling[]>();
  const all: Place[] = [];
  for (const [kind, lines] of Object.entries(Table.parse(data)))
    for (const line of lines) {
      const { called, callings } = readLine(line);
      if (isPlaceKind(kind)) all.push({ kind, called, callings });
      for (const { text } of callings) if (!index.has(keyOf(text, kind))) index.set(keyOf(text, kind), callings);
    }
  return { all, callings: (text, kind) => index.get(keyOf(text, kind)) ?? [] };
}

/** Without "г." and the like, so that "г. Москва" is Москва; "обл." is written out. */
const keyOf = (text: string, kind: string): string =>
  `${kind} ${normalise(text)
    .replace(/(?<!\p{L})обл\.?(?!\p{L})/u, "область")
    .replace(/^(?:г|м|місто|город|city of)[. ]+(?=\S)/u, "")
    .replace(/[-.' ]+/g, " ")
    .trim()}`;

function readLine(line: string): Omit<Place, "kind"> {
  const [ru = [], uk = [], en = [], more = []] = line.split(";").map((names) =>
    names
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  );
  const said = [...new Set([...ru, ...uk, ...en, ...more])];
  const callings = said.map((text) => ({
    text: text.replace("!", ""),
    homonym: text.startsWith("!") || text.length <= 2,
  }));
  const first = ([name = ""]: string[]) => name.replace("!", "");
  return { called: { ru: first(ru), uk: first(uk), en: first(en) }, callings };
}
