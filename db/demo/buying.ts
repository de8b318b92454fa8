import type { Locale } from "../../src/base/index.ts";
import { ARTICLES, type Article } from "./catalog.ts";
import type { OrderStory } from "./order.ts";
import type { Person } from "./person.ts";
import { PLACES } from "./places.ts";
import { Random } from "./random.ts";

const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How somebody buys. */
export type Habit = "regular" | "lapsed" | "one_timer" | "seasonal" | "occasional" | "none";

/** Somebody's habit, by how frequent it is among a shop's customers. */
export const habitOf = (random: Random): Habit =>
  random.weighted<Habit>([
    ["regular", 18],
    ["lapsed", 20],
    ["one_timer", 30],
    ["seasonal", 10],
    ["occasional", 12],
    ["none", 10],
  ]);

/** When somebody of a habit orders, from registering up to `at`, in order. */
export function orderTimes(random: Random, habit: Habit, registered: Date, at: Date): Date[] {
  const [from, to] = [registered.getTime(), at.getTime()];
  const first = from + random.between(0, 20) * DAY;
  const times = {
    regular: () => rhythm(random, first, to),
    lapsed: () => rhythm(random, first, to - random.between(120, 500) * DAY),
    one_timer: () => [first],
    seasonal: () => holidays(random, from, to),
    occasional: () => Array.from({ length: random.whole(2, 4) }, () => random.between(from, to)),
    none: () => [],
  }[habit]();
  return times
    .map((time) => daytime(random, time))
    .filter((time) => time > from && time < to)
    .sort((a, b) => a - b)
    .map((time) => new Date(time));
}

/** Every three to seven weeks, more or less. */
function rhythm(random: Random, first: number, to: number): number[] {
  const every = random.between(20, 48) * DAY;
  const times: number[] = [];
  for (let time = first; time < to && times.length < 40; time += every * random.between(0.7, 1.35)) times.push(time);
  return times;
}

/** Before Christmas, and some before 8 March. */
function holidays(random: Random, from: number, to: number): number[] {
  const years = [0, 1, 2, 3].map((back) => new Date(to).getUTCFullYear() - back);
  return years.flatMap((year) => {
    const christmas = Date.UTC(year, 10, 20) + random.between(0, 30) * DAY;
    const march = Date.UTC(year, 1, 22) + random.between(0, 12) * DAY;
    return [christmas, ...(random.chance(0.4) ? [march] : [])].filter((time) => time > from);
  });
}

/** People order between eight in the morning and eleven at night. */
const daytime = (random: Random, time: number): number =>
  Math.floor(time / DAY) * DAY + Math.floor(random.between(6, 21) * 60) * 60_000;

const CATEGORY_WEIGHT: Record<string, number> = {
  Кофе: 10,
  Чай: 5,
  Сладости: 4,
  Аксессуары: 2.5,
  Посуда: 2,
  Подарки: 1,
  Кофемолки: 0.8,
  Техника: 0.8,
};

const SHELF = Array.from(ARTICLES.values(), (article): [Article, number] => [
  article,
  (CATEGORY_WEIGHT[article.category] ?? 0) / Math.sqrt(article.price),
]);

/** What somebody comes back for: two or three things to drink. */
export function favouritesOf(random: Random): string[] {
  const tea = random.chance(0.3);
  const favourites = new Set<string>();
  while (favourites.size < 3) {
    const article = random.weighted(SHELF);
    if (article.category === (tea ? "Чай" : "Кофе")) favourites.add(article.sku);
  }
  return [...favourites];
}

/** What is often taken along with something, by the beginning of its SKU, and how often. */
const GOES_WITH: readonly (readonly [beginning: string, sku: string, part: number])[] = [
  ["V60-", "FIL-40", 0.6],
  ["AERO", "AFI-350", 0.5],
  ["HG-", "BRU-1", 0.6],
  ["EGR-", "TAB-10", 0.6],
  ["ESP-", "TAM-53", 0.7],
  ["KET-1", "V60-W", 0.4],
  ["KET-2", "DES-250", 0.4],
  ["SCA-", "V60-W", 0.4],
  ["MOKA-", "MOR-250", 0.5],
  ["TEA-", "SEN-50", 0.5],
  ["GAI-", "SHU-50", 0.5],
  ["CUP-", "CAN-200", 0.3],
  ["SET-T", "HON-250", 0.4],
];

/** What is in one order: favourites mostly, something else, and what goes with it (by chance of its own, so that all else stays as it is). */
function basketOf(random: Random, favourites: readonly string[], number: string): OrderStory["items"] {
  const items = new Map<string, number>();
  const lines = random.whole(1, 3) + (random.chance(0.2) ? 1 : 0);
  for (let line = 0; line < lines; line++) {
    const favourite = favourites[random.whole(0, favourites.length - 1)];
    const sku = favourite && random.chance(0.65) ? favourite : random.weighted(SHELF).sku;
    items.set(sku, random.chance(0.2) ? 2 : 1);
  }
  const along = new Random(Number(number));
  for (const sku of [...items.keys()]) {
    const [, other = "", part = 0] = GOES_WITH.find(([beginning]) => sku.startsWith(beginning)) ?? [];
    if (along.chance(part) && !items.has(other)) items.set(other, 1);
  }
  return [...items];
}

/** How an order went that was placed at an instant, as far as it has gone by `at`. */
function courseOf(
  random: Random,
  placed: Date,
  at: Date,
): Pick<OrderStory, "placed" | "paid" | "shipped" | "delivered" | "cancelled"> {
  const after = (hours: number) => new Date(placed.getTime() + hours * HOUR);
  const upTo = (time: Date) => (time <= at ? time : null);
  const waits = at.getTime() - placed.getTime() < 20 * HOUR && random.chance(0.4);
  if (waits) return { placed, paid: null };
  if (random.chance(0.025)) return { placed, paid: null, cancelled: random.chance(0.4) ? upTo(after(72)) : null };
  const paid = upTo(after(random.between(0.02, 0.5)));
  if (random.chance(0.03)) return { placed, paid, cancelled: upTo(after(random.between(1, 20))) };
  const shipped = paid && upTo(after(random.between(18, 40)));
  const delivered = shipped && upTo(new Date(shipped.getTime() + random.between(1, 5) * DAY));
  return { placed, paid, shipped, delivered };
}

/** The order of somebody, told whole. */
export function storyOf(random: Random, { person, number, placed, at, favourites, isFirst }: OrderParts): OrderStory {
  const items = basketOf(random, favourites, number);
  const course = courseOf(random, placed, at);
  const goods = items.reduce((sum, [sku, quantity]) => sum + quantity * (ARTICLES.get(sku)?.price ?? 0), 0);
  const promo = promoOf(random, isFirst, placed);
  return {
    number,
    customer: person.row.external_id,
    ...course,
    items,
    ...(random.chance(0.05) ? elsewhere(random, person.row.language) : { city: person.city, address: person.address }),
    ...(promo ? { promoCode: promo.code, discount: Math.round(goods * promo.part * 100) / 100 } : {}),
    ...(course.shipped ? { carrier: random.pick(["Venipak", "LP Express", "DPD"]), tracking: `VP${number}LT` } : {}),
  };
}

/** What an order is made of. */
export interface OrderParts {
  person: Person;
  number: string;
  placed: Date;
  at: Date;
  favourites: readonly string[];
  isFirst: boolean;
}

/** To friends, to parents, to where one is on holiday. */
function elsewhere(random: Random, language: Locale): Pick<OrderStory, "city" | "address"> {
  const place = random.weighted(PLACES);
  return { city: place.city[language], address: `${random.pick(place.streets)} ${random.whole(1, 120)}` };
}

function promoOf(random: Random, isFirst: boolean, placed: Date): { code: string; part: number } | null {
  if (isFirst && random.chance(0.35)) return { code: "WELCOME10", part: 0.1 };
  const season = placed.getUTCMonth() === 10 ? { code: "NOVEMBER15", part: 0.15 } : { code: "LEAF5", part: 0.05 };
  return random.chance(0.06) ? season : null;
}
