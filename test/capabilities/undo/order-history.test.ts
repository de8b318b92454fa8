import { expect, test } from "vitest";
import { Refused } from "../../../src/base/index.ts";
import { type Act, doAct } from "../../../src/capabilities/acts/act.ts";
import * as acts from "../../../src/capabilities/acts/orders/index.ts";
import { orderHistory, undo } from "../../../src/capabilities/index.ts";
import { atomically, auditOf, rehearse } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import {
  linesNow,
  markNoticed,
  markReturn,
  nextWaitingChange,
  type OrderPatch,
  orderNow,
  patchOrder,
  wasToldOfMove,
} from "../../../src/orders/index.ts";
import { testDatabase } from "../../support/database.ts";
import { exportFolder } from "../../support/export-folder.ts";
import { orderShop } from "../acts/orders/order-shop.ts";

const db = await testDatabase({ max: 4 });
const { context } = await orderShop(db);
let now = context.at;
let turns = 0;
/** Everything is done a minute after what was done before. */
const next = () => {
  now = new Date(now.getTime() + 60_000);
  return now;
};
const by = (staff = "1") => ({ db, at: now, staff, shop: async () => context.shop });
const act = async (one: Act<never, never>, values: object) => {
  turns += 1;
  const turnId = `01990000-0000-7000-8000-${String(turns).padStart(12, "0")}`;
  const done = await atomically(db, () =>
    doAct(one as unknown as Act<object, unknown>, { ...context, at: next(), turnId }, values),
  );
  expect(done).toMatchObject({ ok: true });
};
const patch = async (change: OrderPatch, number = "PAID") =>
  expect(await patchOrder(db, number, change, next())).toMatchObject({ kind: "done", changed: true });
const imports = async (files: Record<string, string>) =>
  importFolder(db, {
    ...{ folder: await exportFolder(files), timezone: "Europe/Vilnius", currency: "EUR", country: "LT", at: next() },
  });
const history = (number = "PAID") => orderHistory(by(), number);
const back = async (id: number, number = "PAID") => {
  next();
  return atomically(db, () => undo(by(), { order: number }, id)).then(
    () => "done",
    (error: unknown) => (error instanceof Refused ? error.code : String(error)),
  );
};
const last = async (action: string, number = "PAID") =>
  (await history(number)).find((step) => step.action === action) ?? expect.fail(`no ${action}`);
const order = async (number: string) => (await orderNow(db, number, false)) ?? expect.fail("no order");

/** An instant may be written in several ways. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, one) =>
    typeof one === "string" && /^\d{4}-\d\d-\d\dT/.test(one) ? new Date(one).toISOString() : one,
  );
async function seen(number = "PAID") {
  const { id, number: _, items_changed_at: __, ...values } = await order(number);
  const lines = (await linesNow(db, id)).map(({ sku, quantity, unit_price }) => `${sku} ${quantity} ${unit_price}`);
  return plain({ values, lines: lines.sort() });
}

test("each earlier state of an order is seen as it was, whoever changed it", () =>
  rehearse(db, async () => {
    const placed = { city: "Kaunas", address: "Laisvės 1" };
    const swaps = (...items: [string, string, number][]) => ({
      ...{ order: "PAID", items: items.map(([from, to, quantity]) => ({ from, to, quantity })) },
    });
    const head = "number,customer_external_id,status,payment_status,placed_at,total,delivery_city,delivery_address\n";
    const steps: (() => Promise<unknown>)[] = [
      () =>
        act(acts.changeDeliveryAddress as never, {
          order: "PAID",
          delivery_city: placed.city,
          delivery_address: "B 2",
        }),
      () => patch({ trackingNumber: "TR-1", deliverBy: "2026-12-01" }),
      () => act(acts.changeItems as never, swaps(["A-S", "A-M", 1], ["A-S", "A-L", 1])),
      async () => expect(await back((await last("change_items")).id)).toBe("done"),
      () => act(acts.changeItems as never, swaps(["A-S", "A-M", 3])),
      async () => expect(await back((await last("change_items")).id)).toBe("done"),
      () =>
        imports({
          "orders.csv": `${head}PAID,other,paid,paid,2026-11-13T12:00:00Z,99,Vilnius,C 3\n`,
          "order_lines.csv": "order_number,sku,quantity,unit_price\nPAID,A-S,4,10\nPAID,B-S,2,5.01\nPAID,A-L,1,19.99\n",
        }),
      () => patch({ deliverBy: null, delayReason: "snow" }),
    ];
    const states: unknown[] = [];
    for (const step of steps) {
      states.push(await seen());
      await step();
    }
    const found = (await history()).toReversed();
    expect(found).toHaveLength(steps.length);
    const told = found.map(({ stood }) => {
      const { items_changed_at: _, ...values } = stood?.values ?? {};
      const lines = (stood?.lines ?? []).map(({ sku, quantity, unit_price }) => `${sku} ${quantity} ${unit_price}`);
      return plain({ values, lines: lines.sort() });
    });
    expect(told).toEqual(states);
    expect(found.map(({ actor }) => actor.split(":")[0])).toEqual([
      "customer",
      "api",
      "customer",
      "staff",
      "customer",
      "staff",
      "import",
      "api",
    ]);
  }));

const ROWS = ["orders", "order_lines", "payments", "payment_methods", "variants", "returns"];
async function rows(): Promise<unknown> {
  const all = await Promise.all(
    ROWS.map((table) => db`select to_jsonb(t) - array['updated_at'] as row from ${db(table)} t order by 1`),
  );
  return all.map((found) => [...found]);
}

const CHANGES: [what: string, number: string, change: OrderPatch][] = [
  ["a tracking number", "SENT", { carrier: "DPD", trackingNumber: "TR-1", trackingUrl: "https://dpd.example/1" }],
  ["a promised day", "PAID", { deliverBy: "2026-12-01", delayReason: "snow" }],
  ["that it is paid", "NEW", { status: "paid" }],
  ["that it is cancelled", "PAID", { status: "cancelled" }],
];

test.each(CHANGES)(
  "%s that the shop's system said is taken back once, and every row is as it was",
  (_, number, change) =>
    rehearse(db, async () => {
      const before = await rows();
      await patch(change, number);
      const step = await last("change_order", number);
      expect(step).toMatchObject({ objection: null, actor: "api" });
      expect(await back(step.id, number)).toBe("done");
      expect(await rows()).toEqual(before);
      expect(await last("change_order", number)).toMatchObject({ objection: "undone" });
      expect(await back(step.id, number)).toBe("undone");
      expect((await auditOf(db, "orders", number))[0]).toMatchObject({ actor: "staff:1", action: "undo_change_order" });
      expect(await last("undo_change_order", number)).toMatchObject({ objection: "not_undoable" });
    }),
);

test("nobody is told of a move that was taken back before they were; who was told is known", () =>
  rehearse(db, async () => {
    await patch({ status: "cancelled" });
    expect(await back((await last("change_order")).id)).toBe("done");
    expect(await nextWaitingChange(db)).toBeNull();
    await patch({ status: "cancelled" });
    const { id, at } = await last("change_order");
    expect(await wasToldOfMove(db, "PAID", at)).toBe(false);
    const waiting = await nextWaitingChange(db);
    await markNoticed(db, waiting?.id ?? 0, "telegram", now);
    expect(await back(id)).toBe("done");
    expect(await wasToldOfMove(db, "PAID", at)).toBe(true);
  }));

test("an address that an import brought is as it was, and stays so while the export has it", () =>
  rehearse(db, async () => {
    const head = "number,customer_external_id,status,payment_status,placed_at,total,delivery_city,delivery_address\n";
    const placed = (await order("PAID")).placed_at.toISOString();
    const file = (address: string) => ({
      "orders.csv": `${head}PAID,me,paid,paid,${placed},37.51,Vilnius,${address}\n`,
    });
    await imports(file("A 1"));
    const before = await rows();
    await imports(file("WRONG 9"));
    expect(await back((await last("change_order")).id)).toBe("done");
    expect(await rows()).toEqual(before);
    await imports(file("WRONG 9"));
    expect(await rows()).toEqual(before);
    await imports(file("B 2"));
    expect((await order("PAID")).delivery_address).toBe("B 2");
  }));

test("what has left the house, money that went back, the books' own and what was changed since stay, with the reason", () =>
  rehearse(db, async () => {
    const refused = async (number: string, action = "change_order") => {
      const before = await rows();
      const { id, objection } = await last(action, number);
      expect(await back(id, number)).toBe(objection);
      expect(await rows()).toEqual(before);
      return objection;
    };
    await patch({ status: "shipped", trackingNumber: "TR-1" });
    expect(await refused("PAID")).toBe("shipped");
    await patch({ status: "cancelled", paymentStatus: "refunded" }, "PART");
    expect(await refused("PART")).toBe("money_moved");
    await patch({ carrier: "DPD" }, "SENT");
    const { id } = await last("change_order", "SENT");
    await patch({ carrier: "Omniva" }, "SENT");
    expect(await back(id, "SENT")).toBe("changed_since");
    await imports({ "order_lines.csv": "order_number,sku,quantity,unit_price\nTHEIRS,A-S,5,10\n" });
    expect(await refused("THEIRS")).toBe("books");
    await act(acts.returnItems as never, { order: "CAME", items: [{ sku: "A-S", quantity: 1 }] });
    const [row] = await db<{ id: number }[]>`select id from returns order by id desc limit 1`;
    await markReturn(db, { number: "CAME", id: row?.id ?? 0, step: "received", at: now });
    expect(await refused("CAME", "return_items")).toBe("received");
    expect(await back(id, "PAID")).toBe("not_found");
  }));

test("of two who take it back at once, one does", async () => {
  await patch({ carrier: "DPD" }, "SENT");
  const { id } = await last("change_order", "SENT");
  const both = await Promise.all([back(id, "SENT"), back(id, "SENT")]);
  expect(both.sort()).toEqual(["done", "undone"]);
  expect((await order("SENT")).carrier).toBeNull();
});
