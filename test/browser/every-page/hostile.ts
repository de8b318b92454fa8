import type { APIRequestContext } from "playwright-core";
import { expect } from "vitest";
import { newId } from "../../../src/base/index.ts";
import type { Database } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import { exportFolder } from "../../support/export-folder.ts";

const RUNS = "window.hacked=1";
/** Markup, quotes, a template's braces, letters that turn the rest around, ones that are not seen, a word without an end: 100 letters. */
export const HOSTILE = `<img src=x onerror="${RUNS}">'{{7*7}}\u202egpj.\u200b`.padEnd(99, "Щ");
/** The same at length, where a text may be long: with a script, and links that are none. */
export const TEXT = `</textarea><script>${RUNS}</script> ${HOSTILE} [сюда](javascript:${RUNS}) <a href="javascript:${RUNS}">и сюда</a> \${7*7} <svg onload=${RUNS}> ${"длинно".repeat(60)}`;
/** A file's name. */
export const FILE_NAME = `"><img src=x onerror="${RUNS}">\u202egpj.png`;

/** A door of the desk as a member of the staff goes through it: what it answers, which must be well. */
export type Door = <Answer = unknown>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** The doors that are open to whose cookies a browser has. */
export function doorOf(request: APIRequestContext, url: string): Door {
  return async <Answer>(method: string, path: string, data?: unknown) => {
    const answer = await request.fetch(url + path, { method, headers: { Origin: url }, ...(data ? { data } : {}) });
    const text = await answer.text();
    expect([method, path, answer.ok() ? "well" : text]).toEqual([method, path, "well"]);
    return (text ? JSON.parse(text) : null) as Answer;
  };
}

/** Where the pages of what was written are. */
export interface Written {
  customer: string;
  order: string;
  segment: string;
  campaign: string;
  draft: string;
}

/** The order that everything of which a shop's own systems tell is hostile in. */
const ORDER = "Ж-<b>1";

/** What a shop's own systems say of customers, goods and orders, as an import reads it. */
export async function importHostile(db: Database, customer: string): Promise<void> {
  const at = new Date();
  const names = { first_name: HOSTILE, last_name: HOSTILE, city: HOSTILE, odd: HOSTILE, phone: "+37061234567" };
  const order = { number: ORDER, customer_external_id: customer, placed_at: at.toISOString(), status: "shipped" };
  const money = { total: "19", currency: "EUR", payment_status: "paid", payment_method: HOSTILE };
  const way = { delivery_city: HOSTILE, delivery_address: TEXT, carrier: HOSTILE, tracking_number: HOSTILE };
  const goods = { sku: "ODD-<b>", product_id: "odd", name: HOSTILE, category: HOSTILE, brand: HOSTILE };
  const folder = await exportFolder({
    "customers.csv": csv({ external_id: customer, ...names }, { external_id: `${customer}'"><b>`, ...names }),
    "products.csv": csv({ ...goods, price: "9.5", currency: "EUR", in_stock: "3" }),
    "orders.csv": csv({ ...order, ...money, ...way, promo_code: HOSTILE, delay_reason: HOSTILE }),
    "order_lines.csv": csv({ order_number: ORDER, sku: "ODD-<b>", quantity: "2", unit_price: "9.5" }),
  });
  const shop = { timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at, folder };
  const { targets } = await importFolder(db, shop);
  expect(Object.values(targets).map(({ refused }) => refused)).toEqual([{}, {}, {}, {}]);
}

const csv = (...rows: Record<string, string>[]): string =>
  [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(","))
    .join("\n");

/** What the shop's own people write at the desk. */
export async function writeHostile(door: Door, customer: string, conversation: string): Promise<Written> {
  const id = () => newId(new Date());
  const three = { ru: HOSTILE, uk: HOSTILE, en: HOSTILE };
  const thread = `/api/desk/conversations/${conversation}`;
  await door("POST", `${thread}/take`, {});
  await door("POST", `${thread}/notes`, { id: crypto.randomUUID(), text: TEXT });
  await door("POST", `${thread}/marks`, { add: HOSTILE.slice(0, 40) });
  await door("POST", `${thread}/messages`, { id: crypto.randomUUID(), text: TEXT });
  await door("PUT", `/api/desk/canned/${id()}`, { shortcut: "чужое", texts: { ru: TEXT } });
  const field = { names: three, kind: "text", choices: [], hiddenFrom: [], inChat: false };
  await door("PUT", "/api/desk/fields/odd", field);
  await door("POST", `/api/desk/customers/${customer}/notes`, { id: crypto.randomUUID(), text: TEXT });
  const definition = { where: { kind: "all", of: [] }, timezone: "Europe/Vilnius" };
  const segment = await door<{ id: string }>("POST", "/api/desk/segments?locale=ru", {
    ...{ name: HOSTILE, kind: "static", definition, words: TEXT.slice(0, 1_000) },
  });
  const texts = { ru: { subject: HOSTILE.replaceAll(/[{}]/g, ""), text: TEXT.replaceAll(/[{}]/g, "") } };
  const campaign = await door<{ id: string }>("POST", "/api/desk/campaigns", {
    ...{ name: HOSTILE, segmentId: segment.id, channel: "email", topic: "news", content: { texts } },
  });
  const draft = await door<{ id: string }>("POST", "/api/desk/knowledge/drafts", { locale: "ru" });
  await door("PUT", `/api/desk/knowledge/drafts/${draft.id}`, {
    ...{ title: HOSTILE, slug: "odd", locale: "ru", asks: [HOSTILE], tags: [HOSTILE], audience: "customers" },
    ...{ validFrom: null, validTo: null, text: TEXT },
  });
  const url = "https://erp.example/hook";
  await door("POST", "/api/desk/settings/webhooks", { name: HOSTILE, url, kinds: ["order.changed"] });
  await door("POST", "/api/desk/settings/keys", { name: HOSTILE, scope: "read" });
  await door("POST", "/api/desk/duplicates/look");
  return { customer, order: ORDER, segment: segment.id, campaign: campaign.id, draft: draft.id };
}
