import { expect, test } from "vitest";
import { tellPunctuality } from "../../src/capabilities/delay-telling.ts";
import type { CapabilityContext } from "../../src/capabilities/index.ts";
import { promisedDay } from "../../src/capabilities/promise.ts";
import type { OrderSummary } from "../../src/orders/index.ts";
import { readPolicy } from "../../src/policy/index.ts";
import { builtInWording } from "../wording/replies.ts";

const policy = readPolicy(`
order:
  payment: [on_delivery]
  delivery:
    - { way: courier, cities: [Vilnius], price: 3.5, days: [1, 1] }
    - { way: courier, countries: [LT], price: 4.5, days: [1, 2] }
    - { way: pickup, price: 0 }
`);
const shop = { policy, timezone: "Europe/Vilnius" } as CapabilityContext["shop"];
const order = {
  ...{ number: "1", status: "paid", paymentStatus: "paid", paymentWay: null },
  ...{ deliverBy: null, delayReason: null, deliveryWay: "courier", deliveryCity: "Kaunas" },
  ...{ placedAt: new Date("2026-11-20T10:00:00Z"), paidAt: new Date("2026-11-20T10:00:00Z"), shippedAt: null },
} as OrderSummary;
const promised = (more: Partial<OrderSummary>) => promisedDay({ ...order, ...more }, shop);

test("what the shop's data promise comes before what its policy does", () => {
  expect(promised({ deliverBy: "2026-12-24" })).toBe("2026-12-24");
});

test("else it is reckoned in working days: one to leave, and those of the way to that place", () => {
  expect(promised({})).toBe("2026-11-25");
  expect(promised({ deliveryCity: "Vilnius" })).toBe("2026-11-24");
  expect(promised({ shippedAt: new Date("2026-11-23T10:00:00Z") })).toBe("2026-11-25");
});

test("nothing is promised of what is not paid, goes where the policy knows no way, or has no days", () => {
  expect(promised({ paidAt: null })).toBeNull();
  expect(promised({ paidAt: null, paymentWay: "on_delivery" })).toBe("2026-11-25");
  expect(promised({ deliveryCity: "Paris" })).toBeNull();
  expect(promised({ deliveryWay: "pickup" })).toBeNull();
  expect(promised({ deliveryWay: null })).toBeNull();
});

const said = (more: Partial<OrderSummary>, day: string) => {
  const { late, lines } = tellPunctuality({ shop, at: new Date(`${day}T10:00:00Z`) }, { ...order, ...more });
  return [late, ...lines.map((line) => builtInWording().say("en", line))];
};

test("an order says by when it was promised, and once it is late by how much and why", () => {
  expect(said({}, "2026-11-24")).toEqual([false, "Promised by 25 November 2026."]);
  expect(said({}, "2026-11-26")).toEqual([
    true,
    "It was promised by 25 November 2026 and is 1 day late: we haven't sent it yet. I'm sorry.",
  ]);
});

test("a reason that somebody wrote down is the one that is told", () => {
  expect(said({ delayReason: "the depot is snowed in" }, "2026-11-27")).toEqual([
    true,
    "It was promised by 25 November 2026 and is 2 days late. I'm sorry.",
    "Why it is delayed: the depot is snowed in",
  ]);
  expect(said({ delayReason: "late once", status: "delivered" }, "2026-11-27")).toEqual([false]);
});
