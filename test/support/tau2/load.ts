import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../../src/database/index.ts";
import { importFolder } from "../../../src/importing/index.ts";
import {
  addPayments,
  type PaymentMethodRow,
  type PaymentRow,
  upsertPaymentMethods,
} from "../../../src/orders/index.ts";
import { convertTau2, orderNumber } from "./convert.ts";
import type { Tau2Shop } from "./shop.ts";

/** The set's times are those of New York, its money is dollars. */
export const TAU2_SETTINGS = { timezone: "America/New_York", currency: "USD", country: "US" } as const;

const KIND = { credit_card: "card", paypal: "paypal", gift_card: "gift_card" } as const;

/** Puts the shop of τ²-bench into a database: its export is imported, its ways of paying and payments stand as rows. */
export async function loadTau2(db: Database, shop: Tau2Shop, at: Date): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "beseda-tau2-"));
  try {
    for (const [name, text] of Object.entries(convertTau2(shop, at))) await writeFile(join(folder, name), text);
    await importFolder(db, { folder, ...TAU2_SETTINGS, at });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  await upsertPaymentMethods(db, Object.values(shop.users).flatMap(methodsOf));
  await addPayments(
    db,
    Object.values(shop.orders).flatMap((order) => paymentsOf(order, at)),
  );
}

function methodsOf(user: Tau2Shop["users"][string]): PaymentMethodRow[] {
  return Object.entries(user.payment_methods).map(([id, method]) => ({
    customer_external_id: user.user_id,
    external_id: id,
    kind: KIND[method.source],
    label: method.brand ?? null,
    last_four: method.last_four ?? null,
    balance: method.source === "gift_card" ? (method.balance ?? 0) : null,
  }));
}

function paymentsOf(order: Tau2Shop["orders"][string], at: Date): PaymentRow[] {
  return order.payment_history.map(({ transaction_type, amount, payment_method_id }) => ({
    order_number: orderNumber(order.order_id),
    kind: transaction_type,
    amount,
    method: payment_method_id,
    at,
  }));
}
