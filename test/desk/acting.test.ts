import { expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { makeCatalog, readCatalog } from "../../src/catalog/index.ts";
import type { ActsAnswer, ProposalAnswer } from "../../src/desk/index.ts";
import { makeActingPort } from "../../src/services/people/acting.ts";
import { orderShop } from "../capabilities/acts/orders/order-shop.ts";
import { testDatabase } from "../support/database.ts";
import { builtInWording } from "../wording/replies.ts";
import { openDesk } from "./client.ts";
import { nobody } from "./nobody.ts";

const db = await testDatabase();
const { context } = await orderShop(db);
const catalog = makeCatalog(await readCatalog(db));
const acting = makeActingPort({
  ...{ db, clock: fixedClock(context.at), wording: builtInWording(), hasMail: false },
  shop: async () => ({
    ...{ ...context.shop, catalog },
    lexicon: { orderShapes: [], products: [], categories: [], cities: [] },
  }),
});
const { get, post } = openDesk({}, { people: { ...nobody, acting } });
const ROOT = "/api/desk/orders/PAID";
const propose = (change: object, as = "anna") => post(`${ROOT}/proposals`, { locale: "en", change }, as);

test("support sees what may be done, is shown what it comes to, and does it once by its id", async () => {
  const acts = await get(`${ROOT}/acts?locale=en`, "anna");
  expect(await acts.json()).toMatchObject({ customer: "me", told: { by: null, locale: "ru" } });
  const shown = await propose({ action: "cancel_order", reason: "  by mistake " });
  const { proposal } = (await shown.json()) as Extract<ProposalAnswer, { kind: "proposal" }>;
  expect(proposal).toMatchObject({ action: "cancel_order", text: expect.stringContaining("PAID") });
  const confirm = () => post(`${ROOT}/proposals/${proposal.id}/confirm`, { locale: "en" }, "anna");
  expect(await (await confirm()).json()).toEqual({ kind: "done", told: null });
  expect(await (await confirm()).json()).toEqual({ kind: "done", told: null });
  const [order] = await db`select status, cancel_reason from orders where number = 'PAID'`;
  expect(order).toEqual({ status: "cancelled", cancel_reason: "by mistake" });
  const { done } = (await (await get(`${ROOT}/acts?locale=en`)).json()) as ActsAnswer;
  const undone = await post(`${ROOT}/done/${done[0]?.id}/undo`, {}, "anna");
  expect(undone.status).toBe(200);
  expect(await undone.json()).toMatchObject({ done: [{ objection: "undone", undone: { by: null } }] });
});

test("neither a marketer nor another member's page does anything by it", async () => {
  expect((await get(`${ROOT}/acts?locale=en`, "mark")).status).toBe(403);
  expect((await propose({ action: "cancel_order" }, "mark")).status).toBe(403);
  const shown = await propose({ action: "cancel_order" });
  const { proposal } = (await shown.json()) as Extract<ProposalAnswer, { kind: "proposal" }>;
  const path = `/proposals/${proposal.id}/confirm`;
  expect((await post(ROOT + path, { locale: "en" }, "olga")).status).toBe(404);
  expect((await post(`/api/desk/orders/NEW${path}`, { locale: "en" }, "anna")).status).toBe(404);
});

test.each([
  { action: "place_order" },
  { action: "cancel_order", order: "NEW" },
  { action: "return_items", items: [] },
  { action: "return_items", items: [{ sku: "A-S", quantity: -1 }] },
  { action: "exchange_item", items: [{ from: "A-S", to: "A-M", quantity: 1e9 }] },
  { action: "change_delivery_address", city: "Kaunas" },
  { action: "change_payment", payment: "" },
])("%j is no change that could be shown", async (change) => {
  expect((await propose(change)).status).toBe(400);
});
