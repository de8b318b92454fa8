import type { ImportPlan } from "../../../../desk/index.ts";
import { FIELDS, KINDS, type Kind, PAYMENTS, STATUSES } from "./fields.ts";
import type { SheetTable } from "./table.ts";

type PlannedFile = ImportPlan["files"][number];
type Feed = PlannedFile["feeds"][number];

/** How a file was matched: what it is of, which of its columns is which of ours, and what its words mean. */
export interface Matching {
  kind: Kind;
  /** Ours → theirs. */
  columns: Record<string, string>;
  /** Ours, by column → their word → our word. */
  values: Record<string, Record<string, string>>;
  /** What stands in every row, where a file has no such column. */
  constants: Record<string, string>;
  /** Whether columns that are nothing of ours become fields of customers. */
  rest: boolean;
}

/** Columns whose words are ours to choose from. */
export const CHOICES: Record<string, Record<string, readonly string[]>> = {
  status: STATUSES,
  payment_status: PAYMENTS,
};

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/[_\-.:]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();

/** How well a header fits a field: 3 the same, 2 begins so, 1 holds it, 0 not at all. */
function fitness(header: string, like: readonly string[]): number {
  const said = plain(header);
  const fits = like.map(plain).map((one) => {
    if (said === one) return 3;
    if (said.startsWith(`${one} `)) return 2;
    return one.length > 3 && ` ${said} `.includes(` ${one} `) ? 1 : 0;
  });
  return Math.max(0, ...fits);
}

/** Which column is which, by their headers: the best fitting pairs first, each column once. */
function guessColumns(kind: Kind, header: readonly string[]): Record<string, string> {
  const pairs = FIELDS[kind].flatMap(({ key, like }, place) =>
    header.map((column) => ({ key, column, place, score: fitness(column, like) })),
  );
  pairs.sort((one, other) => other.score - one.score || one.place - other.place);
  const columns: Record<string, string> = {};
  const taken = new Set<string>();
  for (const { key, column, score } of pairs) {
    if (score === 0 || key in columns || taken.has(column)) continue;
    columns[key] = column;
    taken.add(column);
  }
  return columns;
}

const guessOf = (kind: Kind, header: readonly string[]): Matching => ({
  ...{ kind, columns: guessColumns(kind, header), values: {}, constants: {}, rest: false },
});

/** What a file is of: the kind whose required columns are found, else the most of them. */
export function guessKind(name: string, header: readonly string[]): Kind {
  const named = KINDS.find((kind) => plain(name).replace(/ csv$/, "") === plain(kind));
  if (named && lacking(guessOf(named, header)).length === 0) return named;
  const shares = KINDS.map((kind) => {
    const columns = guessColumns(kind, header);
    const required = FIELDS[kind].filter((field) => field.required);
    const found = required.filter(({ key }) => key in columns).length;
    return { kind, share: found / required.length + Object.keys(columns).length / 1000 };
  });
  return shares.reduce((best, one) => (one.share > best.share ? one : best)).kind;
}

/** The words of a column, the most frequent first. */
export function wordsIn(table: SheetTable, column: string | undefined): string[] {
  const place = column === undefined ? -1 : table.header.indexOf(column);
  if (place === -1) return [];
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const word = (row[place] ?? "").trim();
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([word]) => word);
}

/** What words mean, as far as it can be told; those that are ours already need nothing. */
function guessValues(table: SheetTable, columns: Record<string, string>): Matching["values"] {
  const values: Matching["values"] = {};
  for (const [key, choices] of Object.entries(CHOICES)) {
    const words = wordsIn(table, columns[key]).filter((word) => !(word.toLowerCase() in choices));
    const meant = words.flatMap((word) => {
      const found = Object.keys(choices).find((ours) => choices[ours]?.some((one) => plain(word).startsWith(one)));
      return found ? [[word, found] as const] : [];
    });
    if (meant.length > 0) values[key] = Object.fromEntries(meant);
  }
  return values;
}

/** A first matching of a file, by its headers and words. */
export function guess(table: SheetTable, kind = guessKind(table.name, table.header)): Matching {
  const columns = guessColumns(kind, table.header);
  return { kind, columns, values: guessValues(table, columns), constants: {}, rest: kind === "customers" };
}

/** What a matching still lacks: required columns that are neither matched nor the same in every row. */
export function lacking({ kind, columns, constants }: Matching): string[] {
  return FIELDS[kind].filter(({ key, required }) => required && !columns[key] && !constants[key]).map(({ key }) => key);
}

/** Whether the orders of a file would be nobody's: no column says whose they are. */
export const isOfGuests = ({ kind, columns }: Matching): boolean =>
  (kind === "orders" || kind === "sales") &&
  ["customer_external_id", "customer_email", "customer_phone", "email", "phone"].every((key) => !columns[key]);

/** Words of a column that mean nothing yet. */
export function unmeant(table: SheetTable, { columns, values }: Matching, key: string): string[] {
  const choices = CHOICES[key] ?? {};
  const words = wordsIn(table, columns[key]);
  return words.filter((word) => !(word.toLowerCase() in choices) && !values[key]?.[word]);
}

const PERSON = ["first_name", "last_name", "email", "phone", "city"];
const ORDER = [
  ...["number", "placed_at", "status", "payment_status", "total", "discount", "currency", "customer_external_id"],
  ...["delivery_city", "delivery_address", "tracking_number", "carrier", "promo_code"],
];

/** A matched file as the server takes it. */
export function planned(table: SheetTable, matching: Matching): PlannedFile {
  const feeds = matching.kind === "sales" ? salesFeeds(matching) : [plainFeed(matching, matching.kind)];
  return { name: table.name, header: table.header, feeds };
}

function plainFeed({ columns, values, constants, rest }: Matching, target: Exclude<Kind, "sales">): Feed {
  return { target, columns, ...told({ values, constants }), ...(rest && target === "customers" ? { rest } : {}) };
}

/** What is said of columns, without what says nothing. */
const told = ({ values, constants }: Pick<Matching, "values" | "constants">) => ({
  ...(Object.keys(values).length > 0 ? { values } : {}),
  ...(Object.keys(constants).length > 0 ? { constants } : {}),
});

const only = <Value>(all: Record<string, Value>, keys: readonly string[]): Record<string, Value> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));

function salesFeeds({ columns, values, constants }: Matching): Feed[] {
  const { number, sku, quantity, unit_price: price, name, customer_external_id: customer } = columns;
  const { category, brand } = columns;
  const orders: Feed = {
    target: "orders",
    ...(number ? { group_by: number } : {}),
    columns: {
      ...only(columns, ORDER),
      ...(customer ? {} : buyerColumns(columns)),
      ...(columns.total || !quantity || !price ? {} : { total: { sum: [quantity, price] } }),
    },
    ...told({ values: only(values, ORDER), constants: only(constants, ORDER) }),
  };
  const lines: Feed = {
    target: "order_lines",
    columns: present({ order_number: number, sku, quantity, unit_price: price }),
  };
  const products: Feed = {
    target: "products",
    ...(sku ? { group_by: sku } : {}),
    columns: present({ sku, name: name ?? sku, category, brand, price }),
  };
  const people: Feed[] = customer
    ? [{ target: "customers", group_by: customer, columns: { external_id: customer, ...only(columns, PERSON) } }]
    : [];
  return [...people, products, orders, lines];
}

/** Who bought, in the orders themselves: without a key of customers they are found by their contacts. */
function buyerColumns({ first_name: first, last_name: last, email, phone }: Record<string, string>): Feed["columns"] {
  const name = first && last ? { customer_name: { column: [first, last] } } : present({ customer_name: first ?? last });
  return email || phone ? { ...name, ...present({ customer_email: email, customer_phone: phone }) } : {};
}

const present = (columns: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).flatMap(([ours, theirs]) => (theirs ? [[ours, theirs]] : [])));

/** The matching that an earlier file of the same header had, or null. */
export function remembered(table: SheetTable, matches: readonly PlannedFile[]): Matching | null {
  const same = matches.find(({ header }) => header.join("\n") === table.header.join("\n"));
  if (!same) return null;
  const kind: Kind = same.feeds.length > 1 ? "sales" : (KINDS.find((one) => one === same.feeds[0]?.target) ?? "sales");
  const columns: Record<string, string> = {};
  for (const feed of same.feeds) remember(columns, feed, kind);
  const values = Object.assign({}, ...same.feeds.map((feed) => feed.values ?? {}));
  const constants = Object.assign({}, ...same.feeds.map((feed) => feed.constants ?? {}));
  return { kind, columns, values, constants, rest: same.feeds.some(({ rest }) => rest === true) };
}

function remember(columns: Record<string, string>, feed: Feed, kind: Kind): void {
  for (const [ours, theirs] of Object.entries(feed.columns)) {
    const key = kind === "sales" ? (SALES_KEY[`${feed.target}.${ours}`] ?? ours) : ours;
    // A product without a name goes by its SKU: that is no column of its own.
    if (typeof theirs === "string" && !Object.values(columns).includes(theirs)) columns[key] ??= theirs;
    const [first, last] = typeof theirs === "object" && "column" in theirs ? theirs.column : [];
    if (first && last) Object.assign(columns, { first_name: first, last_name: last });
  }
}

/** Columns of the parts of sales that go by another name among them. */
const SALES_KEY: Record<string, string> = {
  "customers.external_id": "customer_external_id",
  "order_lines.order_number": "number",
  "orders.customer_name": "first_name",
  "orders.customer_email": "email",
  "orders.customer_phone": "phone",
  "products.price": "unit_price",
};
