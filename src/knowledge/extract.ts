import { leansOnWhatPrecedes, limitsWhatPrecedes } from "./dependence.ts";
import type { ShelvedArticle } from "./knowledge-index.ts";
import { BULLET, type Passage } from "./passages.ts";
import type { Reading } from "./reading.ts";
import { beginning, shortened } from "./shorten.ts";

/** Characters of an extract. Only what would make it untrue if it were missing may go over. */
const MOST = 700;
/** An extract shorter than this takes the next passages along, as far as they say anything of what was asked. */
const LITTLE = 450;
/** What of the lead stands before a best passage that leaves no room for all of it. */
const OF_LEAD = 250;
/** How near to the best passage another must come to be quoted beside it. */
const AS_GOOD = 0.85;

/**
 * What an article says to a question, in its own words: its lead and the passage that fits best, with those that fit as well and those
 * that limit what it says, in the article's order; to a general question, the article from its beginning. Lists stay whole. A
 * passage stands under its heading.
 */
export function extractOf(article: ShelvedArticle, reading: Reading): string {
  const { passages } = article;
  let chosen = atFirst(passages, reading);
  const tries = reading.isGeneral ? passages.map((_, at) => at) : worthiest(reading);
  for (const at of tries) {
    const size = quote(passages, chosen).length;
    if (!reading.isGeneral && size >= LITTLE && !isAsGood(reading, at)) break;
    const more = withNeighbours(passages, chosen, at);
    if (quote(passages, more).length <= MOST) chosen = more;
    else if (reading.isGeneral) break;
  }
  return quote(passages, chosen);
}

/** What is quoted of each chosen passage, by its place. */
type Chosen = ReadonlyMap<number, string>;

/** The best passage and the lead, with which articles answer; where they are too long together, both are cut. */
function atFirst(passages: Passage[], reading: Reading): Chosen {
  const best = withNeighbours(passages, new Map(), reading.best);
  const both = withNeighbours(passages, best, 0);
  if (quote(passages, both).length <= MOST) return both;
  const textOf = (at: number) => passages[at]?.text ?? "";
  if (reading.best === 0) return new Map([[0, shortened(textOf(0), reading, MOST)]]);
  const lead = beginning(textOf(0), OF_LEAD);
  const whole = new Map(best).set(0, lead);
  if (quote(passages, whole).length <= MOST) return whole;
  return whole.set(reading.best, shortened(textOf(reading.best), reading, MOST - lead.length));
}

/** The passages that say something of what was asked, the worthiest first. */
function worthiest({ passages }: Reading): number[] {
  const worth = (at: number) => passages[at] ?? 0;
  return [...passages.keys()].filter((at) => worth(at) > 0).toSorted((one, other) => worth(other) - worth(one));
}

const isAsGood = ({ passages, best }: Reading, at: number): boolean =>
  (passages[at] ?? 0) >= AS_GOOD * (passages[best] ?? 0);

/** The chosen passages with one more, with those of its section that limit it, and with the one that it leans on. */
function withNeighbours(passages: Passage[], chosen: Chosen, at: number): Chosen {
  const more = new Map(chosen);
  const textAt = (place: number) => passages[place]?.text ?? "";
  const add = (place: number) => more.set(place, chosen.get(place) ?? textAt(place));
  const isOfSection = (place: number) =>
    passages[place] !== undefined && passages[place].heading === passages[at]?.heading;
  add(at);
  for (let next = at + 1; isOfSection(next) && limitsWhatPrecedes(textAt(next)); next++) add(next);
  for (let here = at; isOfSection(here - 1) && leansOnWhatPrecedes(textAt(here)); here--) add(here - 1);
  return more;
}

/** The chosen passages in their order; those of one section stand under one heading. */
export function quote(passages: Passage[], chosen: Chosen): string {
  const texts: string[] = [];
  let open: string | null = null;
  passages.forEach(({ heading }, at) => {
    const text = chosen.get(at);
    if (text === undefined) return;
    texts.push(heading !== null && heading !== open ? `${headingLine(heading, text)}\n${text}` : text);
    open = heading;
  });
  return texts.join("\n\n");
}

const headingLine = (heading: string, text: string): string =>
  text.startsWith(BULLET) && !/[.:!?…]$/.test(heading) ? `${heading}:` : heading;
