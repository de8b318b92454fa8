import { formsOf, type IsForm } from "./forms.ts";
import { skeletonOf } from "./skeleton.ts";
import type { Finder, Span } from "./span.ts";

interface KnownName {
  name: string;
  whole: string;
  isForm: IsForm;
}

/** Finds the known names in any case and either alphabet, also two of them run together ("annaivanova"). */
export function knownNames(names: readonly string[]): Finder {
  const known = partsOf(names);
  if (known.length === 0) return () => [];
  const joined = known.flatMap(({ whole: a }) => known.map(({ whole: b }) => a + b));
  return ({ words }) =>
    words.flatMap((word): Span[] => {
      const { skeleton, from, to } = word;
      const name = known.find(({ isForm }) => isForm(word));
      const span = { kind: "NAME" as const, from, to };
      if (name === undefined) return joined.some((both) => skeleton.includes(both)) ? [span] : [];
      return [{ ...span, key: name.whole, ...(skeleton === name.whole ? {} : { shown: name.name }) }];
    });
}

/** A card with more words in its name holds something else, and their number of pairs would slow down every message. */
const PARTS_AT_MOST = 8;

/** The words of names, each once; one letter is an initial and tells nobody. */
function partsOf(names: readonly string[]): KnownName[] {
  const words = names.flatMap((name) => name.split(/[^\p{L}'’ʼ]+/u)).filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, PARTS_AT_MOST).map((name) => {
    const plain = name.toLowerCase().replace(/[’ʼ]/g, "'").replaceAll("ё", "е");
    return { name, whole: skeletonOf(plain), isForm: formsOf(plain) };
  });
}
