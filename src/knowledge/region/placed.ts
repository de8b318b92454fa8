import { quote } from "../extract.ts";
import type { ArticleReference } from "../hit.ts";
import type { KnowledgeIndex, ShelvedArticle } from "../knowledge-index.ts";
import { questionOf } from "../question.ts";
import { type Reading, readClosely } from "../reading.ts";
import { type Place, placesIn } from "./places.ts";
import { placeOf, type Region, regionsOf } from "./regions.ts";

/** What an article says to a question where what it says may differ by place. */
export type Placed =
  /** Nothing of what is asked differs by place: the article is quoted as any other. `differs`: something else of it does. */
  | { kind: "everywhere"; differs: boolean }
  /** What holds for the place, and nothing that holds for others. `passages` are the places of what is quoted among the article's. */
  | { kind: "there"; extract: string; passages: number[] }
  /** It depends on a place that nobody told: what is true everywhere, the question for the place, and what it may be. */
  | { kind: "where"; extract: string; ask: string; choices: { label: string; place: string }[] };

/** Where a question is asked from. */
export interface Whereabouts {
  /** What tells the place: the question, or what was chosen or typed after it; a place of front matter, such as `LV`, too. */
  said: string;
  /** Where who asks lives, if that is known and they are who they say. Read only where it decides. */
  home: () => Promise<Place | null>;
}

/** What an article says to a question for the place that is named in it, else for the customer's own, else with the question where. */
export async function placed(
  index: KnowledgeIndex,
  { locale, slug }: Pick<ArticleReference, "locale" | "slug">,
  question: string,
  { said, home }: Whereabouts,
): Promise<Placed> {
  const shelf = index.shelves.get(locale);
  const article = shelf?.articles.find(({ reference }) => reference.slug === slug);
  if (!shelf || !article || article.regions.length === 0) return { kind: "everywhere", differs: false };
  const [reading] = readClosely(shelf, [article], questionOf(question, shelf));
  if (!reading) return { kind: "everywhere", differs: true };
  const named = article.regions.some(({ places }) => places.includes(said)) ? said : null;
  const there = holdingIn(article, named === null ? placesIn(said) : [placeOf(named)], named);
  if (there.length > 0) return tellThere(article, reading, there);
  if (article.where === null || !isOfPlaces(article, reading)) return { kind: "everywhere", differs: true };
  const own = holdingIn(article, [await home()], null);
  return own.length > 0 ? tellThere(article, reading, own) : askWhere(article, article.where);
}

/** The parts that hold for any of some places; the one that a button named by its own word, as it is now. */
function holdingIn({ regions }: ShelvedArticle, places: readonly (Place | null)[], named: string | null): Region[] {
  if (named !== null) return regions.filter((region) => region.places.includes(named));
  return [...new Set(places.flatMap((place) => (place ? regionsOf(regions, place) : [])))];
}

/**
 * How much more a part that holds everywhere must say of the question than any that differs by place, for the place not to matter. Of 26
 * questions of either kind to the demo shop's two articles 23 are told apart so; at 1.5 it is 22, at 1 it is 18.
 */
const CLEARLY = 2;

/** Whether what is asked is all of the article, or a part that differs by place. */
function isOfPlaces({ regions, passages }: ShelvedArticle, reading: Reading): boolean {
  if (reading.isGeneral || reading.best === 0) return true;
  const differs = (at: number) => at === 0 || regions.some(({ heading }) => heading === passages[at]?.heading);
  const most = reading.passages.reduce((top, value, at) => (differs(at) ? Math.max(top, value) : top), 0);
  return (reading.passages[reading.best] ?? 0) < CLEARLY * most;
}

function tellThere(article: ShelvedArticle, reading: Reading, there: readonly Region[]): Placed {
  const chosen = new Map<number, string>();
  article.passages.forEach(({ heading, text }, at) => {
    const isThere = there.some((region) => region.heading === heading);
    const isEverywhere = !article.regions.some((region) => region.heading === heading);
    const isAsked = heading === null || (at === reading.best && !reading.isGeneral);
    if (isThere || (isEverywhere && isAsked)) chosen.set(at, text);
  });
  return { kind: "there", extract: quote(article.passages, chosen), passages: [...chosen.keys()] };
}

function askWhere({ regions, passages }: ShelvedArticle, ask: string): Placed {
  const choices = regions.flatMap(({ heading, places: [place] }) =>
    heading !== null && place !== undefined ? [{ label: heading, place }] : [],
  );
  return { kind: "where", extract: passages[0]?.text ?? "", ask, choices };
}
