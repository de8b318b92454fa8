import { expect, test } from "vitest";
import { fillBasket } from "../../../src/capabilities/ordering/fill-basket.ts";
import { readPending } from "../../../src/capabilities/ordering/pending.ts";
import { makeCatalog, type Product } from "../../../src/catalog/index.ts";

const product = (id: number, name: string, en: string, options: string[]): Product => ({
  id,
  external_id: en,
  name,
  category: null,
  brand: null,
  translations: { en: { name: en } },
  variants: (options.length > 0 ? options : [""]).map((option) => ({
    sku: `${en.slice(0, 3).toUpperCase()}-${option.replace(/\D/g, "") || "1"}`,
    name: option ? `${name}, ${option}` : name,
    price: 10,
    currency: "EUR",
    in_stock: 9,
    available: true,
    options: (option ? { weight: option } : {}) as Record<string, string>,
  })),
});

const catalog = makeCatalog([
  product(1, "Кения", "Kenya", ["250 г", "1 кг"]),
  product(2, "Колумбия", "Colombia", ["250 г", "1 кг"]),
  product(3, "Аэропресс", "AeroPress", []),
  product(4, "Фильтры", "Filters", []),
]);
const context = { shop: { catalog }, locale: "ru" } as unknown as Parameters<typeof fillBasket>[0];

type Said = Parameters<typeof fillBasket>[1];

/** What a basket comes to after messages that say so; the first that something has to be asked of. */
function after(...messages: Said[]) {
  let filling = { basket: [] as { sku: string; quantity: number }[], pending: readPending(undefined) };
  let open: ReturnType<typeof fillBasket>["open"] = null;
  for (const said of messages) {
    const filled = fillBasket(context, said, filling);
    filled.pending.which = filled.open?.found.kind === "variants" ? "variant" : "product";
    [filling, open] = [filled, filled.open];
  }
  const basket = Object.fromEntries(filling.basket.map(({ sku, quantity }) => [sku, quantity]));
  return { basket, open: open ? `${open.found.kind} of ${open.wish.name}` : null };
}

test.each<[string, Said[], Record<string, number>, string | null]>([
  ["several things with counts", [{ product: "2 × Аэропресс; Фильтры" }], { "AER-1": 2, "FIL-1": 1 }, null],
  ["a count said beside", [{ product: "Аэропресс", quantity: "3" }], { "AER-1": 3 }, null],
  ["a variant said beside", [{ product: "Kenya", variant: "1 кг" }], { "KEN-1": 1 }, null],
  ["a variant in brackets", [{ product: "Аэропресс; Кения (250 г)" }], { "AER-1": 1, "KEN-250": 1 }, null],
  ["what has to be asked waits", [{ product: "2 × Кения; Аэропресс" }], { "AER-1": 1 }, "variants of Кения"],
  ["its answer keeps the count", [{ product: "2 × Кения" }, { variant: "250 г" }], { "KEN-250": 2 }, null],
  ["an answer by button", [{ product: "2 × Кения" }, { variant: "sku:KEN-1" }], { "KEN-1": 2 }, null],
  [
    "one question after another",
    [{ product: "Кения; 3 × Колумбия" }, { variant: "1 кг" }],
    { "KEN-1": 1 },
    "variants of Колумбия",
  ],
  [
    "something more while it is asked",
    [{ product: "Кения" }, { product: "Фильтры" }],
    { "FIL-1": 1 },
    "variants of Кения",
  ],
  ["named again with its variant", [{ product: "Кения" }, { product: "Кения", variant: "1 кг" }], { "KEN-1": 1 }, null],
  ["without it", [{ product: "Фильтры; Кения" }, { variant: "without" }], { "FIL-1": 1 }, null],
  ["an unknown name", [{ product: "велосипед" }], {}, "none of велосипед"],
  ["another name instead", [{ product: "велосипед" }, { product: "Аэропресс" }], { "AER-1": 1 }, null],
  ["not two, three", [{ product: "2 × Аэропресс" }, { quantity: "3" }], { "AER-1": 3 }, null],
  ["the kilo rather", [{ product: "Кения", variant: "250 г" }, { variant: "1 кг" }], { "KEN-1": 1 }, null],
  ["taken out", [{ product: "Аэропресс; Фильтры" }, { product: "0 × Фильтры" }], { "AER-1": 1 }, null],
  ["one more", [{ product: "2 × Аэропресс" }, { product: "+1 × Аэропресс" }], { "AER-1": 3 }, null],
  [
    "another count of what is there",
    [{ product: "Кения", variant: "1 кг" }, { product: "4 × Кения" }],
    { "KEN-1": 4 },
    null,
  ],
])("a basket takes %s", (_, said, basket, open) => {
  expect(after(...said)).toEqual({ basket, open });
});
