import * as fc from "fast-check";
import { DateTime } from "luxon";
import type { Shop } from "./shop.ts";

/** Presents at which calendars are awkward: the clocks change, a leap day, New Year, the ends of months. */
export const PRESENTS = [
  { now: new Date("2026-03-29T12:00:00Z"), timezone: "Europe/Kyiv" },
  { now: new Date("2026-10-25T01:30:00Z"), timezone: "Europe/Berlin" },
  { now: new Date("2028-02-29T10:00:00Z"), timezone: "America/New_York" },
  { now: new Date("2027-02-28T23:30:00Z"), timezone: "Asia/Tokyo" },
  { now: new Date("2026-12-31T22:30:00Z"), timezone: "Europe/Kyiv" },
  { now: new Date("2026-05-31T00:10:00Z"), timezone: "Pacific/Chatham" },
  { now: new Date("2026-08-17T00:00:00Z"), timezone: "UTC" },
  { now: new Date("2026-04-24T12:00:00Z"), timezone: "Africa/Cairo" },
];

/** The attack texts stand among the other words: as values they are found, as statements they are nothing. */
export const WORDS = ["Москва", "Питер", "O'Brien", "x'; drop table customers; --", "Кофе", "$1", "%_\\"];
export const CATEGORIES = ["Кофе", "Чай", "') or 1=1 --"];
export const BRANDS = ["Lavazza", 'Acme" --'];
export const CAMPAIGNS = ["Весна", "'; delete from orders"];
export const TOPICS = ["жалоба", "вопрос", "a' or 'a'='a"];
export const REASONS = ["Не подошёл размер", "брак", "' || pg_sleep(1) || '"];
export const SEGMENTS = ["7b1c2f52-0a1e-4f52-9a53-0d6a4c2d1111", "7b1c2f52-0a1e-4f52-9a53-0d6a4c2d2222"];
const SKUS = ["a1", "a2", "b1", "c1", "gone"];
const CHANNELS = ["email", "telegram", "sms"] as const;

/** Instants around a present: at it, near the edges of days, months and years, and some time ago. */
function instantsAround({ now, timezone }: (typeof PRESENTS)[number]): string[] {
  const local = DateTime.fromJSDate(now, { zone: timezone });
  const edges = [
    local.startOf("day"),
    local.startOf("week"),
    local.startOf("month"),
    local.startOf("quarter"),
    local.startOf("year"),
    local.minus({ months: 1 }).startOf("month"),
    local.minus({ months: 1 }),
    local.minus({ years: 1 }),
    ...[1, 2, 3, 7, 14, 30, 60, 90, 200, 400].map((days) => local.minus({ hours: 24 * days })),
  ];
  const around = edges.flatMap((edge) => [edge, edge.minus({ milliseconds: 1 }), edge.plus({ hours: 30 })]);
  return [local, ...around].filter((at) => at <= local.plus({ days: 2 })).map((at) => at.toUTC().toISO() ?? "");
}

const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(values, { freq: 3 });
const seldom = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ arbitrary: fc.constant(null), weight: 7 }, { arbitrary: values, weight: 1 });
const from = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const cents = fc.constantFrom(0, 1, 333, 5000, 10_000, 12_345, 50_000);

/** A shop with a handful of customers, in which equal moments, equal sums, unknown values and foreign rows are common. */
export function randomShop(present: (typeof PRESENTS)[number]): fc.Arbitrary<Shop> {
  const instant = from(instantsAround(present));
  const today = DateTime.fromJSDate(present.now, { zone: present.timezone });
  const births = [
    ...["2000-02-29", "1990-02-28", "1995-03-01", "2010-12-31", "1970-01-01"],
    ...[0, 1, 7, 30].map((days) => today.plus({ days }).minus({ years: 30 }).toISODate() ?? ""),
    ...[1, 8].map((days) => today.minus({ days, years: 18 }).toISODate() ?? ""),
  ];
  const customer = fc.record({
    first_name: maybe(from(WORDS)),
    email: maybe(fc.constantFrom("a@example.com", "")),
    phone: maybe(fc.constant("+380501234567")),
    gender: maybe(fc.constantFrom("f" as const, "m" as const)),
    birth_date: maybe(from(births)),
    city: maybe(from([...WORDS.slice(0, 4), ""])),
    registered_at: maybe(instant),
    loyalty_points: maybe(fc.constantFrom(0, 10, 20)),
    insight: maybe(
      fc.record({
        rfm_group: maybe(from(["champions", "at_risk", "lost"])),
        churn_risk: maybe(from(["low", "medium", "high"] as const)),
        rfm_recency: maybe(from([1, 3, 5])),
        rfm_frequency: maybe(from([1, 3, 5])),
        rfm_monetary: maybe(from([1, 3, 5])),
        lifetime_value: from([0, 3.33, 50, 123.45]),
        predicted_value: maybe(from([0, 50, 166.67])),
        p_alive: maybe(from([0.05, 0.3, 0.5, 0.995])),
        expected_orders: maybe(from([0.25, 3, 4.5])),
        interval_days: maybe(from([7, 14.5, 30])),
        next_order_at: maybe(
          fc.oneof(
            instant,
            from([0, 1, 7, 8, 31].map((days) => today.plus({ days }).endOf("day").toUTC().toISO() ?? "")),
          ),
        ),
      }),
    ),
    custom: fc.record(
      {
        pet: fc.constantFrom("кот", "O'Cat", "", null),
        size: fc.constantFrom("38", "38,5", 40, "большой", null),
        wedding: fc.constantFrom("2020-06-01", "2020-02-31", "2026-01-01", "скоро"),
      },
      { requiredKeys: [] },
    ),
    deleted_at: seldom(instant),
  });
  const order = fc.record({
    customer_id: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 9 }),
    status: fc.constantFrom(
      "new" as const,
      "paid" as const,
      "shipped" as const,
      "delivered" as const,
      "cancelled" as const,
    ),
    payment_status: fc.constantFrom("unpaid" as const, "paid" as const, "refunded" as const),
    placed_at: instant,
    delivered_at: maybe(instant),
    cancelled_at: maybe(instant),
    total: cents,
    discount: cents,
    delivery_city: maybe(from([...WORDS.slice(0, 4), ""])),
    promo_code: maybe(fc.constantFrom("SALE", "' or ''='", "")),
    lines: fc.uniqueArray(fc.record({ sku: from(SKUS), quantity: fc.integer({ min: 1, max: 3 }), unit_price: cents }), {
      maxLength: 3,
      selector: (line) => line.sku,
    }),
    returns: fc.uniqueArray(
      fc.record({
        sku: from(SKUS),
        quantity: fc.integer({ min: 1, max: 2 }),
        requested_at: instant,
        refunded_at: maybe(instant),
        withdrawn_at: seldom(instant),
        reason: maybe(from(REASONS)),
        amount: maybe(cents),
      }),
      { maxLength: 1 },
    ),
  });
  const whose = fc.integer({ min: 1, max: 4 });
  const few = <Row>(row: fc.Arbitrary<Row>, key: (row: Row) => unknown) =>
    fc.uniqueArray(row, { maxLength: 6, selector: (one) => JSON.stringify(key(one)) });
  return fc
    .record({
      customers: fc.array(customer, { minLength: 4, maxLength: 4 }),
      orders: fc.array(order, { maxLength: 9 }),
      consents: few(fc.record({ customer_id: whose, channel: from(CHANNELS), granted: fc.boolean() }), (one) => [
        one.customer_id,
        one.channel,
      ]),
      identities: few(
        fc.record({
          customer_id: whose,
          channel: fc.constantFrom("telegram", "web"),
          sender_id: fc.constantFrom("1", "2", "3", "4"),
          blocked_at: maybe(instant),
        }),
        (one) => [one.channel, one.sender_id],
      ),
      tickets: few(
        fc.record({
          customer_id: fc.option(whose, { freq: 9 }),
          opened_at: instant,
          closed_at: maybe(instant),
          topic: from(TOPICS),
          rating: maybe(fc.integer({ min: 1, max: 5 })),
        }),
        (one) => [one.customer_id, one.opened_at, one.topic],
      ),
      nps: few(fc.record({ customer_id: whose, at: instant, score: fc.integer({ min: 0, max: 10 }) }), (one) => [
        one.customer_id,
        one.at,
      ]),
      ratings: few(
        fc.record({
          id: fc.uuid(),
          customer_id: fc.option(whose, { freq: 9 }),
          at: instant,
          value: fc.integer({ min: 1, max: 5 }),
        }),
        (one) => one.id,
      ),
      visits: few(
        fc.record({
          customer_id: whose,
          at: instant,
          kind: fc.constantFrom("view" as const, "cart" as const, "checkout_abandoned" as const),
          sku: from([...SKUS, ""]),
        }),
        (one) => one,
      ),
      events: few(
        fc.record({
          customer_id: whose,
          campaign: from(CAMPAIGNS),
          channel: from(CHANNELS),
          sent_at: instant,
          delivered_at: maybe(instant),
          opened_at: maybe(instant),
          clicked_at: maybe(instant),
        }),
        (one) => [one.customer_id, one.campaign, one.channel, one.sent_at],
      ),
      members: few(fc.record({ segment_id: from(SEGMENTS), customer_id: whose }), (one) => one),
    })
    .map(({ customers, orders, ...rest }) => {
      const numbered = <Row>(rows: Row[]) => rows.map((row, place) => ({ ...row, id: place + 1 }));
      const external = ["d", "B", "я", "a"];
      const withIds = numbered(orders);
      return {
        ...rest,
        customers: numbered(customers).map((one, place) => ({ ...one, external_id: external[place] ?? "" })),
        products: PRODUCTS,
        variants: VARIANTS,
        orders: withIds.map(({ lines: _, returns: __, ...one }) => one),
        lines: withIds.flatMap(({ id, lines }) =>
          lines.map((line) => ({ ...line, order_id: id, variant_id: variantOf(line.sku) })),
        ),
        returns: numbered(withIds.flatMap(({ id, returns }) => returns.map((back) => ({ ...back, order_id: id })))),
        tickets: numbered(rest.tickets),
        visits: numbered(rest.visits),
        events: numbered(rest.events),
      };
    });
}

const PRODUCTS: Shop["products"] = [
  { id: 1, external_id: "P1", name: "Эфиопия Иргачефф", category: "Кофе", brand: "Lavazza" },
  { id: 2, external_id: "P2", name: "Кофемолка 100%", category: null, brand: 'Acme" --' },
  { id: 3, external_id: "P3'", name: "Улун_белый", category: "') or 1=1 --", brand: "" },
];

const VARIANTS: Shop["variants"] = [
  { id: 1, product_id: 1, sku: "a1", name: "Эфиопия 250 г", price: 5000 },
  { id: 2, product_id: 1, sku: "a2", name: "Эфиопия 1 кг", price: 12_345 },
  { id: 3, product_id: 2, sku: "b1", name: "Кофемолка белая", price: null },
  { id: 4, product_id: 3, sku: "c1", name: "Улун", price: 333 },
];

const variantOf = (sku: string): number | null => VARIANTS.find((one) => one.sku === sku)?.id ?? null;
