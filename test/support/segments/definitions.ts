import fc from "fast-check";
import {
  type Birthday,
  CALENDAR_UNITS,
  CHANNELS,
  type Comparison,
  type Condition,
  type Definition,
  type Happenings,
  type Items,
  type Leaf,
  MEASURES,
  MEASURES_OF,
  type OrderFilter,
  type Quantity,
  type Source,
  STEP_UNITS,
  type Test,
  type Top,
  type Window,
} from "../../../src/segments/definition.ts";

/** What the data of a shop has, for definitions to ask for. */
export interface Vocabulary {
  products: string[];
  skus: string[];
  categories: string[];
  brands: string[];
  cities: string[];
  promos: string[];
  reasons: string[];
  campaigns: string[];
  topics: string[];
  /** Texts that names hold. */
  texts: string[];
  /** Of the shop's own, without `custom.`. */
  customFields: string[];
  segments: string[];
}

const some = <Value>(of: readonly Value[], most = 2) =>
  fc.uniqueArray(fc.constantFrom(...of), { minLength: 1, maxLength: Math.min(most, of.length) });
const maybe = <Value>(of: fc.Arbitrary<Value>) => fc.option(of, { nil: undefined, freq: 3 });
const day = fc
  .date({ min: new Date("2025-06-01"), max: new Date("2026-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Drops what is undefined, as a definition that went through JSON has it. */
const solid = <Value>(of: fc.Arbitrary<Value>): fc.Arbitrary<Value> =>
  of.map((value) => JSON.parse(JSON.stringify(value)) as Value);

/** A comparison with numbers of up to `most`. */
export const comparisons = (most: number): fc.Arbitrary<Comparison> =>
  fc.oneof(
    fc.record({ op: fc.constantFrom("=", "!=", ">", ">=", "<", "<="), value: fc.integer({ min: 0, max: most }) }),
    fc
      .tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))
      .map(([one, other]) => ({ op: "between" as const, value: Math.min(one, other), to: Math.max(one, other) })),
  );

const steps = fc.record({ n: fc.integer({ min: 1, max: 100 }), unit: fc.constantFrom(...STEP_UNITS) });

/** A window of any kind. */
export const windows: fc.Arbitrary<Window> = solid(
  fc.oneof(
    steps.map((step) => ({ kind: "last" as const, ...step })),
    steps.map((step) => ({ kind: "earlier" as const, ...step })),
    fc.record({ kind: fc.constant("ago" as const), from: steps, to: steps }),
    fc.record({
      kind: fc.constant("this" as const),
      unit: fc.constantFrom(...CALENDAR_UNITS),
      shift: fc.integer({ min: -4, max: 2 }),
    }),
    fc
      .constantFrom(
        ["day", 7] as const,
        ["month", 12] as const,
        ["quarter", 4] as const,
        ["season", 4] as const,
        ["half", 2] as const,
      )
      .chain(([unit, most]) =>
        fc.record({
          kind: fc.constant("named" as const),
          unit: fc.constant(unit),
          index: fc.integer({ min: 1, max: most }),
          year: unit === "day" ? fc.constant(undefined) : maybe(fc.integer({ min: 2025, max: 2026 })),
          ended: maybe(fc.constant(true as const)),
        }),
      ),
    fc.tuple(day, day, fc.constantFrom("both", "from", "to")).map(([one, other, ends]) => {
      const [from, to] = [one, other].sort();
      return {
        kind: "between" as const,
        from: ends === "to" ? undefined : from,
        to: ends === "from" ? undefined : to,
      };
    }),
  ),
);

const birthdays: fc.Arbitrary<Birthday> = fc.oneof(
  fc.record({
    kind: fc.constant("next" as const),
    n: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom("day", "week", "month"),
  }),
  fc.record({
    kind: fc.constant("past" as const),
    n: fc.integer({ min: 1, max: 60 }),
    unit: fc.constantFrom("day", "week", "month"),
  }),
  fc.record({
    kind: fc.constant("this" as const),
    unit: fc.constantFrom("day", "week", "month", "quarter", "season", "year"),
    shift: fc.integer({ min: -2, max: 2 }),
  }),
  fc.record({ kind: fc.constant("month" as const), month: fc.integer({ min: 1, max: 12 }) }),
  fc.tuple(day, day).map(([from, to]) => ({ kind: "days" as const, from: from.slice(5), to: to.slice(5) })),
);

/** Definitions of every kind that ask for what the vocabulary has; none of them is deeper than `depth` groups. */
export function definitionsOf(vocabulary: Vocabulary, timezone: string, depth = 2): fc.Arbitrary<Definition> {
  const happenings = happeningsOf(vocabulary);
  const where = conditionsOf(leavesOf(vocabulary, happenings), depth);
  const top: fc.Arbitrary<Top> = fc.record({
    by: fc.oneof(
      quantitiesOf(happenings),
      fc.record({ field: fc.constantFrom("age", "registered", "loyalty_points", "birth_date") }),
    ),
    n: fc.integer({ min: 1, max: 100 }),
    percent: maybe(fc.constant(true as const)),
    lowest: maybe(fc.constant(true as const)),
  });
  return solid(fc.record({ where, top: maybe(top), timezone: fc.constant(timezone) }));
}

function conditionsOf(leaves: fc.Arbitrary<Leaf>, depth: number): fc.Arbitrary<Condition> {
  if (depth === 0) return leaves;
  const inside = conditionsOf(leaves, depth - 1);
  return fc.oneof(
    { weight: 3, arbitrary: leaves },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant("all" as const), of: fc.array(inside, { maxLength: 3 }) }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("any" as const),
        of: fc.array(inside, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom("not" as const, "except" as const), of: inside }) },
  );
}

function itemsOf(vocabulary: Vocabulary): fc.Arbitrary<Items> {
  return fc.record({
    products: maybe(some(vocabulary.products)),
    skus: maybe(some(vocabulary.skus)),
    categories: maybe(some(vocabulary.categories)),
    brands: maybe(some(vocabulary.brands)),
    text: maybe(fc.constantFrom(...vocabulary.texts)),
    price: maybe(comparisons(500)),
  });
}

function orderFiltersOf({ promos, cities }: Vocabulary): fc.Arbitrary<OrderFilter> {
  const statuses = ["new", "paid", "shipped", "delivered", "cancelled"] as const;
  return fc.record({
    status: maybe(some(statuses, 3)),
    payment: maybe(some(["unpaid", "paid", "refunded"] as const)),
    total: maybe(comparisons(1000)),
    discount: maybe(comparisons(100)),
    promo: maybe(fc.oneof(some(promos), fc.constant<string[]>([]))),
    city: maybe(fc.oneof(fc.record({ in: some(cities) }), fc.record({ not: some(cities) }))),
    elsewhere: maybe(fc.constant(true as const)),
    days_to_deliver: maybe(comparisons(10)),
    units: maybe(comparisons(10)),
    products: maybe(comparisons(5)),
    returned: maybe(fc.boolean()),
    nth: maybe(fc.oneof(fc.constantFrom("first" as const, "last" as const), fc.integer({ min: 1, max: 4 }))),
    weekdays: maybe(some([1, 2, 3, 4, 5, 6, 7])),
  });
}

function happeningsOf(vocabulary: Vocabulary): fc.Arbitrary<Happenings> {
  const items = maybe(fc.array(itemsOf(vocabulary), { minLength: 1, maxLength: 2 }));
  const window = maybe(windows);
  const source = <Name extends Source>(name: Name) => fc.constant(name);
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        source: source("orders"),
        items,
        except: items,
        orders: maybe(orderFiltersOf(vocabulary)),
        window,
      }),
    },
    fc.record({
      source: source("returns"),
      items,
      reason: maybe(some(vocabulary.reasons)),
      refunded: maybe(fc.boolean()),
      window,
    }),
    fc.record({
      source: source("messages"),
      campaigns: maybe(some(vocabulary.campaigns)),
      channels: maybe(some(CHANNELS)),
      state: fc.constantFrom("sent", "delivered", "opened", "not_opened", "ignored", "clicked", "not_clicked"),
      window,
    }),
    fc.record({
      source: source("visits"),
      visits: maybe(some(["view", "cart", "checkout_abandoned"] as const)),
      items,
      window,
    }),
    fc.record({
      source: source("tickets"),
      topics: maybe(some(vocabulary.topics)),
      open: maybe(fc.boolean()),
      rating: maybe(comparisons(5)),
      window,
    }),
    fc.record({ source: source("nps"), score: maybe(comparisons(10)), window }),
    fc.record({ source: source("ratings"), value: maybe(comparisons(5)), window }),
  );
}

const quantitiesOf = (happenings: fc.Arbitrary<Happenings>): fc.Arbitrary<Quantity> =>
  fc
    .tuple(happenings, fc.constantFrom(...MEASURES))
    .filter(([of, measure]) => MEASURES_OF[of.source].includes(measure))
    .map(([of, measure]) => ({ measure, of }));

function testsOf({ cities, customFields }: Vocabulary): fc.Arbitrary<Extract<Leaf, { kind: "attribute" }>> {
  const attribute = (field: fc.Arbitrary<string>, test: fc.Arbitrary<Test>) =>
    fc.record({ kind: fc.constant("attribute" as const), field, test });
  const values = (of: readonly string[]): fc.Arbitrary<Test> =>
    fc.record({ kind: fc.constantFrom("in" as const, "not_in" as const), values: some(of) });
  const known: fc.Arbitrary<Test> = fc.record({ kind: fc.constantFrom("known" as const, "unknown" as const) });
  const has: fc.Arbitrary<Test> = fc.record({ kind: fc.constant("has" as const), text: fc.constantFrom(...cities) });
  const number: fc.Arbitrary<Test> = fc.record({ kind: fc.constant("number" as const), is: comparisons(90) });
  const within: fc.Arbitrary<Test> = fc.record({ kind: fc.constant("within" as const), window: windows });
  const custom = fc.constantFrom(...customFields.map((key) => `custom.${key}`));
  return fc.oneof(
    attribute(fc.constant("city"), fc.oneof(values(cities), has, known)),
    attribute(fc.constant("gender"), fc.oneof(values(["f", "m"]), known)),
    attribute(fc.constantFrom("age", "loyalty_points"), fc.oneof(number, known)),
    attribute(fc.constantFrom("birth_date", "registered"), fc.oneof(within, known)),
    attribute(fc.constantFrom("email", "phone", "first_name", "source"), known),
    attribute(custom, fc.oneof(values(cities), has, known)),
  );
}

function leavesOf(vocabulary: Vocabulary, happenings: fc.Arbitrary<Happenings>): fc.Arbitrary<Leaf> {
  const quantity = quantitiesOf(happenings);
  const times = maybe(fc.constantFrom(0.5, 2, 10));
  const channels = some(CHANNELS);
  const leaf = <Kind extends Leaf["kind"]>(kind: Kind) => fc.constant(kind);
  return fc.oneof(
    { weight: 3, arbitrary: testsOf(vocabulary) },
    fc.record({ kind: leaf("birthday"), on: birthdays }),
    { weight: 5, arbitrary: fc.record({ kind: leaf("quantity"), of: quantity, is: comparisons(20) }) },
    fc.record({ kind: leaf("moment"), which: fc.constantFrom("first", "last"), of: happenings, window: windows }),
    fc.record({
      kind: leaf("compare"),
      left: quantity,
      op: fc.constantFrom(">", ">=", "<", "<=", "=", "!="),
      right: quantity,
      times,
    }),
    fc.record({ kind: leaf("shop_average"), of: quantity, op: fc.constantFrom(">", ">=", "<", "<="), times }),
    fc.record({
      kind: leaf("every"),
      unit: fc.constantFrom("week", "month", "quarter", "year"),
      window: windows.filter((window) => window.kind !== "earlier" && !(window.kind === "between" && !window.from)),
      of: happenings,
      times: maybe(fc.integer({ min: 1, max: 3 })),
    }),
    fc.record({
      kind: leaf("sequence"),
      first: happenings,
      from: maybe(fc.constant("first" as const)),
      next: happenings,
      within: maybe(steps),
      not: maybe(fc.constant(true as const)),
    }),
    fc.record({ kind: leaf("consent"), channels, granted: fc.boolean() }),
    fc.record({ kind: leaf("reachable"), channels }),
    fc.record({ kind: leaf("segment"), id: fc.constantFrom(...vocabulary.segments) }),
  );
}
