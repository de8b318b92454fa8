import * as fc from "fast-check";
import {
  type Dimension,
  type Measure,
  NAMED_MEASURES,
  type PlainMeasure,
  type Question,
} from "../../../src/figures/index.ts";
import { HOWS_OF } from "../../../src/figures/traits.ts";
import type { Source } from "../../../src/segments/index.ts";
import { condition, randomWindow, SOURCES, tidy } from "../../segments/naive/random-definition.ts";

const from = <Value>(values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const seldom = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined, freq: 2 });
const rarely = <Value>(values: fc.Arbitrary<Value>) =>
  fc.oneof({ arbitrary: fc.constant(undefined), weight: 5 }, { arbitrary: values, weight: 1 });

const source = from<Source>([
  "orders",
  "orders",
  "orders",
  "orders",
  "returns",
  "messages",
  "visits",
  "tickets",
  "nps",
  "ratings",
]);

const reckoned: fc.Arbitrary<PlainMeasure> = source.chain((name) =>
  fc
    .record({
      kind: fc.constant("reckoned" as const),
      how: from(HOWS_OF[name]),
      of: SOURCES[name],
      who: rarely(condition),
    })
    .map(tidy),
);

const NAMED_OF: Partial<Record<(typeof NAMED_MEASURES)[number], Source>> = {
  nps: "nps",
  conversion: "messages",
  open_rate: "messages",
  click_rate: "messages",
};
const named: fc.Arbitrary<PlainMeasure> = from(NAMED_MEASURES.filter((name) => name !== "predicted_value")).chain(
  (name) =>
    fc
      .record({
        kind: fc.constant("named" as const),
        name: fc.constant(name),
        days: name === "conversion" ? from([undefined, 1, 30, 365]) : fc.constant(undefined),
        of: seldom(SOURCES[NAMED_OF[name] ?? "orders"]),
        who: rarely(condition),
      })
      .map(tidy),
);

const field: fc.Arbitrary<PlainMeasure> = fc
  .record({
    kind: fc.constant("field" as const),
    field: from(["age", "loyalty_points", "custom.size"]),
    how: from(["average", "median", "sum", "largest", "smallest"] as const),
    who: rarely(condition),
  })
  .map(tidy);

const plain = fc.oneof(
  { arbitrary: reckoned, weight: 5 },
  { arbitrary: named, weight: 5 },
  { arbitrary: field, weight: 1 },
);
const measure: fc.Arbitrary<Measure> = fc.oneof(
  { arbitrary: plain, weight: 8 },
  { arbitrary: fc.record({ kind: fc.constant("ratio" as const), of: plain, to: plain }), weight: 1 },
);

const DIMENSIONS: Dimension[] = [
  ...(["day", "week", "month", "quarter", "year", "hour", "weekday", "hour_of_day"] as const),
  ...([
    "city",
    "gender",
    "age_group",
    "customer",
    "segment",
    "custom.pet",
    "custom.x'; drop table orders; --",
  ] as const),
  ...(["category", "brand", "product", "variant", "category", "product"] as const),
  ...(["delivery_city", "status", "payment_status", "promo_code"] as const),
  ...(["return_reason", "topic", "campaign", "channel", "visit", "score"] as const),
];

/** A question about figures of any kind; some make no sense. */
export const randomQuestion = (timezone: string): fc.Arbitrary<Question> =>
  fc
    .record({
      measures: fc.array(measure, { minLength: 1, maxLength: 2 }),
      who: seldom(condition),
      window: seldom(randomWindow),
      by: fc.option(from(DIMENSIONS), { nil: undefined, freq: 3 }),
      versus: rarely(randomWindow),
    })
    .map((one) => tidy({ ...one, timezone }));
