import type { OrderHistory } from "../../../src/web/desk/api/people-wire.ts";

const HOSTILE = `<b onclick="document.title='ran'">`;
type Step = OrderHistory["steps"][number];
const AT = "2026-11-20T09:00:00.000Z";
const stood: Step["stood"] = {
  values: {
    ...{ status: "paid", payment_status: "paid", total: 33.7, currency: "EUR", delivery_way: "courier" },
    ...{ delivery_city: "Вильнюс", delivery_address: HOSTILE, deliver_by: "2026-11-25" },
  },
  lines: [{ sku: "KEN-250", quantity: 2, unitPrice: 13.9 }],
};
const step = (id: number, rest: Partial<Step>): Step => ({
  ...{ id, at: AT, action: "change_order", who: "api", name: null, changes: [], goods: [], undone: null },
  ...{ objection: null, stood },
  ...rest,
});

/** An order that everybody has changed: what may be put back, what was, and what cannot be with its reason. */
export const orderHistory: OrderHistory = {
  goods: { "KEN-250": "Кения АА, 250 г", "GRIND-H": HOSTILE },
  payments: { "card-1": "Mastercard 4410" },
  steps: [
    step(36, {
      ...{ objection: "shipped" },
      changes: [
        { field: "status", from: "paid", to: "shipped" },
        { field: "shipped_at", from: null, to: AT },
        { field: "tracking_number", from: null, to: "LP00_1234" },
      ],
    }),
    step(35, { ...{ changes: [{ field: "deliver_by", from: "2026-11-25", to: "2026-11-28" }] } }),
    step(34, {
      ...{ who: "import", name: "Ольга", objection: "books", stood: stood && { ...stood, lines: null } },
      changes: [{ field: "total", from: 19.8, to: 33.7 }],
      goods: [
        {
          from: { sku: "KEN-250", quantity: 1, unitPrice: 13.9 },
          to: { sku: "KEN-250", quantity: 2, unitPrice: 13.9 },
        },
        { from: null, to: { sku: "GRIND-H", quantity: 1, unitPrice: 5.9 } },
      ],
    }),
    step(33, { who: "staff", name: "Ольга", action: "undo_change_delivery_address", objection: "not_undoable" }),
    step(32, {
      ...{ who: "customer", action: "change_delivery_address", objection: "undone", undone: { at: AT, by: "Ольга" } },
      changes: [{ field: "delivery_address", from: HOSTILE, to: "Savanorių pr. 5" }],
    }),
    step(31, { who: "customer", action: "change_payment", changes: [{ field: "payment", from: null, to: "card-1" }] }),
    step(30, { who: "customer", action: "place_order", objection: "shipped", stood: null }),
  ],
};
