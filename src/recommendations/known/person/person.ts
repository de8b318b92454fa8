import type { Database } from "../../../database/index.ts";
import type { Basket, Evidence, Item } from "../../evidence.ts";
import { basketsOf } from "../../keeping/people/people.ts";
import type { BoughtRow } from "../../keeping/people/queries.ts";
import { vectorOf } from "../../vector.ts";
import { everOf, rhythmOf, type Shop } from "../shop/shop.ts";
import { surely, withWhatIsTheirs } from "./beside-chance.ts";
import { neighboursOf } from "./neighbours.ts";
import { type Card, type History, readAround, readHistories } from "./queries.ts";

/** Of so many of a person's heaviest items pairs are read, so many of each; and what is like so many of them. */
const [PAIRED_ITEMS, PAIRS_EACH, ALIKE_ITEMS] = [60, 20, 30];

/** All that is known of somebody: what is ranked by, and what rules and reasons are told by. */
export interface Person {
  /** Null for somebody nobody knows. */
  card: Card | null;
  city: string | null;
  evidence: Evidence;
  /** Their purchases of each product line by line, oldest first. */
  bought: ReadonlyMap<Item, readonly BoughtRow[]>;
  returned: ReadonlySet<Item>;
  /** What lies in the basket that is asked about. */
  basket: ReadonlySet<Item>;
  /** To which of their items each item in `evidence.content` is like. */
  likeTo: ReadonlyMap<Item, Item>;
  seasons: ReadonlyMap<Item, number>;
}

/** What is asked about people besides who they are. */
export interface Asking {
  at: Date;
  basket?: readonly Item[];
  /** Of somebody nobody knows. */
  city?: string;
  /** Only what goes with the basket: neither what they bought before nor what is popular counts. */
  complements?: boolean;
  /** How many alike people each is compared with at most, where many are asked about. */
  neighbours?: number;
}

/**
 * Reads all that is known of people, in as many statements for many as for one. Ids that are not there, or whose data was deleted, are
 * left out; null is somebody nobody knows. The shop may be on its way still: their orders are read meanwhile.
 */
export async function readPeople(
  db: Database,
  coming: Shop | Promise<Shop>,
  ids: readonly (number | null)[],
  asking: Asking,
): Promise<Person[]> {
  const known = ids.filter((id) => id !== null);
  const [shop, histories] = await Promise.all([coming, known.length ? readHistories(db, known, asking.at) : []]);
  const byId = new Map(histories.map((history) => [history.card.id, history]));
  const drafts = ids.flatMap((id) => {
    const history = id === null ? null : byId.get(id);
    return history === undefined ? [] : [draftOf(history, shop, asking)];
  });
  return await filled(db, shop, drafts, asking);
}

/** Somebody with their baskets, before anything is known of the items in them. */
interface Draft {
  card: Card | null;
  city: string | null;
  bought: ReadonlyMap<Item, readonly BoughtRow[]>;
  returned: ReadonlySet<Item>;
  own: readonly Basket[];
  vector: ReadonlyMap<Item, number>;
}

function draftOf(history: History | null, shop: Shop, asking: Asking): Draft {
  const { at, basket = [], city, complements } = asking;
  const { card = null, bought = [], returned = [] } = history ?? {};
  const before = complements ? [] : (basketsOf(bought).get(card?.id ?? 0) ?? []);
  const own = basket.length > 0 ? [...before, { items: [...new Set(basket)], at }] : before;
  const vector = vectorOf(own, at, shop.weights.fading);
  const byProduct = Map.groupBy(bought, ({ product }) => product);
  return { card, city: card?.city ?? city ?? null, bought: byProduct, returned: new Set(returned), own, vector };
}

/** Reads what is known of everybody's items at once, and gives each their part of it. */
async function filled(db: Database, shop: Shop, drafts: readonly Draft[], asking: Asking): Promise<Person[]> {
  const items = [...new Set(drafts.flatMap(({ vector }) => [...vector.keys()]))];
  const cities = asking.complements ? [] : [...new Set(drafts.flatMap(({ city }) => city ?? []))];
  const [{ pairs, sold, alike, nearby }, nearest] = await Promise.all([
    readAround(db, {
      paired: heaviest(drafts, PAIRED_ITEMS),
      pairsEach: PAIRS_EACH,
      sold: items,
      alike: heaviest(drafts, ALIKE_ITEMS),
      cities,
    }),
    neighboursOf(db, shop, drafts, asking.neighbours),
  ]);
  const parts = {
    pairs: Map.groupBy(pairs, (pair) => pair.item),
    sold: new Map(sold.map((one) => [one.id, one])),
    alike: Map.groupBy(alike, (one) => one.item),
    nearby: Map.groupBy(nearby, (one) => one.city),
  };
  return drafts.map((draft, place): Person => {
    const { vector, own, card, city, bought, returned } = draft;
    const sellings = [...vector.keys()].flatMap((item) => parts.sold.get(item) ?? []);
    const ownPairs = topOf(vector, PAIRED_ITEMS).flatMap((item) => parts.pairs.get(item) ?? []);
    const { content, likeTo } = contentOf(vector, parts.alike);
    const near = nearest[place] ?? [];
    const evidence: Evidence = {
      now: asking.at,
      own,
      vector,
      pairs: asking.complements ? ownPairs.map(surely) : ownPairs,
      rhythms: new Map(sellings.map((one) => [one.id, rhythmOf(one, shop.totals)])),
      neighbours: asking.complements ? withWhatIsTheirs(near, shop.buyers) : near,
      popular: asking.complements ? new Map() : shop.popular,
      popularNearby: new Map((parts.nearby.get(city ?? "") ?? []).map(({ product, share }) => [product, share])),
      popularEver: asking.complements
        ? new Map()
        : withOwn(
            shop.popularEver,
            sellings.map((one) => [one.id, everOf(one, shop.totals)]),
          ),
      content,
    };
    return { card, city, evidence, bought, returned, basket: new Set(asking.basket), likeTo, seasons: shop.seasons };
  });
}

/** A person's heaviest items. */
const topOf = (vector: ReadonlyMap<Item, number>, most: number): Item[] => [...vector.keys()].slice(0, most);

const heaviest = (drafts: readonly Draft[], most: number): Item[] => [
  ...new Set(drafts.flatMap(({ vector }) => topOf(vector, most))),
];

function withOwn(
  ever: ReadonlyMap<Item, number>,
  own: readonly (readonly [Item, number])[],
): ReadonlyMap<Item, number> {
  const missing = own.filter(([item]) => !ever.has(item));
  return missing.length === 0 ? ever : new Map([...ever, ...missing]);
}

/** What is like the items of a person: as much as it is like the one, by as much as that weighs beside the heaviest. */
function contentOf(
  vector: ReadonlyMap<Item, number>,
  alike: ReadonlyMap<Item, { other: number; likeness: number }[]>,
): { content: Map<Item, number>; likeTo: Map<Item, Item> } {
  const content = new Map<Item, number>();
  const likeTo = new Map<Item, Item>();
  const [most = 1] = vector.values();
  for (const item of topOf(vector, ALIKE_ITEMS)) {
    for (const { other, likeness } of alike.get(item) ?? []) {
      const value = likeness * ((vector.get(item) ?? 0) / most);
      if (vector.has(other) || value <= (content.get(other) ?? 0)) continue;
      content.set(other, value);
      likeTo.set(other, item);
    }
  }
  return { content, likeTo };
}
