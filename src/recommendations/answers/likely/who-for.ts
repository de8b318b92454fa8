import type { Item, Ranked } from "../../evidence.ts";
import { readSparse, sparseText } from "../../keeping/people/people.ts";
import { readPeople } from "../../known/person/person.ts";
import { readNearest } from "../../known/person/queries.ts";
import type { Buyer } from "../../offer.ts";
import { rank } from "../../ranking/rank.ts";
import type { Whom } from "../../recommender.ts";
import { readShelf } from "../../rules/shelf/queries.ts";
import { offersOnShelf } from "../offers.ts";
import type { Parts } from "../parts.ts";
import { meantOf, someOf } from "../whom/queries.ts";
import { goesWith, latestBuyers, likeIt, readVectors } from "./queries.ts";

/** Each way of finding people gives so many at most; all of them are ranked. */
const EACH_WAY = 120;
const BATCH = 100;
/** Many are asked about: each is compared with fewer. */
const NEIGHBOURS = 30;
/** Of so many products that it goes with, or is like, the buyers are looked at. */
const FEW_PRODUCTS = 5;
/** The middle of the buyers is of their heaviest so many items. */
const MIDDLE_ITEMS = 200;

/** Who is the likeliest to buy a product; see `Recommender.whoFor`. */
export async function whoFor(parts: Parts, product: Item, { n, among }: { n: number; among?: Whom }): Promise<Buyer[]> {
  const shelf = new Map((await readShelf(parts.db, [product])).map((one) => [one.id, one]));
  if (shelf.size === 0) return [];
  const ids = await candidates(parts, product, among);
  const found: Buyer[] = [];
  for (let from = 0; from < ids.length; from += BATCH) {
    const people = await readPeople(parts.db, parts.shop, ids.slice(from, from + BATCH), {
      at: parts.at,
      neighbours: NEIGHBOURS,
    });
    for (const person of people) {
      const ranked = rank(person.evidence, parts.shop.weights);
      const [offer] = offersOnShelf(
        parts,
        person,
        ranked.filter(({ item }) => item === product),
        { shelf, n: 1 },
      );
      if (offer && person.card)
        found.push({ ...offer, score: likelihood(ranked, offer.score), customer: person.card.id });
    }
  }
  return found.toSorted((one, other) => other.score - one.score || one.customer - other.customer).slice(0, n);
}

/**
 * How likely it is that somebody's next item is this one, of all that they were ranked: scores compare within one person only, and
 * weights are learned as of a conditional logit.
 */
function likelihood(ranked: readonly Ranked[], score: number): number {
  const best = ranked[0]?.score ?? 0;
  const sum = ranked.reduce((all, one) => all + Math.exp(one.score - best), 0);
  return Math.exp(score - best) / sum;
}

/** Its latest buyers, those of what it goes with and of what it is like, and people like its buyers. */
async function candidates({ db, shop, at }: Parts, product: Item, among: Whom | undefined): Promise<number[]> {
  const few = among ? await someOf(db, among, EACH_WAY + 1) : [];
  if (among && few.length <= EACH_WAY) return few;
  const [pairs, alike] = await Promise.all([goesWith(db, product, FEW_PRODUCTS), likeIt(db, product, FEW_PRODUCTS)]);
  const buyers = await latestBuyers(db, [product], at, EACH_WAY);
  const others = await Promise.all(
    [pairs, alike].map(async (ids) => (ids.length > 0 ? await latestBuyers(db, ids, at, EACH_WAY) : [])),
  );
  const seeds = buyers.length > 0 ? buyers : others.flat();
  const lookalikes = shop.nearest ? await alikeTo(db, seeds, shop.nearest === "indexed") : [];
  const all = [...new Set([...buyers, ...others.flat(), ...lookalikes, ...few])];
  if (!among) return all;
  const meant = await meantOf(db, among, all);
  return all.filter((id) => meant.has(id));
}

/** People near the middle of these. */
async function alikeTo(db: Parts["db"], customers: readonly number[], indexed: boolean): Promise<number[]> {
  const vectors = (await readVectors(db, customers.slice(0, EACH_WAY))).map(readSparse);
  if (vectors.length === 0) return [];
  const middle = new Map<Item, number>();
  for (const vector of vectors)
    for (const [item, weight] of vector) middle.set(item, (middle.get(item) ?? 0) + weight / vectors.length);
  const heaviest = [...middle].sort(([, one], [, other]) => other - one).slice(0, MIDDLE_ITEMS);
  const items = sparseText(new Map(heaviest));
  const near = await readNearest(db, [{ customer: 0, items }], { most: EACH_WAY, indexed });
  return near.map(({ customer }) => customer);
}
