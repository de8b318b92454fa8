import type { ShopLexicon } from "../reading.ts";
import type { Concept } from "../words/concept.ts";
import { conceptsOf, speaksOf } from "../words/concepts.ts";
import { isFormOf } from "../words/inflection.ts";
import { anywhere, plain } from "../words/phrases.ts";

type Topics = NonNullable<ShopLexicon["topics"]>;

const ONLY = anywhere(`
  только; лишь; исключительно; кроме; остальное не; лише; тільки; виключно; крім; окрім; only; just; nothing but; except; apart from`);
const REFUSES = anywhere(`
  не (интерес*|нуж*|надо|хочу|хотел*|присыл*|шл*|пиш*|слать); больше не; никак*; без; хватит; убер*; отключ*; надоел*; отпи*; долой;
  не (цікав*|потріб*|треба|хочу|надсил*|шл*|пиш*); більше не; ніяк*; досить; прибер*; вимкн*; набрид*; відпи*;
  no; not; no more; don't (want|send|need); stop; drop; without; unsubscribe; turn off; enough; remove; not interested`);
const LIKE = /(?<=\p{L})(?:,? ?(?:а|но|але|but)(?!\p{L})|[,;.!])/u;

/** What letters are about that somebody names: which of the shop's topics, and whether they should come. */
export interface TopicsSaid {
  /** Keys joined by `; `. */
  topics: string;
  on: boolean;
}

/**
 * The topics that a text names and whether they are wanted. "Only about orders" refuses all the others; of some that are refused and some
 * that are wanted those that are refused count.
 */
export function topicsIn(text: string, { topics = [] }: ShopLexicon): TopicsSaid | null {
  const parts = text.split(LIKE).map(plain).filter(Boolean);
  const said = parts.flatMap((part) => {
    const key = topicIn(part, topics);
    return key === null ? [] : [{ key, isOnly: ONLY.test(part), isRefused: REFUSES.test(part) }];
  });
  const kept = said.filter(({ isOnly }) => isOnly).map(({ key }) => key);
  const others = topics.map(({ key }) => key).filter((key) => !kept.includes(key));
  if (kept.length > 0) return { topics: others.join("; "), on: false };
  const refused = said.filter(({ isRefused }) => isRefused);
  const meant = [...new Set((refused.length > 0 ? refused : said).map(({ key }) => key))];
  return meant.length === 0 ? null : { topics: meant.join("; "), on: refused.length === 0 };
}

/** The topic whose name is likest: words that it shares, or what they stand for ("ads" for "offers and discounts"). */
function topicIn(part: string, topics: Topics): string | null {
  const likest = topics
    .map(({ key, names }) => ({
      key,
      score: Math.max(...[key, ...names].map((name) => likeness(part, name))),
    }))
    .reduce((best, one) => (one.score > best.score ? one : best), { key: "", score: 0 });
  return likest.score >= ENOUGH ? likest.key : null;
}

const ENOUGH = 0.5;
/** What a word stands for says a little less than the word. */
const MEANT = 0.9;
const SPOKEN = new Set<Concept>(["promo", "order"]);

function likeness(part: string, name: string): number {
  const words = plain(name)
    .split(" ")
    .filter((word) => word.length > 3);
  const said = part.split(" ");
  const shared = words.filter((word) => said.some((one) => one.length > 3 && isFormOf(one, word)));
  const concepts = new Set(words.flatMap(conceptsOf).filter((concept) => SPOKEN.has(concept)));
  const meant = [...concepts].filter((concept) => speaksOf(part, new Set([concept])));
  return Math.max(shared.length / Math.max(1, words.length), (MEANT * meant.length) / Math.max(1, concepts.size));
}
