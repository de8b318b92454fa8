import type { ReturnRow } from "../../src/orders/index.ts";
import { favouritesOf, habitOf, orderTimes, storyOf } from "./buying.ts";
import { ARTICLES } from "./catalog.ts";
import { orderRows } from "./order.ts";
import { type Person, peopleMaker } from "./person.ts";
import { Random } from "./random.ts";
import { noRows, type ShopRows } from "./shop-rows.ts";

const DAY = 86_400_000;
/** Numbers of made-up orders begin here, above those of the cast. */
const FIRST_NUMBER = 20_001;
/** What may be sent back: food may not (policy.yaml). */
const RETURNABLE = new Set(["Посуда", "Кофемолки", "Техника", "Аксессуары"]);

const CAMPAIGNS = [
  "Новый урожай",
  "Чай для холодных дней",
  "Подарки к празднику",
  "Весенние сорта",
  "Скидка на посуду",
  "Лето без кофеина",
];
const TOPICS = [
  ["вопрос о товаре", 30],
  ["доставка", 28],
  ["жалоба", 14],
  ["оплата", 14],
  ["возврат", 14],
] as const;

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
  addLetters(rows, random, person, at);
  addVisits(rows, random, person, at, times.at(-1), favourites);
  addFeedback(rows, random, person, at);
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
  if (!thing || !delivered || !random.chance(0.08)) return [];
  const requested = new Date(delivered.getTime() + random.between(0.5, 13) * DAY);
  const refunded = new Date(requested.getTime() + random.between(4, 9) * DAY);
  if (requested > at) return [];
  const reason = random.pick(["не подошло", "брак", "повредили в дороге", "заказано по ошибке"]);
  const amount = ARTICLES.get(thing[0])?.price ?? 0;
  const refund = { refunded_at: refunded <= at ? refunded : null, amount };
  return [{ order_number, sku: thing[0], occurrence: 1, quantity: 1, requested_at: requested, reason, ...refund }];
}

/** A campaign a month for half a year, to those who allow letters. */
function addLetters(rows: ShopRows, random: Random, { row }: Person, at: Date): void {
  const channel = row.consents?.email ? "email" : row.consents?.telegram ? "telegram" : null;
  if (!channel) return;
  for (const [place, campaign] of CAMPAIGNS.entries()) {
    const sent = new Date(Math.floor(at.getTime() / DAY) * DAY - (12 + place * 30) * DAY + 8 * 3_600_000);
    if (sent < row.registered_at) continue;
    const later = (hours: number) => new Date(sent.getTime() + hours * 3_600_000);
    const delivered = random.chance(0.97);
    const opened = delivered && random.chance(0.36) ? later(random.between(0.1, 48)) : null;
    const clicked = opened && random.chance(0.25) ? new Date(opened.getTime() + 90_000) : null;
    rows.letters.push({
      customer_external_id: row.external_id,
      campaign,
      channel,
      sent_at: sent,
      delivered_at: delivered ? later(0.02) : null,
      opened_at: opened,
      clicked_at: clicked,
    });
  }
}

/** Those who bought or registered lately look around. */
function addVisits(
  rows: ShopRows,
  random: Random,
  { row }: Person,
  at: Date,
  last: Date | undefined,
  favourites: readonly string[],
): void {
  const awake = at.getTime() - (last ?? row.registered_at).getTime() < 120 * DAY;
  if (!awake) return;
  const since = Math.max(at.getTime() - 60 * DAY, row.registered_at.getTime());
  for (let visit = random.whole(0, 5); visit > 0; visit--) {
    const kind = random.weighted<"view" | "cart" | "checkout_abandoned">([
      ["view", 70],
      ["cart", 22],
      ["checkout_abandoned", 8],
    ]);
    const sku = favourites[random.whole(0, favourites.length - 1)] ?? "";
    rows.visits.push({
      customer_external_id: row.external_id,
      at: new Date(random.between(since, at.getTime())),
      kind,
      sku,
    });
  }
}

function addFeedback(rows: ShopRows, random: Random, { row }: Person, at: Date): void {
  const since = row.registered_at.getTime();
  const customer_external_id = row.external_id;
  if (random.chance(0.06)) {
    const opened = random.between(since, at.getTime());
    const closed = opened + random.between(0.5, 30) * 3_600_000;
    rows.tickets.push({
      customer_external_id,
      opened_at: new Date(opened),
      closed_at: closed < at.getTime() ? new Date(closed) : null,
      topic: random.weighted<string>(TOPICS),
      rating: closed < at.getTime() && random.chance(0.7) ? random.whole(2, 5) : null,
    });
  }
  if (random.chance(0.12)) {
    const score = Math.min(10, Math.round(10 - random.next() ** 2.2 * 9));
    rows.nps.push({ customer_external_id, score, at: new Date(random.between(since, at.getTime())) });
  }
}
