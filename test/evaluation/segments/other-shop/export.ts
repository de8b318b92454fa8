import { Random } from "../../../../db/demo/random.ts";
import type { Trade, Value } from "./trade.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Row = Record<string, Value>;
type Tables = Record<(typeof TABLES)[number], Row[]>;
const TABLES = [
  "customers",
  "products",
  "orders",
  "order_lines",
  "returns",
  "campaign_events",
  "tickets",
  "nps",
  "visits",
] as const;

/** A shop's export as DESIGN.md §7 has it, file by file: some customers of another trade, the same ones for the same moment. */
export function otherShop(at: Date, trade: Trade, customers = 450): Record<string, string> {
  const random = new Random(trade.seed);
  const tables = Object.fromEntries(TABLES.map((table) => [table, [] as Row[]])) as Tables;
  tables.products.push(...readGoods(trade));
  for (let number = 1; number <= customers; number++) addCustomer({ tables, random, trade, at }, number);
  return Object.fromEntries(Object.entries(tables).map(([table, rows]) => [`${table}.csv`, csv(rows)]));
}

function readGoods({ goods, place: { currency } }: Trade): Row[] {
  let category = "";
  return goods
    .trim()
    .split("\n")
    .flatMap((line) => {
      if (line.startsWith("#")) category = line.slice(2);
      const [sku = "", name = "", brand = "", price = ""] = line.split(" | ");
      return line.startsWith("#")
        ? []
        : [{ sku, product_id: `p-${sku}`, name, category, brand, price, currency, in_stock: "true" }];
    });
}

const csv = (rows: readonly Row[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(","))
    .join("\n");

interface Making {
  tables: Tables;
  random: Random;
  trade: Trade;
  at: Date;
}

interface Life extends Making {
  customer_external_id: string;
  since: number;
  city: string;
}

function addCustomer(making: Making, number: number): void {
  const { tables, random, trade, at } = making;
  const { country, phone, languages } = trade.place;
  const customer_external_id = `z-${number}`;
  const gender = random.chance(0.6) ? ("f" as const) : ("m" as const);
  const [city, region] = random.weighted(trade.cities.map((place) => [place, place[2]] as const));
  const own = trade.own(random);
  const since = at.getTime() - random.between(1, 900) * DAY;
  tables.customers.push({
    external_id: customer_external_id,
    first_name: random.pick(trade.names[gender]),
    email: random.maybe(0.9, () => `pet${number}@example.com`),
    phone: `${phone}${String(1_000_000 + number)}`,
    gender: random.maybe(0.85, () => gender),
    birth_date: random.maybe(0.7, () => day(at.getTime() - random.between(18, 75) * 365.25 * DAY)),
    city: random.maybe(0.95, () => city),
    region,
    country,
    language: languages[random.chance(0.8) ? 0 : 1],
    registered_at: time(since),
    source: random.maybe(0.9, () => random.pick(trade.sources)),
    consent_email: random.maybe(0.8, () => random.chance(0.8)),
    consent_telegram: random.maybe(0.4, () => random.chance(0.8)),
    consent_sms: random.maybe(0.6, () => random.chance(0.6)),
    loyalty_level: random.pick(trade.levels),
    ...own(),
  });
  const life: Life = { ...making, customer_external_id, since, city };
  addOrders(life);
  addLetters(life);
  addTalk(life);
}

const time = (at: number): string => new Date(at).toISOString();
const day = (at: number): string => time(at).slice(0, 10);

function addOrders(life: Life): void {
  const { random, since, at } = life;
  const every = random.between(18, 150) * DAY;
  const until = at.getTime() - (random.chance(0.35) ? random.between(60, 500) * DAY : 0);
  const most = random.weighted<number>([
    [0, 12],
    [1, 25],
    [25, 63],
  ]);
  for (let placed = since + DAY, made = 0; placed < until && made < most; placed += every * random.between(0.6, 1.4))
    addOrder(life, Math.floor(placed / 60_000) * 60_000, made++);
}

function addOrder(
  { tables, random, trade, customer_external_id, at, city }: Life,
  placed: number,
  place: number,
): void {
  const number = `Z${10_000 + tables.orders.length}`;
  const goods = Array.from({ length: random.whole(1, 3) }, () => random.pick(tables.products));
  const lines = [...new Set(goods)].map((one) => ({
    order_number: number,
    sku: String(one.sku),
    quantity: random.chance(0.25) ? random.whole(2, 4) : 1,
    unit_price: Number(one.price),
  }));
  const promo = random.maybe(place === 0 ? 0.3 : 0.12, () => random.pick(trade.promoCodes));
  const sum = lines.reduce((money, line) => money + line.quantity * line.unit_price, 0);
  const discount = promo ? Math.round(sum * 0.1) : 0;
  const [unpaid, cancelled] = [random.chance(0.04), random.chance(0.05)];
  const took = placed + random.between(1, 8) * DAY;
  const came = !unpaid && !cancelled && took < at.getTime() ? time(took) : null;
  tables.order_lines.push(...lines);
  tables.orders.push({
    number,
    customer_external_id,
    status: cancelled ? "cancelled" : came ? "delivered" : unpaid ? "new" : "shipped",
    payment_status: unpaid ? "unpaid" : cancelled ? "refunded" : "paid",
    placed_at: time(placed),
    paid_at: unpaid ? null : time(placed + HOUR / 4),
    delivered_at: came,
    cancelled_at: cancelled ? time(placed + HOUR) : null,
    total: sum - discount,
    discount,
    currency: trade.place.currency,
    delivery_city: random.chance(0.08) ? random.pick(trade.cities)[0] : city,
    promo_code: promo,
  });
  const back = lines[0];
  if (!came || !back || took + 5 * DAY > at.getTime() || !random.chance(0.07)) return;
  tables.returns.push({
    order_number: number,
    sku: back.sku,
    quantity: 1,
    requested_at: time(took + 3 * DAY),
    refunded_at: time(took + 5 * DAY),
    reason: random.pick(trade.reasons),
    amount: back.unit_price,
  });
}

function addLetters({ tables, random, trade, customer_external_id, at, since }: Life): void {
  for (const [campaign, days, channel] of trade.mailings) {
    const sent = at.getTime() - days * DAY;
    if (sent < since || random.chance(0.3)) continue;
    const opened = random.maybe(0.4, () => sent + random.between(1, 60) * HOUR);
    tables.campaign_events.push({
      customer_external_id,
      campaign,
      channel,
      sent_at: time(sent),
      delivered_at: random.chance(0.95) || opened ? time(sent + 60_000) : null,
      opened_at: opened && time(opened),
      clicked_at: opened && random.maybe(0.3, () => time(opened + 60_000)),
    });
  }
}

function addTalk({ tables, random, trade, customer_external_id, at, since }: Life): void {
  const then = () => random.between(since, at.getTime());
  if (random.chance(0.2)) tables.nps.push({ customer_external_id, score: random.whole(3, 10), at: time(then()) });
  if (random.chance(0.15)) {
    const opened = then();
    const closed = random.maybe(0.85, () => Math.min(opened + 9 * HOUR, at.getTime()));
    const rating = closed && random.maybe(0.6, () => random.whole(1, 5));
    const topic = random.pick(trade.topics);
    tables.tickets.push({
      customer_external_id,
      opened_at: time(opened),
      closed_at: closed && time(closed),
      topic,
      rating,
    });
  }
  for (let visit = random.whole(0, 3); visit > 0; visit--) {
    const seen = time(Math.max(since, at.getTime() - random.between(0, 70) * DAY));
    const kind = random.pick(["view", "view", "cart", "checkout_abandoned"]);
    tables.visits.push({ customer_external_id, at: seen, kind, sku: String(random.pick(tables.products).sku) });
  }
}
