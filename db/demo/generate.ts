import type { ReturnRow } from "../../src/orders/index.ts";
import { favouritesOf, habitOf, orderTimes, storyOf } from "./buying.ts";
import { ARTICLES } from "./catalog.ts";
import { scoresOf, ticketsOf } from "./feedback.ts";
import { lettersTo } from "./letters.ts";
import { orderRows } from "./order.ts";
import { type Person, peopleMaker } from "./person.ts";
import { Random } from "./random.ts";
import { noRows, type ShopRows } from "./shop-rows.ts";
import { visitsOf } from "./visits.ts";

const DAY = 86_400_000;
/** Numbers of made-up orders begin here, above those of the cast. */
const FIRST_NUMBER = 20_001;
/** What may be sent back: food may not (policy.yaml). */
const RETURNABLE = new Set(["Посуда", "Кофемолки", "Техника", "Аксессуары"]);
const REASONS = ["не подошло", "брак", "повредили в дороге", "заказано по ошибке"];

/**
 * Makes `count` customers up, in batches of rows to write: regulars, lapsed ones, one-timers, people who come before holidays; with their
 * orders, returns, letters, visits, tickets and ratings, all before `at`. The same seed and `at` make the same people.
 */
export function* madeUpCustomers(
  count: number,
  { seed, at, batch }: { seed: number; at: Date; batch: number },
): Generator<ShopRows> {
  const random = new Random(seed);
  const make = peopleMaker(random, seed, at);
  let orderNumber = FIRST_NUMBER;
  let rows = noRows();
  for (let number = 1; number <= count; number++) {
    const person = make(number);
    orderNumber = addLife(rows, random, person, at, orderNumber);
    if (number % batch === 0 || number === count) {
      yield rows;
      rows = noRows();
    }
  }
}

/** Adds somebody and all that they did; answers the next order number. */
function addLife(rows: ShopRows, random: Random, person: Person, at: Date, firstNumber: number): number {
  const habit = habitOf(random);
  const times = orderTimes(random, habit, person.row.registered_at, at);
  const favourites = favouritesOf(random);
  let number = firstNumber;
  for (const [place, placed] of times.entries()) {
    const story = storyOf(random, { person, number: String(number++), placed, at, favourites, isFirst: place === 0 });
    const { order, lines } = orderRows(story);
    rows.orders.push(order);
    rows.lines.push(...lines);
    rows.returns.push(...returnOf(random, order.number, story.items, order.delivered_at, at));
  }
  const paidOrders = rows.orders
    .slice(rows.orders.length - times.length)
    .filter((order) => order.payment_status === "paid");
  const lastYear = paidOrders.filter((order) => at.getTime() - order.placed_at.getTime() < 365 * DAY);
  const spent = lastYear.reduce((sum, order) => sum + order.total, 0);
  rows.customers.push({ ...person.row, loyalty_level: spent >= 500 ? "Дерево" : spent >= 150 ? "Лист" : "Почка" });
  rows.letters.push(...lettersTo(random, person, at));
  rows.visits.push(...visitsOf(random, person, { at, last: times.at(-1), favourites }));
  rows.tickets.push(...ticketsOf(random, person, at));
  rows.nps.push(...scoresOf(random, person, at));
  return number;
}

function returnOf(
  random: Random,
  order_number: string,
  items: readonly (readonly [string, number])[],
  delivered: Date | null | undefined,
  at: Date,
): ReturnRow[] {
  const thing = items.find(([sku]) => RETURNABLE.has(ARTICLES.get(sku)?.category ?? ""));
  if (!thing || !delivered || !random.chance(0.1)) return [];
  const requested = new Date(delivered.getTime() + random.between(0.5, 13) * DAY);
  const refunded = new Date(requested.getTime() + random.between(4, 9) * DAY);
  if (requested > at) return [];
  const reason = random.maybe(0.85, () => random.pick(REASONS));
  const amount = ARTICLES.get(thing[0])?.price ?? 0;
  const refund = { refunded_at: refunded <= at ? refunded : null, amount };
  return [{ order_number, sku: thing[0], occurrence: 1, quantity: 1, requested_at: requested, reason, ...refund }];
}
