/** What kind of shop its baskets come from. */
export interface Character {
  people: number;
  items: number;
  /** Means: baskets a person, and distinct items a basket. */
  baskets: number;
  size: number;
  /** Of what is bought after the first basket, the part that was bought before; people differ around it. */
  repeats: number;
  /** Of what is new, the parts that follow what is offered that week, what goes with the basket, and the person's own categories (the rest). */
  promoted: number;
  companions: number;
  /** How fast what one bought fades: the older half is chosen `fading` times as often. */
  fading: number;
}

/** Shops unlike each other: a grocer, a boutique where hardly anything is bought twice, and a wholesaler with long orders. */
export const CHARACTERS = {
  grocer: {
    people: 3000,
    items: 4000,
    baskets: 7,
    size: 6,
    repeats: 0.3,
    promoted: 0.4,
    companions: 0.2,
    fading: 0.5,
  },
  boutique: {
    people: 2500,
    items: 1500,
    baskets: 4,
    size: 2,
    repeats: 0.05,
    promoted: 0.5,
    companions: 0.25,
    fading: 0.8,
  },
  wholesaler: {
    people: 600,
    items: 2500,
    baskets: 9,
    size: 25,
    repeats: 0.45,
    promoted: 0.2,
    companions: 0.3,
    fading: 0.7,
  },
} satisfies Record<string, Character>;

/** Baskets by person, oldest first. */
export type Baskets = Record<string, number[][]>;

const WEEKS = 20;
const CATEGORY = 40;

/** Baskets of a shop of that character, the same for the same seed; everybody has two at least. */
export function authored(character: Character, seed: number): Baskets {
  const random = randomOf(seed);
  const shop = shopOf(character, random);
  const people = Array.from(
    { length: character.people },
    (_, at) => [`p${at}`, lifeOf(character, shop, random)] as const,
  );
  return Object.fromEntries(people);
}

type Random = () => number;

interface Shop {
  /** How much an item sells, week by week: cumulated, so that one is drawn by a binary search. */
  weeks: Float64Array[];
  /** Cumulated within each category of 40 neighbouring items. */
  categories: Float64Array[];
  companions: number[];
  /** How readily an item is bought again. */
  again: Float64Array;
}

function shopOf({ items }: Character, random: Random): Shop {
  const base = Float64Array.from({ length: items }, () => Math.exp(1.4 * normal(random)));
  const again = Float64Array.from({ length: items }, () => Math.exp(0.8 * normal(random)));
  const weeks = Array.from({ length: WEEKS }, () => {
    const offered = new Set(Array.from({ length: Math.ceil(items / 80) }, () => Math.floor(random() * items)));
    return cumulated(base.map((weight, item) => weight ** 1.2 * (offered.has(item) ? 12 : 1)));
  });
  const categories = Array.from({ length: Math.ceil(items / CATEGORY) }, (_, at) =>
    cumulated(base.slice(at * CATEGORY, (at + 1) * CATEGORY)),
  );
  const companions = Array.from({ length: items }, () => Math.floor(random() * items));
  return { weeks, categories, companions, again };
}

function lifeOf(character: Character, shop: Shop, random: Random): number[][] {
  const count = 2 + Math.floor(-Math.log(1 - random()) * (character.baskets - 1.5));
  const tastes = Array.from({ length: 6 }, () => Math.floor(random() ** 1.5 * shop.categories.length));
  const loyalty = Math.min(0.95, character.repeats * Math.exp(0.6 * normal(random) - 0.18));
  const started = Math.floor((random() * WEEKS) / 2);
  const baskets: number[][] = [];
  for (let at = 0; at < count; at++) {
    const week = Math.min(WEEKS - 1, started + Math.floor((at / count) * (WEEKS - started)));
    baskets.push(basketOf(character, shop, { tastes, loyalty, week, before: baskets }, random));
  }
  return baskets;
}

interface Shopper {
  tastes: readonly number[];
  loyalty: number;
  week: number;
  before: readonly number[][];
}

function basketOf(character: Character, shop: Shop, shopper: Shopper, random: Random): number[] {
  const size = Math.max(1, Math.round(character.size * Math.exp(0.7 * normal(random) - 0.25)));
  const basket = new Set<number>();
  for (let tries = 0; basket.size < size && tries < size * 4; tries++) {
    const repeated = shopper.before.length > 0 && random() < shopper.loyalty;
    basket.add(repeated ? known(character, shop, shopper, random) : fresh(character, shop, shopper, basket, random));
  }
  return [...basket];
}

/** Something bought before: a lately bought basket first, and of its items the ones that are bought again readily. */
function known({ fading }: Character, shop: Shop, { before }: Shopper, random: Random): number {
  const age = Math.min(before.length - 1, Math.floor(Math.log(1 - random()) / Math.log(fading)));
  const basket = before[before.length - 1 - age] ?? [];
  return basket[draw(cumulated(Float64Array.from(basket, (item) => shop.again[item] ?? 1)), random)] ?? 0;
}

function fresh(character: Character, shop: Shop, shopper: Shopper, basket: Set<number>, random: Random): number {
  const kind = random();
  if (kind < character.promoted) return draw(shop.weeks[shopper.week] ?? new Float64Array(), random);
  const first = [...basket].at(-1);
  if (kind < character.promoted + character.companions && first !== undefined) return shop.companions[first] ?? 0;
  const category = shopper.tastes[Math.floor(random() * shopper.tastes.length)] ?? 0;
  return category * CATEGORY + draw(shop.categories[category] ?? new Float64Array(), random);
}

function cumulated(weights: Float64Array): Float64Array {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

function draw(sums: Float64Array, random: Random): number {
  const wanted = random() * (sums.at(-1) ?? 0);
  let [from, to] = [0, sums.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sums[middle] ?? 0) <= wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

const normal = (random: Random): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** Mulberry32. */
function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
