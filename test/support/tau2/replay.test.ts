import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { cents } from "../../../src/base/index.ts";
import { testDatabase } from "../database.ts";
import { loadTau2 } from "./load.ts";
import { type ReplayTask, taskReplayer } from "./replay.ts";
import { Tau2Shop } from "./shop.ts";
import { type EndState, Tau2Task } from "./task.ts";

const FOLDER = fileURLToPath(new URL("../../../../shared/data/tau2-retail/", import.meta.url));
const here = existsSync(FOLDER);
const AT = new Date("2026-11-22T12:00:00Z");
const read = async (name: string) => JSON.parse(await readFile(`${FOLDER}${name}`, "utf8"));

type Order = Tau2Shop["orders"][string];
type Input = Record<string, unknown>;

describe.skipIf(!here)("the shop of τ²-bench (skipped where ../shared/data/tau2-retail is missing)", () => {
  let shop: Tau2Shop;
  let replay: ReplayTask;

  beforeAll(async () => {
    const db = await testDatabase();
    shop = Tau2Shop.parse(await read("db.json"));
    await loadTau2(db, shop, AT);
    replay = await taskReplayer(db, shop, AT);
  });

  test("each task leaves what its reference actions leave, to the cent", async () => {
    const tasks = Tau2Task.array().parse(await read("train_tasks.json"));
    const wanted: Record<string, EndState & { handoff: boolean }> = await read("train_end_states.json");
    const refused: string[] = [];
    for (const task of tasks) {
      const done = await replay(task);
      const { orders, users, handoff } = wanted[task.id] ?? { orders: {}, users: {}, handoff: false };
      expect(toTheCent({ ...done.end, handoff: done.handoff })).toEqual(
        toTheCent({ orders: mended(shop, orders), users, handoff }),
      );
      refused.push(...done.refused.map(({ action, why }) => `${task.id} ${action} ${why}`));
    }
    expect(tasks).toHaveLength(Object.keys(wanted).length);
    expect(refused.filter((line) => !line.endsWith("no_match"))).toEqual([
      "105 exchange_delivered_order_items not_enough_balance",
    ]);
    expect(refused).toHaveLength(13);
  });

  /** What is refused of some actions, and that nothing changed but by those before the last. */
  async function refusals(...actions: [name: string, input: Input][]) {
    const evaluation_criteria = { actions: actions.map(([name, input]) => ({ name, arguments: input })) };
    const { refused, end } = await replay({ id: "x", evaluation_criteria });
    if (refused.length === actions.length) expect(end).toEqual({ orders: {}, users: {} });
    return refused.map(({ why }) => why);
  }

  const orderWhere = (fits: (order: Order) => boolean): Order => {
    const found = Object.values(shop.orders).find(fits);
    if (!found) throw new Error("the set has no such order");
    return found;
  };
  const methodsOf = ({ user_id }: Order) => Object.values(shop.users[user_id]?.payment_methods ?? {});
  const paidWith = ({ payment_history: [first] }: Order) => first?.payment_method_id ?? "";
  const variantsOf = (productId: string) => Object.values(shop.products[productId]?.variants ?? {});
  const first = <Item>([item]: readonly Item[]): Item => {
    if (!item) throw new Error("there is none");
    return item;
  };
  /** An available variant of the first item's product that costs no more. */
  const cheaper = ({ items }: Order) =>
    variantsOf(first(items).product_id).find(
      (one) => one.available && one.item_id !== first(items).item_id && one.price <= first(items).price,
    );

  const cancel = ({ order_id }: Order): [string, Input] => [
    "cancel_pending_order",
    { order_id, reason: "no longer needed" },
  ];
  const move = ({ order_id, address }: Order): [string, Input] => [
    "modify_pending_order_address",
    { order_id, ...address, city: "Elsewhere" },
  ];
  const pay = ({ order_id }: Order, payment_method_id: string): [string, Input] => [
    "modify_pending_order_payment",
    { order_id, payment_method_id },
  ];
  const swap =
    (tool: "modify_pending_order_items" | "exchange_delivered_order_items") => (order: Order, to?: string) => {
      const input = { item_ids: [first(order.items).item_id], new_item_ids: [to ?? cheaper(order)?.item_id ?? "?"] };
      return [tool, { order_id: order.order_id, ...input, payment_method_id: paidWith(order) }] as [string, Input];
    };
  const change = swap("modify_pending_order_items");
  const exchange = swap("exchange_delivered_order_items");
  const giveBack = (order: Order, method = paidWith(order)): [string, Input] => [
    "return_delivered_order_items",
    { order_id: order.order_id, item_ids: [first(order.items).item_id], payment_method_id: method },
  ];

  const pending = () => orderWhere((order) => order.status === "pending" && cheaper(order) !== undefined);
  const delivered = () => orderWhere((order) => order.status === "delivered" && cheaper(order) !== undefined);
  const inState = (status: Order["status"]) =>
    orderWhere((order) => order.status === status && cheaper(order) !== undefined);

  test("nothing is done to the order of somebody else than who was found", async () => {
    const [waits, came] = [pending(), delivered()];
    const other = first(
      Object.values(shop.users).filter(({ user_id }) => ![waits, came].some((order) => order.user_id === user_id)),
    );
    const identified: [string, Input] = ["find_user_id_by_email", { email: other.email }];
    const tried = [cancel(waits), move(waits), pay(waits, "paypal_1"), change(waits), giveBack(came), exchange(came)];
    for (const one of tried) expect(await refusals(identified, one)).toEqual(["not_your_order"]);
    const address = { user_id: waits.user_id, ...waits.address };
    expect(await refusals(identified, ["modify_user_address", address])).toEqual(["other_person_data"]);
  });

  test("nothing is done in a state that does not allow it", async () => {
    const [waits, left, came, gone] = [pending(), inState("processed"), delivered(), inState("cancelled")];
    for (const order of [left, came])
      for (const one of [cancel(order), move(order), pay(order, paidWith(order)), change(order)])
        expect(await refusals(one)).toEqual(["order_shipped"]);
    for (const one of [
      cancel(gone),
      move(gone),
      pay(gone, paidWith(gone)),
      change(gone),
      giveBack(gone),
      exchange(gone),
    ])
      expect(await refusals(one)).toEqual(["already_cancelled"]);
    for (const order of [waits, left])
      for (const one of [giveBack(order), exchange(order)]) expect(await refusals(one)).toEqual(["not_returnable"]);
  });

  test("goods of an order are changed, sent back or exchanged once", async () => {
    const [waits, came] = [pending(), delivered()];
    expect(await refusals(change(waits), change(waits))).toEqual(["already_changed"]);
    expect(await refusals(change(waits), cancel(waits))).toEqual(["already_changed"]);
    expect(await refusals(change(waits), move(waits))).toEqual([]);
    expect(await refusals(cancel(waits), cancel(waits))).toEqual(["already_cancelled"]);
    expect(await refusals(giveBack(came), giveBack(came))).toEqual(["already_returned"]);
    expect(await refusals(giveBack(came), exchange(came))).toEqual(["already_returned"]);
    expect(await refusals(exchange(came), giveBack(came))).toEqual(["already_changed"]);
  });

  test("money moves only by ways of paying that are the customer's and allowed", async () => {
    const other = (order: Order) =>
      methodsOf(order).find(({ id, source }) => id !== paidWith(order) && source !== "gift_card")?.id;
    const came = orderWhere((order) => order.status === "delivered" && other(order) !== undefined);
    expect(await refusals(giveBack(came, other(came)))).toEqual(["payment_not_possible"]);
    const waits = orderWhere((order) => order.status === "pending" && other(order) !== undefined);
    const foreign = first(Object.keys(shop.users[came.user_id]?.payment_methods ?? {}));
    expect(await refusals(pay(waits, foreign))).toEqual(["payment_not_possible"]);
    expect(await refusals(pay(waits, paidWith(waits)))).toEqual(["payment_not_possible"]);
    expect(await refusals(pay(waits, other(waits) ?? ""), pay(waits, paidWith(waits)))).toEqual([
      "payment_not_possible",
    ]);
  });

  test("a gift card pays only what it holds", async () => {
    const poor = (order: Order) =>
      methodsOf(order).find(
        ({ id, balance }) => id !== paidWith(order) && (balance ?? 1e9) < first(order.payment_history).amount,
      );
    const waits = orderWhere((order) => order.status === "pending" && poor(order) !== undefined);
    expect(await refusals(pay(waits, poor(waits)?.id ?? ""))).toEqual(["not_enough_balance"]);
  });

  test("goods become only others of their product that are there", async () => {
    const gone = ({ items }: Order) => variantsOf(first(items).product_id).find((one) => !one.available);
    const waits = orderWhere((order) => order.status === "pending" && gone(order) !== undefined);
    expect(await refusals(change(waits, gone(waits)?.item_id))).toEqual(["out_of_stock"]);
    const came = orderWhere((order) => order.status === "delivered" && gone(order) !== undefined);
    expect(await refusals(exchange(came, gone(came)?.item_id))).toEqual(["out_of_stock"]);
    const foreign = (order: Order) =>
      first(Object.values(shop.products).filter(({ product_id }) => product_id !== first(order.items).product_id));
    const another = (order: Order) =>
      first(Object.values(foreign(order).variants).filter(({ available }) => available));
    expect(await refusals(change(waits, another(waits).item_id))).toEqual(["other_product"]);
    expect(await refusals(exchange(came, another(came).item_id))).toEqual(["other_product"]);
    expect(await refusals(change(waits, first(waits.items).item_id))).toEqual(["invalid_value"]);
  });

  test("only what was bought goes back, no more often than it was; only the policy's reasons cancel", async () => {
    const came = orderWhere(
      ({ status, items }) => status === "delivered" && new Set(items.map((one) => one.item_id)).size === 1,
    );
    const [name, input] = giveBack(came);
    const twice = [first(came.items).item_id, ...came.items.map((one) => one.item_id)];
    expect(await refusals([name, { ...input, item_ids: twice }])).toEqual(["not_in_order"]);
    expect(await refusals([name, { ...input, item_ids: ["1"] }])).toEqual(["not_in_order"]);
    expect(await refusals([name, { ...input, order_id: "#W0" }])).toEqual(["no_match"]);
    const { order_id } = pending();
    expect(await refusals(["cancel_pending_order", { order_id, reason: "too dear" }])).toEqual(["reason_not_allowed"]);
  });

  test("cancelling after the payment was changed repeats every row, as the set's tools do", async () => {
    const card = (order: Order) =>
      methodsOf(order).find(
        ({ source, balance = 0 }) => source === "gift_card" && balance >= first(order.payment_history).amount,
      );
    const waits = orderWhere(
      (order) => order.status === "pending" && card(order) !== undefined && card(order)?.id !== paidWith(order),
    );
    const actions = [pay(waits, card(waits)?.id ?? ""), cancel(waits)].map(([name, input]) => ({
      name,
      arguments: input,
    }));
    const { end } = await replay({ id: "x", evaluation_criteria: { actions } });
    const rows = end.orders[waits.order_id]?.payment_history as Order["payment_history"];
    expect(rows.map((row) => row.transaction_type)).toEqual([
      "payment",
      "payment",
      "refund",
      "refund",
      "refund",
      "refund",
    ]);
    expect(end.users).toEqual({});
  });
});

/** Money and numbers to two decimals. */
function toTheCent(value: unknown): unknown {
  if (typeof value === "number") return cents(value);
  if (Array.isArray(value)) return value.map(toTheCent);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toTheCent(one)]));
}

/**
 * The set's end states without their fault (its README): where one change swapped several items, every swapped line carries price and options of
 * the last new one. They are taken from the product.
 */
function mended(shop: Tau2Shop, orders: EndState["orders"]): EndState["orders"] {
  const fields = Object.entries(orders).map(([id, order]) => {
    const items = order.items as Order["items"] | undefined;
    const before = shop.orders[id]?.items ?? [];
    const right = items?.map((item, place) => {
      const old = before[place];
      if (old?.item_id === item.item_id) return item;
      const { price, options } = shop.products[item.product_id]?.variants[item.item_id] ?? item;
      return { ...item, price, options };
    });
    return [id, right ? { ...order, items: right } : order];
  });
  return Object.fromEntries(fields);
}
