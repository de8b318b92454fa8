import * as fc from "fast-check";
import { MEASURES_OF } from "../../../src/segments/definition.ts";
import type {
  Birthday,
  Comparison,
  Condition,
  Definition,
  Happenings,
  Items,
  OrderFilter,
  Quantity,
  Source,
  Test,
  Window,
} from "../../../src/segments/index.ts";
import { BRANDS, CAMPAIGNS, CATEGORIES, REASONS, SEGMENTS, TOPICS, WORDS } from "./random-shop.ts";

const from = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const some = <Value>(values: readonly Value[]): fc.Arbitrary<Value[]> =>
  fc.uniqueArray(from(values), { minLength: 1, maxLength: 2 });
/** A record of which few parts are given. */
const partly = <Parts extends object>(parts: { [Key in keyof Parts]-?: fc.Arbitrary<Parts[Key]> }) =>
  fc.record(parts, { requiredKeys: [] }).chain((all) => {
    const keys = Object.keys(all) as (keyof Parts)[];
    return fc
      .uniqueArray(from(keys.length > 0 ? keys : (Object.keys(parts) as (keyof Parts)[])), { maxLength: 2 })
      .map(
        (kept) => Object.fromEntries(Object.entries(all).filter(([key]) => kept.includes(key as keyof Parts))) as Parts,
      );
  });
const maybe = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 2 });

const comparisonWith = (numbers: number[]): fc.Arbitrary<Comparison> =>
  fc.oneof(
    fc.record({ op: from(["=", "!=", ">", ">=", "<", "<="] as const), value: from(numbers) }),
    fc
      .tuple(from(numbers), from(numbers))
      .map(([one, other]) => ({ op: "between" as const, value: Math.min(one, other), to: Math.max(one, other) })),
  );
const counts = comparisonWith([0, 1, 2, 3, 1.5]);
const money = comparisonWith([0, 3.33, 50, 100, 123.45, 166.67, 500]);
const numbers = comparisonWith([0, 1, 2, 3, 5, 50, 100, 3.33, 4.5]);

const stepUnit = from(["hour", "day", "week", "month", "quarter", "year"] as const);
const step = fc.record({ n: from([1, 2, 3, 7, 14, 30, 90]), unit: stepUnit });
const calendarUnit = from(["day", "week", "month", "quarter", "season", "half", "year"] as const);
const days = ["2025-12-31", "2026-01-01", "2026-02-28", "2026-03-29", "2026-05-30", "2026-10-25", "2027-02-01"];
const MOST = { day: 7, month: 12, quarter: 4, season: 4, half: 2 };

export const randomWindow: fc.Arbitrary<Window> = fc.oneof(
  step.map((one) => ({ kind: "last" as const, ...one })),
  step.map((one) => ({ kind: "earlier" as const, ...one })),
  fc.record({ kind: fc.constant("ago" as const), from: step, to: step }),
  fc.record({
    kind: fc.constant("next" as const),
    n: from([1, 2, 7, 31]),
    unit: from(["day", "week", "month"] as const),
  }),
  fc.record({ kind: fc.constant("this" as const), unit: calendarUnit, shift: from([0, 0, -1, -1, -2, 1]) }),
  from(["day", "month", "quarter", "season", "half"] as const).chain((unit) =>
    fc
      .record({
        index: fc.integer({ min: 1, max: MOST[unit] }),
        year: from([undefined, 2026, 2025]),
        ended: from([undefined, true as const]),
      })
      .map(({ index, year, ended }) => ({
        kind: "named" as const,
        unit,
        index,
        ...(year && unit !== "day" ? { year } : ended ? { ended } : {}),
      })),
  ),
  fc
    .record({ ends: fc.uniqueArray(from(days), { minLength: 2, maxLength: 2 }), open: from(["neither", "from", "to"]) })
    .map(({ ends, open }) => ({ ends: ends.toSorted(), open }))
    .map(({ ends, open }) => ({
      kind: "between" as const,
      ...(open === "from" ? {} : { from: ends[0] }),
      ...(open === "to" ? {} : { to: ends[1] }),
    })),
);

const items: fc.Arbitrary<Items> = partly<Items>({
  products: some(["P1", "P2", "P3'", "nothing"]),
  skus: some(["a1", "b1", "gone"]),
  categories: some(CATEGORIES),
  brands: some(BRANDS),
  text: from(["эфиопия", "100%", "_", "'"]),
  price: money,
});
const goods = maybe(fc.array(items, { minLength: 1, maxLength: 2 }));

const orderFilter: fc.Arbitrary<OrderFilter> = partly<OrderFilter>({
  status: some(["new", "paid", "shipped", "delivered", "cancelled"] as const),
  payment: some(["unpaid", "paid", "refunded"] as const),
  total: money,
  discount: money,
  promo: from([[], ["SALE"], ["' or ''='"]]),
  city: from([{ in: ["Москва", "O'Brien"] }, { not: ["Москва"] }, { in: ["Питер"], not: ["Москва"] }]),
  elsewhere: fc.constant(true as const),
  days_to_deliver: counts,
  units: counts,
  products: counts,
  returned: fc.boolean(),
  nth: from(["first", "last", 1, 2] as const),
  weekdays: some([1, 2, 3, 4, 5, 6, 7]),
});

/** Without the parts that are left out. */
export const tidy = <Value extends object>(value: Value): Value =>
  Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Value;

const window = maybe(randomWindow);
/** Happenings of each source. */
export const SOURCES: Record<Source, fc.Arbitrary<Happenings>> = {
  orders: fc
    .record({ source: fc.constant("orders" as const), items: goods, except: goods, orders: maybe(orderFilter), window })
    .map(tidy),
  returns: fc
    .record({
      source: fc.constant("returns" as const),
      items: goods,
      reason: maybe(some([...REASONS, "размер"])),
      refunded: maybe(fc.boolean()),
      window,
    })
    .map(tidy),
  messages: fc
    .record({
      source: fc.constant("messages" as const),
      campaigns: maybe(some(CAMPAIGNS)),
      channels: maybe(some(["email", "telegram", "sms"] as const)),
      state: from(["sent", "delivered", "opened", "not_opened", "ignored", "clicked", "not_clicked"] as const),
      window,
    })
    .map(tidy),
  visits: fc
    .record({
      source: fc.constant("visits" as const),
      visits: maybe(some(["view", "cart", "checkout_abandoned"] as const)),
      items: goods,
      window,
    })
    .map(tidy),
  tickets: fc
    .record({
      source: fc.constant("tickets" as const),
      topics: maybe(some(TOPICS)),
      open: maybe(fc.boolean()),
      rating: maybe(counts),
      window,
    })
    .map(tidy),
  nps: fc.record({ source: fc.constant("nps" as const), score: maybe(numbers), window }).map(tidy),
  ratings: fc.record({ source: fc.constant("ratings" as const), value: maybe(counts), window }).map(tidy),
};

const source = from([
  "orders",
  "orders",
  "orders",
  "returns",
  "messages",
  "visits",
  "tickets",
  "nps",
  "ratings",
] as const);
const happenings: fc.Arbitrary<Happenings> = source.chain((name) => SOURCES[name]);

const quantityOf = (name: Source): fc.Arbitrary<Quantity> =>
  fc.record({ measure: from(MEASURES_OF[name]), of: SOURCES[name] });
const quantity: fc.Arbitrary<Quantity> = source.chain(quantityOf);

const test: fc.Arbitrary<Test> = fc.oneof(
  some([...WORDS, "f", "кот", "38", "30"]).map((values) => ({ kind: "in" as const, values })),
  some([...WORDS, "f", "кот", "38"]).map((values) => ({ kind: "not_in" as const, values })),
  from(["моск", "'", "%", "О"]).map((text) => ({ kind: "has" as const, text })),
  comparisonWith([0, 10, 18, 20, 29, 29.5, 30, 38, 38.5, 40]).map((is) => ({ kind: "number" as const, is })),
  randomWindow.map((one) => ({ kind: "within" as const, window: one })),
  fc.constant({ kind: "known" as const }),
  fc.constant({ kind: "unknown" as const }),
);
const fields = ["city", "gender", "email", "phone", "first_name", "age", "birth_date", "registered", "loyalty_points"];
const field = from([...fields, "custom.pet", "custom.size", "custom.wedding", "custom.none"]);
const reckoned = [
  "rfm_group",
  "churn_risk",
  "rfm_recency",
  "rfm_monetary",
  "lifetime_value",
  "predicted_value",
  "p_alive",
  "expected_orders",
  "usual_interval",
  "next_order",
];
const testOfReckoned: fc.Arbitrary<Test> = fc.oneof(
  some(["champions", "at_risk", "high", "5"]).map((values) => ({ kind: "in" as const, values })),
  some(["champions", "low"]).map((values) => ({ kind: "not_in" as const, values })),
  comparisonWith([0, 1, 3, 3.33, 5, 14.5, 30, 50, 99.5, 123.45]).map((is) => ({ kind: "number" as const, is })),
  randomWindow.map((one) => ({ kind: "within" as const, window: one })),
  fc.constant({ kind: "known" as const }),
  fc.constant({ kind: "unknown" as const }),
);

const birthdayUnit = from(["day", "week", "month"] as const);
const monthDay = from(["01-01", "02-27", "02-28", "02-29", "03-01", "12-25", "12-31"]);
const birthday: fc.Arbitrary<Birthday> = fc.oneof(
  fc.record({ kind: fc.constant("next" as const), n: from([0, 1, 7, 30, 365, 366]), unit: birthdayUnit }),
  fc.record({ kind: fc.constant("past" as const), n: from([1, 7, 30, 364, 365]), unit: birthdayUnit }),
  fc.record({
    kind: fc.constant("this" as const),
    unit: from(["day", "week", "month", "quarter", "season", "year"] as const),
    shift: from([0, 0, 1, -1, 12]),
  }),
  fc.record({ kind: fc.constant("month" as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({ kind: fc.constant("days" as const), from: monthDay, to: monthDay }),
);

const channels = some(["email", "telegram", "sms"] as const);
const times = maybe(from([1, 0.5, 2, 1.5]));
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant("attribute" as const), field, test }), weight: 4 },
  {
    arbitrary: fc.record({
      kind: fc.constant("attribute" as const),
      field: from(reckoned),
      test: testOfReckoned,
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant("birthday" as const), on: birthday }), weight: 2 },
  {
    arbitrary: fc.record({
      kind: fc.constant("quantity" as const),
      of: quantity,
      is: fc.oneof(counts, numbers, money),
    }),
    weight: 8,
  },
  {
    arbitrary: fc.record({
      kind: fc.constant("moment" as const),
      which: from(["first", "last"] as const),
      of: happenings,
      window: randomWindow,
    }),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        kind: fc.constant("compare" as const),
        left: quantity,
        op: from([">", ">=", "<", "<=", "=", "!="] as const),
        right: quantity,
        times,
      })
      .map(tidy),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        kind: fc.constant("shop_average" as const),
        of: quantity,
        op: from([">", ">=", "<", "<="] as const),
        times,
      })
      .map(tidy),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        kind: fc.constant("every" as const),
        unit: from(["day", "week", "month", "quarter", "year"] as const),
        window: randomWindow.filter((one) => one.kind !== "earlier" && (one.kind !== "between" || Boolean(one.from))),
        of: happenings,
        times: from([undefined, 1, 2]),
      })
      .map(tidy),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({
        kind: fc.constant("sequence" as const),
        first: happenings,
        from: from([undefined, "first" as const]),
        next: happenings,
        within: maybe(step),
        not: from([undefined, true as const]),
        again: fc.boolean(),
      })
      .map(({ again, ...one }) => tidy(again ? { ...one, next: one.first } : one)),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: fc.constant("consent" as const), channels, granted: fc.boolean() }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("reachable" as const), channels }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant("segment" as const), id: from(SEGMENTS) }), weight: 1 },
);

/** Two things asked of the same happenings. */
const pair: fc.Arbitrary<Condition> = source.chain((name) =>
  SOURCES[name].chain((of) => {
    const one = fc.record({
      kind: fc.constant("quantity" as const),
      of: fc.record({ measure: from(MEASURES_OF[name]), of: fc.constant(of) }),
      is: counts,
    });
    const either = fc.oneof(
      one,
      one.map((inside) => ({ kind: "except" as const, of: inside })),
    );
    return fc.record({ kind: from(["all", "any"] as const), of: fc.array(either, { minLength: 2, maxLength: 3 }) });
  }),
);

export const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: leaf, weight: 6 },
    { arbitrary: pair, weight: 1 },
    {
      arbitrary: fc.record({
        kind: from(["all", "any"] as const),
        of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
      }),
      weight: 2,
    },
    { arbitrary: fc.record({ kind: from(["not", "except"] as const), of: tie("condition") }), weight: 2 },
  ),
}));

const top = fc
  .record({
    by: fc.oneof(
      quantity,
      from([
        { field: "age" },
        { field: "loyalty_points" },
        { field: "registered" },
        { field: "custom.size" },
        { field: "p_alive" },
        { field: "next_order" },
      ]),
    ),
    n: fc.integer({ min: 1, max: 3 }),
    percent: from([undefined, true as const]),
    lowest: from([undefined, true as const]),
  })
  .map(({ n, percent, ...rest }) => tidy({ ...rest, percent, n: percent ? n * 30 : n }));

/** A definition of a few conditions of any kind. */
export const randomDefinition = (timezone: string): fc.Arbitrary<Definition> =>
  fc
    .record({ where: condition, top: fc.option(top, { nil: undefined, freq: 2 }) })
    .map((one) => tidy({ ...one, timezone }));
