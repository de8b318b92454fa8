import fc from "fast-check";
import { expect, test } from "vitest";
import { cents } from "../../../../src/base/index.ts";
import { type Act, type ActContext, doAct } from "../../../../src/capabilities/acts/act.ts";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItems,
  returnItems,
} from "../../../../src/capabilities/acts/orders/index.ts";
import { atomically, rehearse } from "../../../../src/database/index.ts";
import { testDatabase } from "../../../support/database.ts";
import { orderShop } from "./order-shop.ts";

const db = await testDatabase();

const shop = await orderShop(db);

const ORDERS = ["NEW", "PAID", "PART", "SENT", "CAME", "OLD", "GONE", "THEIRS"];
const SKUS = ["A-S", "A-M", "A-L", "B-S", "B-M"];

const any = fc.constantFrom;
const mostly = <Value>(likely: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 3, arbitrary: likely }, { weight: 1, arbitrary: other });

const quantity = mostly(any(1), any(2, 3));
const payment = any("card", "paypal", "gift", "theirs");
const maybe = mostly(any(undefined), payment);
const order = any(...ORDERS);

/** Goods of an order, mostly such as it has. */
const bought = (...likely: [order: string, sku: string][]) =>
  mostly(any(...likely), fc.tuple(order, any(...SKUS))).chain(([from, sku]) =>
    fc.record({ order: any(from), sku: any(sku), to: any("A-S", "A-M", "A-L"), quantity }),
  );
const waiting = bought(["NEW", "A-S"], ["PAID", "A-S"], ["PART", "A-M"]);
const delivered = bought(["CAME", "A-S"], ["CAME", "B-S"], ["CAME", "A-M"], ["OLD", "A-L"]);

/** One piece of goods, or two of one order. */
const several = <Item>(goods: typeof waiting, item: (one: { sku: string; to: string; quantity: number }) => Item) =>
  fc
    .record({ one: goods, two: fc.option(goods, { nil: undefined, freq: 3 }), payment: maybe })
    .map(({ one, two, payment: way }) => ({
      order: one.order,
      items: [one, ...(two ? [two] : [])].map(item),
      payment: way,
    }));
const swap = ({ sku, to, quantity: count }: { sku: string; to: string; quantity: number }) => ({
  from: sku,
  to,
  quantity: count,
});
const piece = ({ sku, quantity: count }: { sku: string; quantity: number }) => ({ sku, quantity: count });

type Move = { name: string; run(context: ActContext): Promise<{ ok: boolean }> };

const move = <Values>(name: string, act: Act<Values, unknown>, values: fc.Arbitrary<unknown>): fc.Arbitrary<Move> =>
  values.map((wanted) => ({
    name: `${name} ${JSON.stringify(wanted)}`,
    run: (context) => atomically(db, () => doAct(act, context, JSON.parse(JSON.stringify(wanted)))),
  }));

const elsewhere = { delivery_city: fc.constant("Kaunas"), delivery_address: fc.constant("Laisvės al. 1") };

const moves = fc.oneof(
  move("cancel", cancelOrder, fc.record({ order })),
  move("send elsewhere", changeDeliveryAddress, fc.record({ order, ...elsewhere })),
  { weight: 3, arbitrary: move("change goods", changeItems, several(waiting, swap)) },
  { weight: 2, arbitrary: move("pay", changePayment, fc.record({ order, payment })) },
  { weight: 3, arbitrary: move("return", returnItems, several(delivered, piece)) },
  { weight: 3, arbitrary: move("exchange", exchangeItems, several(delivered, swap)) },
);

test("whatever a customer does in whatever order, goods, money and other people's orders come out right", async () => {
  const done = new Set<string>();
  const start = await shop.books();
  const play = (sequence: readonly Move[]) =>
    rehearse(db, async () => {
      let before = start;
      for (const one of sequence) {
        const { ok } = await one.run(shop.context);
        const after = await shop.books();
        if (ok) done.add(one.name.split(" {")[0] ?? "");
        else expect(after, one.name).toEqual(before);
        expect(after.theirs, one.name).toEqual(start.theirs);
        expect(after.closed, one.name).toEqual(start.closed);
        expect(after.pieces, one.name).toEqual(start.pieces);
        expect(cents(after.giftMoney), one.name).toBe(cents(start.giftMoney));
        for (const row of after.money) expectRight(row, one.name);
        before = after;
      }
    });
  const sequences = fc.array(moves, { minLength: 3, maxLength: 9 });
  await fc.assert(fc.asyncProperty(sequences, play), {
    numRuns: Number(process.env.RUNS ?? 35),
    seed: Number(process.env.SEED ?? 5),
  });
  // What was never done proves nothing.
  expect([...done.keys()].sort()).toEqual(["cancel", "change goods", "exchange", "pay", "return", "send elsewhere"]);
});

/** The money of one order agrees with its lines and with what was done. */
function expectRight(
  row: Awaited<ReturnType<Awaited<ReturnType<typeof orderShop>>["books"]>>["money"][number],
  why: string,
) {
  const { number, total, goods, discount, delivery, held, returned, status, paid } = row;
  const what = `${number} after ${why}`;
  expect(cents(total), what).toBe(cents(goods) - cents(discount) + cents(delivery));
  expect(held, what).toBeGreaterThanOrEqual(0);
  if (status === "cancelled") expect(held, what).toBe(0);
  else expect(cents(held), what).toBe(paid ? cents(total) : 0);
  expect(cents(returned), what).toBeLessThanOrEqual(cents(goods) - cents(discount));
  expect(row.piecesGone, what).toBeLessThanOrEqual(row.pieces);
  expect(row.balance, what).toBeGreaterThanOrEqual(0);
  expect(row.stock, what).toBeGreaterThanOrEqual(0);
}
