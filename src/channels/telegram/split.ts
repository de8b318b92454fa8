/** A range of a text, in UTF-16 units. */
export interface Range {
  from: number;
  to: number;
}

/** Where a text is best cut, the best first: between paragraphs, lines, sentences, words. */
const GAPS = [/\n\s*\n/g, /\n/g, /[.!?…]["”»’)]*\s+/g, /\s+/g];
/** How far beyond a part one has to look to know whether a character of several units ends with it. */
const LOOK_AHEAD = 16;

const characters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Cuts a text into parts of at most `limit` UTF-16 units, without the white space around them: between paragraphs where that leaves
 * a part more than half full, else between lines, sentences, words, and else between characters as a reader sees them.
 */
export function split(text: string, limit: number): Range[] {
  const parts: Range[] = [];
  let from = skipSpace(text, 0);
  while (from < text.length) {
    const cut = from + cutOf(text.slice(from, from + limit + LOOK_AHEAD), limit);
    const to = from + text.slice(from, cut).trimEnd().length;
    if (to > from) parts.push({ from, to });
    from = skipSpace(text, cut);
  }
  return parts;
}

const skipSpace = (text: string, from: number): number =>
  from + (/^\s+(?!\p{M})/u.exec(text.slice(from))?.[0].length ?? 0);

function cutOf(text: string, limit: number): number {
  if (text.length <= limit) return text.length;
  const segments = characters.segment(text);
  const fits = (cut: number) => cut > limit / 2 && cut <= limit && segments.containing(cut)?.index === cut;
  for (const gap of GAPS) {
    const cut = Array.from(text.matchAll(gap), (found) => found.index + found[0].length).findLast(fits);
    if (cut) return cut;
  }
  return segments.containing(limit)?.index || wholeUnits(text, limit);
}

/** For one "character" longer than a message: at least no surrogate pair is cut. */
const wholeUnits = (text: string, limit: number): number =>
  /[\uD800-\uDBFF]/.test(text[limit - 1] ?? "") ? limit - 1 : limit;
