import { PAYMENT_KINDS, PaymentMethodRow, upsertPaymentMethods } from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import { type Target, targetOf } from "../target.ts";
import { withCustomers } from "./references.ts";

/** The columns of ways of paying. */
export const PAYMENT_METHOD_COLUMNS = [
  "customer_external_id",
  "external_id",
  "kind",
  "label",
  "last_four",
  "balance",
] as const;

/** Ways of paying: gift cards with what they hold, and others that customers may choose. */
export function paymentMethodsTarget(): Target {
  return targetOf({
    schema: PaymentMethodRow,
    read: (row) => ({
      customer_external_id: row.key("customer_external_id"),
      external_id: row.key("external_id"),
      kind: row.choice("kind", PAYMENT_KINDS) ?? row.missing("kind"),
      label: row.text("label"),
      last_four: lastFourOf(row),
      balance: row.money("balance"),
    }),
    key: (row) => `${row.customer_external_id}\n${row.external_id}`,
    keep: async (db, admitted) => {
      const kept = await withCustomers(db, admitted);
      return await upsertPaymentMethods(
        db,
        kept.map(({ row }) => row),
      );
    },
  });
}

/** Of a longer number only its end is kept. */
function lastFourOf(row: ImportRow): string | null | undefined {
  const text = row.text("last_four");
  return text ? text.replace(/\D/g, "").slice(-4) : text;
}
