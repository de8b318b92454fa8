import { expect, test } from "vitest";
import { mayMove, ORDER_STATUSES } from "../../../src/orders/index.ts";

test("an order goes forward, over steps that are left out too, and stays where it ended", () => {
  const moves = ORDER_STATUSES.flatMap((from) =>
    ORDER_STATUSES.filter((to) => from !== to && mayMove(from, to)).map((to) => `${from} → ${to}`),
  );
  expect(moves).toEqual([
    "new → paid",
    "new → shipped",
    "new → delivered",
    "new → cancelled",
    "paid → shipped",
    "paid → delivered",
    "paid → cancelled",
    "shipped → delivered",
    "shipped → cancelled",
  ]);
});

test("the status that an order has may always be said again", () => {
  for (const status of ORDER_STATUSES) expect(mayMove(status, status)).toBe(true);
});
