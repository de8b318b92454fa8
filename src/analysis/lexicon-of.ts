import type { MarketerLexicon } from "../understanding/index.ts";
import type { Asker } from "./parts.ts";

/** A lexicon's names are made ready once an object: what is left of one is the same object for all from whom the same is hidden. */
const made = new WeakMap<MarketerLexicon, Map<string, MarketerLexicon>>();

/** The names that an asker may know. */
export function lexiconOf(
  lexicon: MarketerLexicon,
  { hidden: { fields, segments } }: Pick<Asker, "hidden">,
): MarketerLexicon {
  if (fields.size === 0) return lexicon;
  const key = JSON.stringify([...fields, ...segments]);
  const left = made.get(lexicon) ?? new Map<string, MarketerLexicon>();
  made.set(lexicon, left);
  const known = left.get(key) ?? {
    ...lexicon,
    names: lexicon.names.filter(
      ({ kind, value, field }) => !(field && fields.has(field)) && !(kind === "segment" && segments.has(value)),
    ),
    fields: lexicon.fields.filter(({ name }) => !fields.has(name)),
  };
  left.set(key, known);
  return known;
}
