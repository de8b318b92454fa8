import { instantReader } from "./instants.ts";
import type { Findings, ShopSettings } from "./settings.ts";
import type { Source, SourceRow } from "./source.ts";
import { keyOf } from "./table.ts";
import type { Target, TargetName } from "./target.ts";
import { CAMPAIGN_EVENT_COLUMNS, campaignEventsTarget, VISIT_COLUMNS, visitsTarget } from "./targets/activity.ts";
import { CUSTOMER_COLUMNS, customersTarget } from "./targets/customers.ts";
import { NPS_COLUMNS, npsTarget, TICKET_COLUMNS, ticketsTarget } from "./targets/feedback.ts";
import { ORDER_LINE_COLUMNS, orderLinesTarget } from "./targets/order-lines.ts";
import { ORDER_COLUMNS, ordersTarget } from "./targets/orders.ts";
import { PAYMENT_METHOD_COLUMNS, paymentMethodsTarget } from "./targets/payment-methods.ts";
import { PRODUCT_COLUMNS, productsTarget } from "./targets/products.ts";
import { customerReturnsTarget, RETURN_COLUMNS, returnsTarget } from "./targets/returns.ts";

const COLUMNS: Record<TargetName, { known: readonly string[]; required: readonly string[] }> = {
  customers: { known: CUSTOMER_COLUMNS, required: ["external_id"] },
  payment_methods: { known: PAYMENT_METHOD_COLUMNS, required: ["customer_external_id", "external_id", "kind"] },
  products: { known: PRODUCT_COLUMNS, required: ["sku", "name"] },
  orders: { known: ORDER_COLUMNS, required: ["number", "status", "placed_at", "total"] },
  order_lines: { known: ORDER_LINE_COLUMNS, required: ORDER_LINE_COLUMNS },
  returns: { known: [...RETURN_COLUMNS, "customer_external_id"], required: ["sku", "quantity", "requested_at"] },
  campaign_events: {
    known: CAMPAIGN_EVENT_COLUMNS,
    required: ["customer_external_id", "campaign", "channel", "sent_at"],
  },
  tickets: { known: TICKET_COLUMNS, required: ["customer_external_id", "opened_at", "topic"] },
  nps: { known: NPS_COLUMNS, required: NPS_COLUMNS },
  visits: { known: VISIT_COLUMNS, required: ["customer_external_id", "at", "kind"] },
};

/** The columns that a target has a place for. */
export const columnsOf = (target: TargetName): readonly string[] => COLUMNS[target].known;

/** Columns that rows of a target cannot do without and a source does not have. */
export function missingColumns(target: TargetName, columns: readonly string[]): string[] {
  const has = new Set(columns.map(keyOf));
  const missing = COLUMNS[target].required.filter((column) => !has.has(column));
  const nameless = target === "returns" && !has.has("order_number") && !has.has("customer_external_id");
  return nameless ? ["order_number", ...missing] : missing;
}

/** Columns of a source that its target has no place for. */
export function surplusColumns(target: TargetName, source: Source): string[] {
  return source.columns.filter((column) => !columnsOf(target).includes(keyOf(column)));
}

/** A target and the rows that it wants to be given, in their order. */
export interface OpenFeed {
  target: Target;
  rows(): AsyncIterable<SourceRow>;
}

/** Opens the target of a source. */
export async function openFeed(
  name: TargetName,
  source: Source,
  settings: ShopSettings,
  findings: Findings,
): Promise<OpenFeed> {
  const rows = () => source.rows();
  switch (name) {
    case "customers":
      return { target: customersTarget(settings, surplusColumns(name, source)), rows };
    case "payment_methods":
      return { target: paymentMethodsTarget(), rows };
    case "products":
      return { target: await productsTarget(settings, source, findings), rows };
    case "orders":
      return { target: ordersTarget(settings, findings), rows };
    case "order_lines":
      return { target: orderLinesTarget(settings), rows };
    case "returns":
      return source.columns.map(keyOf).includes("order_number")
        ? { target: returnsTarget(settings), rows }
        : { target: customerReturnsTarget(settings), rows: () => byTime(source, settings.timezone) };
    case "campaign_events":
      return { target: campaignEventsTarget(), rows };
    case "tickets":
      return { target: ticketsTarget(), rows };
    case "nps":
      return { target: npsTarget(), rows };
    case "visits":
      return { target: visitsTarget(), rows };
  }
}

/** Rows by `requested_at`, those without one first. All of them are held in memory: returns are few beside lines. */
async function* byTime(source: Source, timezone: string): AsyncGenerator<SourceRow> {
  const instants = instantReader(timezone, source.dateFormat);
  const timed: { row: SourceRow; at: number }[] = [];
  for await (const row of source.rows())
    timed.push({ row, at: instants(row.value("requested_at") ?? "")?.getTime() ?? Number.NEGATIVE_INFINITY });
  timed.sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  for (const { row } of timed) yield row;
}
