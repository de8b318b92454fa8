import { DateTime } from "luxon";
import type * as z from "zod";
import type { Database } from "../../database/index.ts";
import {
  DELIVERY_WAYS,
  type DeliveryWay,
  keepChangedHere,
  ORDER_STATUSES,
  OrderRow,
  PAYMENT_STATUSES,
  type PaymentStatus,
  settleRefunds,
  upsertOrders,
  writePaidWith,
} from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import type { Findings, ShopSettings } from "../settings.ts";
import { type Admitted, type Target, targetOf } from "../target.ts";
import { BUYER_COLUMNS, Buyer, buyerOf, giveToBuyers } from "./buyers.ts";
import { withCustomers } from "./references.ts";

const TIMES = ["placed_at", "paid_at", "shipped_at", "delivered_at", "cancelled_at"] as const;
const TEXTS = ["delivery_city", "delivery_address", "carrier", "delay_reason"] as const;
const CODES = ["tracking_number", "promo_code"] as const;

/** The columns of orders. */
export const ORDER_COLUMNS = [
  "number",
  "customer_external_id",
  ...BUYER_COLUMNS,
  "status",
  "payment_status",
  ...TIMES,
  "total",
  "discount",
  "currency",
  ...TEXTS,
  ...CODES,
  "deliver_by",
  "tracking_url",
  "delivery_way",
  "delivery_price",
  "payment_method",
] as const;

/**
 * Orders. One without a customer's key is of who has its e-mail or phone ({@link giveToBuyers}), without these a guest's; one of a
 * customer who is not here is refused. Where the file does not say whether an
 * order is paid, its status and `paid_at` do.
 */
export function ordersTarget(settings: ShopSettings, findings: Findings): Target {
  return targetOf({
    schema: BoughtOrder,
    read: (row) => ({
      number: row.key("number"),
      customer_external_id: row.text("customer_external_id"),
      status: row.choice("status", ORDER_STATUSES) ?? row.missing("status"),
      payment_status: paymentStatusOf(row),
      ...Object.fromEntries(TIMES.map((column) => [column, row.instant(column)])),
      placed_at: row.instant("placed_at") ?? row.missing("placed_at"),
      total: row.money("total") ?? row.missing("total"),
      discount: row.money("discount") ?? undefined,
      currency: (row.text("currency") ?? settings.currency).toUpperCase(),
      ...Object.fromEntries(TEXTS.map((column) => [column, row.text(column)])),
      ...Object.fromEntries(CODES.map((column) => [column, row.code(column)])),
      deliver_by: dayOf(row, settings.timezone),
      tracking_url: addressOf(row),
      delivery_way: wayOf(row),
      delivery_price: row.money("delivery_price") ?? undefined,
      payment_method: row.text("payment_method"),
      buyer: buyerOf(row, settings.country),
    }),
    key: (row) => row.number,
    keep: async (db, admitted) => {
      await giveToBuyers(db, admitted, settings);
      const kept = (await withCustomers(db, admitted)).map(withoutBuyer);
      const rows = await withoutOutdated(db, kept, settings.at);
      const { statusChanges, ...upserted } = await upsertOrders(db, rows, settings.at, settings.by);
      findings.statusChanges.push(...statusChanges);
      await writePaidWith(db, rows);
      const refunded = kept.filter(({ row }) => row.payment_status === "refunded").map(({ row }) => row.number);
      if (refunded.length > 0) await settleRefunds(db, refunded, settings.at);
      return upserted;
    },
  });
}

const BoughtOrder = OrderRow.extend({ buyer: Buyer.optional() });

const withoutBuyer = ({ from, row: { buyer, ...row } }: Admitted<z.infer<typeof BoughtOrder>>): Admitted<OrderRow> => ({
  from,
  row,
});

/** The rows, without what the export says of orders that were changed here since and the shop's books do not know of; noted by row. */
async function withoutOutdated(db: Database, kept: readonly Admitted<OrderRow>[], at: Date): Promise<OrderRow[]> {
  const given = kept.map(({ row }) => row);
  const { rows, kept: ours } = await keepChangedHere(db, given, at);
  for (const { from, row } of kept) for (const reason of ours.get(row.number) ?? []) from.note(reason);
  return rows;
}

/** A promised day; an instant is its day in the shop's zone. */
function dayOf(row: ImportRow, timezone: string): string | null | undefined {
  const at = row.instant("deliver_by");
  return at ? DateTime.fromJSDate(at, { zone: timezone }).toFormat("yyyy-MM-dd") : at;
}

function addressOf(row: ImportRow): string | null | undefined {
  const text = row.text("tracking_url");
  if (!text || /^https?:\/\/\S+$/i.test(text)) return text;
  row.mend("tracking_url is no web address: left out");
  return null;
}

function wayOf(row: ImportRow): DeliveryWay | null | undefined {
  const text = row.text("delivery_way");
  if (!text) return text === undefined ? undefined : null;
  const way = DELIVERY_WAYS.find((name) => name === text.toLowerCase());
  if (!way) row.mend(`delivery_way is not one of ${DELIVERY_WAYS.join(", ")}: left out`);
  return way ?? null;
}

function paymentStatusOf(row: ImportRow): PaymentStatus | string {
  const written = row.choice("payment_status", PAYMENT_STATUSES);
  if (written) return written;
  const status = row.source.value("status")?.trim().toLowerCase();
  const wasPaid = Boolean(row.source.value("paid_at")?.trim());
  if (status === "cancelled") return wasPaid ? "refunded" : "unpaid";
  return wasPaid || status !== "new" ? "paid" : "unpaid";
}
