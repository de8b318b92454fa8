import fc from "fast-check";
import type { Database } from "../../src/database/index.ts";
import type { Policy } from "../../src/policy/index.ts";

/** The instant at which these shops are asked. */
export const AT = new Date("2026-11-20T12:00:00Z");
const DAY_MS = 86_400_000;

/** A shop by numbers: products, customers, orders and what came back of them, each named by its place. */
export interface RandomShop {
  products: { category: number; brand: number; price: number; stock: readonly (number | null)[]; available: boolean }[];
  customers: { country: string; birthDate: string | null }[];
  orders: { customer: number; daysAgo: number; products: readonly number[]; returned: boolean; cancelled: boolean }[];
  excluding: NonNullable<Policy["recommendations"]>;
}

const place = (most: number) => fc.nat({ max: most - 1 });
const [PRODUCTS, CUSTOMERS] = [7, 4];
const names = (kind: string, most: number) => fc.subarray(Array.from({ length: most }, (_, at) => `${kind} ${at}`));

/** Shops of a few products, people and orders, with whatever may be excluded. */
export const randomShop: fc.Arbitrary<RandomShop> = fc.record({
  products: fc.array(
    fc.record({
      category: place(3),
      brand: place(2),
      price: fc.integer({ min: 5, max: 20 }),
      stock: fc.array(fc.constantFrom(0, 5, null), { minLength: 1, maxLength: 2 }),
      available: fc.constantFrom(true, true, true, false),
    }),
    { minLength: PRODUCTS, maxLength: PRODUCTS },
  ),
  customers: fc.array(
    fc.record({ country: fc.constantFrom("LT", "UA"), birthDate: fc.constantFrom(null, "1980-01-02", "2015-03-04") }),
    { minLength: CUSTOMERS, maxLength: CUSTOMERS },
  ),
  orders: fc.array(
    fc.record({
      customer: place(CUSTOMERS),
      daysAgo: fc.integer({ min: 1, max: 200 }),
      products: fc.uniqueArray(place(PRODUCTS), { minLength: 1, maxLength: 4 }),
      returned: fc.boolean(),
      cancelled: fc.constantFrom(false, false, false, true),
    }),
    { minLength: 8, maxLength: 20 },
  ),
  excluding: fc.record({
    except_categories: names("category", 1),
    except_brands: names("brand", 1),
    except_products: names("product", 1),
    for_customers: fc.subarray([
      { field: "country", values: ["ua"], except_categories: ["Category 1"] },
      { younger_than: 18, except_categories: ["category 2"] },
    ]),
  }),
});

/** Puts a shop into an empty database: ids are places and one. */
export async function fill(db: Database, { products, customers, orders }: RandomShop): Promise<void> {
  await db`
    insert into products (id, external_id, name, category, brand, updated_at)
    select p.place + 1, 'product ' || p.place, 'Thing ' || p.place, 'category ' || (p.row ->> 'category'), 'brand ' || (p.row ->> 'brand'), ${AT}
    from jsonb_array_elements(${db.json(products)}) with ordinality i (row, n), lateral (select i.row, i.n - 1 as place) p`;
  const variants = products.flatMap(({ stock, price, available }, product) =>
    stock.map((count, at) => ({ product, sku: skuOf(product, at), price: price + at, stock: count, available })),
  );
  await db`
    insert into variants (product_id, sku, name, price, currency, in_stock, available, updated_at)
    select product + 1, sku, sku, price, 'EUR', stock, available, ${AT}
    from jsonb_to_recordset(${db.json(variants)}) v (product bigint, sku text, price numeric, stock integer, available boolean)`;
  const people = customers.map(({ country, birthDate }, id) => ({ id, country, birthDate }));
  await db`
    insert into customers (id, external_id, country, birth_date, city, updated_at)
    select id + 1, 'customer ' || id, country, "birthDate", 'Vilnius', ${AT}
    from jsonb_to_recordset(${db.json(people)}) c (id bigint, country text, "birthDate" date)`;
  const placed = orders.map(({ customer, daysAgo, cancelled }, id) => ({
    ...{ id, customer, status: cancelled ? "cancelled" : "delivered" },
    at: new Date(AT.getTime() - daysAgo * DAY_MS).toISOString(),
  }));
  await db`
    insert into orders (id, number, customer_id, status, payment_status, placed_at, total, currency, updated_at)
    select id, 'order ' || id, customer + 1, status, 'paid', at, 10, 'EUR', ${AT}
    from jsonb_to_recordset(${db.json(placed)}) o (id bigint, customer bigint, status text, at timestamptz)`;
  const lines = orders.flatMap(({ products: items }, order) => items.map((item) => ({ order, sku: skuOf(item, 0) })));
  await db`
    insert into order_lines (order_id, sku, variant_id, quantity, unit_price)
    select l.order, l.sku, v.id, 1, 10 from jsonb_to_recordset(${db.json(lines)}) l ("order" bigint, sku text) join variants v using (sku)`;
  const returns = orders.flatMap(({ products: [first], returned }, order) =>
    returned && first !== undefined ? [{ order, sku: skuOf(first, 0) }] : [],
  );
  await db`
    insert into returns (order_id, sku, quantity, requested_at)
    select r.order, r.sku, 1, ${AT} from jsonb_to_recordset(${db.json(returns)}) r ("order" bigint, sku text)`;
}

/** The SKU of a product's variant, both by their places. */
export const skuOf = (product: number, variant: number): string => `product ${product}/${variant}`;

/** Whether a customer (null: nobody knows who) sent any of a product back. */
export const returnedBy = ({ orders }: RandomShop, customer: number | null, product: number): boolean =>
  orders.some((order) => order.returned && order.customer === customer && order.products[0] === product);

/** Whether the shop excludes a product for a customer. */
export function excludedFor(
  { products, customers, excluding }: RandomShop,
  customer: number | null,
  product: number,
): boolean {
  const { category, brand } = products[product] ?? {};
  const person = customer === null ? null : customers[customer];
  const isChild = person?.birthDate !== "1980-01-02";
  return (
    excluding.except_categories.includes(`category ${category}`) ||
    excluding.except_brands.includes(`brand ${brand}`) ||
    excluding.except_products.includes(`product ${product}`) ||
    excluding.for_customers.some((rule) =>
      "younger_than" in rule ? category === 2 && isChild : category === 1 && person?.country === "UA",
    )
  );
}
