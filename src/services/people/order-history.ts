import { byColumn, type DoneEntry, type OrderState, type OrderStep, orderHistory } from "../../capabilities/index.ts";
import type { Database } from "../../database/index.ts";
import type { OrderHistory } from "../../desk/index.ts";
import { historyNames } from "../../orders/index.ts";
import { may, type StaffMember } from "../../staff/index.ts";
import type { ReadShop } from "../shop.ts";

/** What of an order is told, by column. */
const COLUMNS = [
  ...["status", "payment_status", "customer", "placed_at", "paid_at", "shipped_at", "delivered_at", "cancelled_at"],
  ...[
    "cancel_reason",
    "total",
    "discount",
    "currency",
    "promo_code",
    "delivery_way",
    "delivery_price",
    "delivery_city",
  ],
  ...["delivery_address", "carrier", "tracking_number", "tracking_url", "deliver_by", "delay_reason"],
];
/** What else is told of a change: how it is paid, and of goods that came back. */
const BESIDE = [
  ...["payment", "sku", "from_sku", "to_sku", "quantity", "amount", "price_difference", "reason"],
  ...["requested_at", "received_at", "refunded_at", "withdrawn_at"],
];
/** What people write of themselves. */
const PERSONAL = ["delivery_address", "cancel_reason", "reason"];
const DOTS = "•••";

type Step = OrderHistory["steps"][number];
type Piece = NonNullable<Step["goods"][number]["from"]>;
type Value = Step["changes"][number]["from"];

/** Whatever was changed of an order, as a member of the staff may see it. */
export async function historyOf(
  { db, shop, at }: { db: Database; shop: ReadShop; at: Date },
  number: string,
  by: StaffMember,
): Promise<OrderHistory> {
  const found = await orderHistory({ db, at, staff: by.id, shop }, number);
  const personal = may(by.role, "customers.personal");
  const told = (name: string, value: unknown) => toldOf(value, personal || !PERSONAL.includes(name));
  const steps = found.map((step) => stepOf(step, told));
  const pieces = steps.flatMap(({ goods, stood, changes }) => [
    ...goods.flatMap(({ from, to }) => [from?.sku, to?.sku]),
    ...(stood?.lines ?? []).map(({ sku }) => sku),
    ...changes.filter(({ field }) => field.endsWith("sku")).map(({ to }) => String(to)),
  ]);
  const names = await historyNames(
    db,
    number,
    pieces.filter((sku) => sku !== undefined),
  );
  return { steps, ...names };
}

type Tell = (name: string, value: unknown) => Value;

function stepOf(step: OrderStep, told: Tell): Step {
  const { id, at, action, actor, actorName, entries, undoneAt, undoneByName, objection, stood } = step;
  return {
    ...{ id, at: at.toISOString(), action, who: whoOf(actor), name: actorName, objection },
    changes: entries.filter(({ table }) => table !== "order_lines").flatMap((entry) => changesOf(entry, told)),
    goods: entries.flatMap(goodsOf),
    undone: undoneAt && { at: undoneAt.toISOString(), by: undoneByName },
    stood: stood && stateOf(stood, told),
  };
}

const whoOf = (actor: string): Step["who"] => {
  const [kind] = actor.split(":");
  return kind === "staff" || kind === "customer" || kind === "import" || kind === "api" ? kind : "system";
};

function changesOf(entry: DoneEntry, told: Tell): Step["changes"] {
  const [before, after] = [byColumn(entry.before), byColumn(entry.after)];
  return [...COLUMNS, ...BESIDE].flatMap((field) => {
    const [from, to] = [before[field] ?? null, after[field] ?? null];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ field, from: told(field, from), to: told(field, to) }];
  });
}

/** What became of goods: those that an import brought as they were and as they are; those of an act, from what to what. */
function goodsOf({ table, key, before, after }: DoneEntry): Step["goods"] {
  if (table === "order_lines") {
    const sku = key.slice(key.lastIndexOf("/") + 1);
    return [{ from: pieceOf(before, sku), to: after?.withdrawn_at ? null : pieceOf(after, sku) }];
  }
  const [was, is] = [linesIn(before), linesIn(after)];
  const both = [...new Set([...was, ...is].map(({ sku, occurrence }) => `${occurrence} ${sku}`))];
  const find = (lines: readonly Line[], name: string) =>
    pieceOf(lines.find(({ sku, occurrence }) => `${occurrence} ${sku}` === name) ?? null, "");
  return both.map((name) => ({ from: find(was, name), to: find(is, name) }));
}

type Line = Record<"sku" | "occurrence" | "quantity" | "unit_price", unknown>;

const linesIn = (values: DoneEntry["before"]): Line[] => (Array.isArray(values?.lines) ? values.lines : []);

const pieceOf = (values: Record<string, unknown> | null, sku: string): Piece | null =>
  values && {
    sku: typeof values.sku === "string" ? values.sku : sku,
    quantity: Number(values.quantity),
    unitPrice: values.unit_price === undefined ? null : Number(values.unit_price),
  };

const stateOf = ({ values, lines }: OrderState, told: Tell): NonNullable<Step["stood"]> => ({
  values: Object.fromEntries(COLUMNS.map((column) => [column, told(column, values[column])])),
  lines: lines?.map(({ sku, quantity, unit_price }) => ({ sku, quantity, unitPrice: unit_price })) ?? null,
});

function toldOf(value: unknown, seen: boolean): Value {
  if (value === null || value === undefined) return null;
  if (!seen) return DOTS;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : JSON.stringify(value);
}
