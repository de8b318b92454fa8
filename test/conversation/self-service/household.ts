import { readFileSync } from "node:fs";
import { makeCatalog, readCatalog, upsertProducts, upsertVariants } from "../../../src/catalog/index.ts";
import { upsertPaymentMethods } from "../../../src/orders/index.ts";
import { readPolicy } from "../../../src/policy/index.ts";
import { MONDAY } from "../shop.ts";
import type { Known, Stage } from "../stage.ts";

const POLICY = readFileSync(new URL("../../../knowledge-base/policy.yaml", import.meta.url), "utf8");

/** A customer, and the numbers of their orders: one in each state that a rule knows. */
export interface Household {
  customer: Known;
  orders: string[];
}

/** Lets the shop of a stage allow what the demo's policy allows, and sells a thing in three colours there. */
export async function allowSelfService(stage: Stage): Promise<void> {
  const mill = { external_id: "mill", name: "Мельница", category: "Оборудование" };
  const translations = { en: { name: "Hand mill", category: "Equipment" } };
  await upsertProducts(stage.db, [{ ...mill, translations }], MONDAY);
  const colours = ["red", "blue", "green"].map((colour, at) => ({
    product_external_id: "mill",
    sku: `MILL-${colour.toUpperCase()}`,
    name: `Мельница, ${colour}`,
    price: 40 + at,
    currency: "EUR",
    in_stock: 1_000,
    options: { color: colour },
  }));
  await upsertVariants(stage.db, colours, MONDAY);
  stage.shop.policy = readPolicy(POLICY);
  stage.shop.catalog = makeCatalog(await readCatalog(stage.db));
}

/** Makes a customer with orders that may be changed, sent back, and neither. */
export async function makeHousehold(stage: Stage): Promise<Household> {
  const customer = await stage.customer({ city: "Вильнюс", address: "Pilies g. 1", consents: { email: true } });
  const { externalId } = customer;
  const method = { customer_external_id: externalId, external_id: `${externalId}-card`, kind: "card" } as const;
  const other = { ...method, external_id: `${externalId}-paypal`, kind: "paypal" } as const;
  await upsertPaymentMethods(stage.db, [{ ...method, label: "Visa", last_four: "9513" }, other]);
  const goods = { "MILL-RED": 2, "YIR-250": 1 };
  const delivered = { status: "delivered", delivered_at: new Date("2026-11-20T12:00:00Z") } as const;
  const orders = [
    await stage.order(customer, { items: goods }),
    await stage.order(customer, { status: "new", payment_status: "unpaid", items: { "MILL-BLUE": 1 } }),
    await stage.order(customer, { status: "shipped", shipped_at: new Date("2026-11-21T12:00:00Z"), items: goods }),
    await stage.order(customer, { ...delivered, items: goods }),
    await stage.order(customer, { ...delivered, items: { "MILL-GREEN": 1 } }),
  ];
  return { customer, orders };
}
