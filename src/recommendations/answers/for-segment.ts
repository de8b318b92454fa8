import type { Item } from "../evidence.ts";
import { readPeople } from "../known/person/person.ts";
import type { GroupOffer } from "../offer.ts";
import { rank } from "../ranking/rank.ts";
import { groupReason } from "../reasons/group-reason.ts";
import type { Whom } from "../recommender.ts";
import { readShelf } from "../rules/shelf/queries.ts";
import { offersOnShelf, type PersonalOffer } from "./offers.ts";
import type { Parts } from "./parts.ts";
import { someOf } from "./whom/queries.ts";

/** Of more people than so many, so many are looked at, evenly chosen. */
const LOOKED_AT = 400;
const BATCH = 100;
/** Many are asked about: each is compared with fewer. */
const NEIGHBOURS = 30;
/** What is among the first so many for somebody is for them. */
const BEST = 10;
/** So many of each one's ranked items are held against the shelf. */
const RANKED = 100;

/** What to offer to many, and for how many of them it is among the best; see `Recommender.forSegment`. */
export async function forSegment(parts: Parts, whom: Whom, { n }: { n: number }): Promise<GroupOffer[]> {
  const ids = await someOf(parts.db, whom, LOOKED_AT);
  const all: PersonalOffer[] = [];
  for (let from = 0; from < ids.length; from += BATCH)
    all.push(...(await bestOfEach(parts, ids.slice(from, from + BATCH))));
  return Array.from(Map.groupBy(all, ({ product }) => product).values(), (offers) => together(offers, ids.length))
    .toSorted((one, other) => other.people - one.people || other.score - one.score || one.product - other.product)
    .slice(0, n);
}

async function bestOfEach(parts: Parts, ids: readonly number[]): Promise<PersonalOffer[]> {
  const { db, shop, at } = parts;
  const people = await readPeople(db, shop, ids, { at, neighbours: NEIGHBOURS });
  const each = people.map((person) => ({ person, ranked: rank(person.evidence, shop.weights, { most: RANKED }) }));
  const items = new Set<Item>(each.flatMap(({ ranked }) => ranked.map(({ item }) => item)));
  const shelf = new Map((await readShelf(db, [...items])).map((product) => [product.id, product]));
  return each.flatMap(({ person, ranked }) => offersOnShelf(parts, person, ranked, { shelf, n: BEST }));
}

/** One offer of many people's: its parts are the means of theirs, its variant the one that most of them take. */
function together(offers: readonly PersonalOffer[], of: number): GroupOffer {
  const [first] = offers;
  if (!first) throw new Error("a group of offers has one at least");
  const parts: GroupOffer["parts"] = {};
  for (const offer of offers)
    for (const [name, part] of Object.entries(offer.parts) as [keyof typeof parts, number][])
      parts[name] = (parts[name] ?? 0) + part / offers.length;
  const variants = [...Map.groupBy(offers, ({ variant }) => variant)].toSorted(
    ([, one], [, other]) => other.length - one.length,
  );
  return {
    product: first.product,
    variant: variants[0]?.[0] ?? first.variant,
    score: offers.reduce((sum, { score }) => sum + score, 0) / offers.length,
    parts,
    reason: groupReason(offers.map(({ reason }) => reason.kind)),
    people: offers.length,
    of,
  };
}
