import { expect, test } from "vitest";
import { silentLog } from "../../../src/base/index.ts";
import { makeCatalog, readCatalog } from "../../../src/catalog/index.ts";
import { sendNotices } from "../../../src/conversation/index.ts";
import { changeConsents, customerOfExternalId } from "../../../src/customers/index.ts";
import { auditOf, forgetAudit } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import { forgetOrderer, patchOrder } from "../../../src/orders/index.ts";
import { makeActingPort } from "../../../src/services/people/acting.ts";
import { makeOrdersPort } from "../../../src/services/people/orders.ts";
import { ROLES, type Role } from "../../../src/staff/index.ts";
import type { ShopLexicon } from "../../../src/understanding/index.ts";
import { orderShop } from "../../capabilities/acts/orders/order-shop.ts";
import { hire } from "../../conversation/desk/staff.ts";
import { openStage } from "../../conversation/stage.ts";
import { exportFolder } from "../../support/export-folder.ts";
import { builtInWording } from "../../wording/replies.ts";

const LEXICON: ShopLexicon = { orderShapes: ["AAAA"], products: [], categories: [], cities: [] };
const stage = await openStage({ max: 6 });
const { db } = stage;
const { context } = await orderShop(db);
Object.assign(stage.shop, { policy: context.shop.policy, catalog: makeCatalog(await readCatalog(db)) });
stage.now = new Date("2026-11-22T12:00:00Z");
const { id: me = 0 } = (await customerOfExternalId(db, "me")) ?? {};
const visitor = await stage.visitor({ id: me, externalId: "me", email: "", phone: "" }, { channel: "telegram" });
await visitor.say("Hello");
const wording = builtInWording();
const shop = async () => ({ ...stage.shop, lexicon: LEXICON });
const clock = () => stage.now;
const acting = makeActingPort({ db, clock, wording, hasMail: true, shop });
const orders = makeOrdersPort({ db, clock, config: { TIMEZONE: "Europe/Vilnius" }, shop });
const olga = await hire(db, "Ольга");
const as = (role: Role) => ({ id: olga, name: "Ольга", email: "o@desk.example", role });
const later = () => {
  stage.now = new Date(stage.now.getTime() + 60_000);
  return stage.now;
};
const steps = async (number: string, role: Role = "support") => (await orders.history(number, as(role))).steps;

test("who changed an order, when, from what to what and what it was before stand with it; what people write only for whom it is", async () => {
  const change = { action: "change_delivery_address" as const, city: "Kaunas", address: "Savanorių pr. 5" };
  later();
  const proposed = await acting.propose("PAID", { locale: "en", change }, olga);
  if (proposed.kind === "refused") expect.fail(proposed.refused.why);
  await acting.confirm("PAID", proposed.proposal.id, { locale: "en", tell: false, staff: olga });
  const { id } = await importFolder(db, {
    ...{ timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: later() },
    folder: await exportFolder({
      "order_lines.csv": "order_number,sku,quantity,unit_price\nPAID,A-S,3,10\nPAID,B-S,2,5.01\n",
    }),
  });
  await db`insert into audit (at, actor, action, subject_table, subject_key)
    values (${stage.now}, ${`staff:${olga}`}, 'import_orders', 'imports', ${id})`;
  await patchOrder(db, "PAID", { carrier: "DPD" }, later());
  const [api, books, act] = await steps("PAID");
  expect(api).toMatchObject({
    ...{ who: "api", name: null, action: "change_order", objection: null, at: stage.now.toISOString() },
    ...{ changes: [{ field: "carrier", from: null, to: "DPD" }], goods: [] },
    stood: { values: { carrier: null, delivery_address: "Savanorių pr. 5" } },
  });
  expect(books).toMatchObject({
    ...{ who: "import", name: "Ольга", objection: "books", changes: [] },
    goods: [{ from: { sku: "B-S", quantity: 1, unitPrice: 5.01 }, to: { sku: "B-S", quantity: 2, unitPrice: 5.01 } }],
  });
  expect(books?.stood?.lines?.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ["A-S", 3],
    ["B-S", 1],
  ]);
  expect(act).toMatchObject({ who: "staff", name: "Ольга", action: "change_delivery_address", objection: null });
  expect(act?.changes).toContainEqual({ field: "delivery_address", from: null, to: "Savanorių pr. 5" });
  expect(act?.stood?.values).toMatchObject({ delivery_city: null, delivery_address: null, status: "paid" });
  for (const role of ROLES) {
    const text = JSON.stringify(await steps("PAID", role));
    expect([role, text.includes("Savanorių")]).toEqual([role, role !== "viewer"]);
  }
  const { goods } = await orders.history("PAID", as("support"));
  expect(goods).toMatchObject({ "A-S": "A-S", "B-S": "B-S" });
  expect((await auditOf(db, "orders", "PAID")).filter(({ action }) => action === "look")).toHaveLength(1);
  await expect(orders.history("NOBODYS", as("support"))).rejects.toMatchObject({ code: "not_found" });
});

test("whom a notice told that their order was cancelled is told that it was a mistake; nobody else is told anything", async () => {
  const { at, source } = { at: stage.now, source: "test" };
  await changeConsents(db, me, { telegram: true }, { at, source });
  const cancel = async (number: string) => {
    await patchOrder(db, number, { status: "cancelled" }, later());
    return (await steps(number))[0]?.id ?? 0;
  };
  const silent = await cancel("PART");
  const before = (await visitor.thread()).length;
  later();
  await acting.undo("PART", { act: silent, staff: olga });
  await sendNotices({ db, clock, log: silentLog, wording });
  expect(await visitor.thread()).toHaveLength(before);

  const told = await cancel("PART");
  await sendNotices({ db, clock, log: silentLog, wording });
  expect((await visitor.thread()).at(-1)?.text).toContain("PART");
  later();
  await acting.undo("PART", { act: told, staff: olga });
  expect((await visitor.thread()).at(-1)?.text).toBe(
    wording.say("en", { reply: "undone-change-order", args: { number: "PART" } }),
  );
  expect(await db`select status from orders where number = 'PART'`).toEqual([{ status: "paid" }]);
});

test("of somebody whose data was deleted nothing comes back: not in the history, not by taking back", async () => {
  const numbers = await forgetOrderer(db, me);
  await forgetAudit(db, { customer: "me", orders: numbers, turns: [] });
  const found = await steps("PAID", "owner");
  expect(found.map(({ action }) => action)).toContain("change_delivery_address");
  expect(JSON.stringify(found)).not.toContain("Savanorių");
  for (const { id } of found) await acting.undo("PAID", { act: id, staff: olga }).catch(() => undefined);
  expect(await db`select delivery_address from orders where number = 'PAID'`).toEqual([{ delivery_address: null }]);
});
