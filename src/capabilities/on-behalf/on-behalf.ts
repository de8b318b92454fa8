import type { ActionValues, Telling } from "../../dialogue/index.ts";
import { readOrderFacts } from "../../orders/index.ts";
import type { ActContext, Checked, TellContext } from "../acts/act.ts";
import { carryOut } from "../acts/carry-out.ts";
import { exchangeValues } from "../acts/orders/index.ts";
import type { SwapValue } from "../acts/orders/values.ts";
import { ORDER_CHANGES, type OrderChange } from "../changing/changes.ts";
import { readPlace } from "../changing/propose-address.ts";
import { type Objected, objected } from "./offers.ts";
import type { OrderAction } from "./order-action.ts";

/** What is to be changed of an order, as a form has it; `payment` names a way of paying by the shop's key. */
export type AskedChange =
  | { action: "cancel_order"; reason?: string | undefined }
  | {
      action: "return_items";
      items: { sku: string; quantity: number }[];
      payment?: string | undefined;
      reason?: string | undefined;
    }
  | { action: "exchange_item" | "change_items"; items: SwapValue[]; payment?: string | undefined }
  | { action: "change_delivery_address"; city: string; address: string }
  | { action: "change_payment"; payment: string };

/** A change with its exact values: those of a proposal (DESIGN.md §8). */
export interface ExactChange {
  action: OrderAction;
  values: ActionValues;
}

/** What a change comes to now, and what the customer is told once it is done; or why it may not be. */
export type Looked =
  | { ok: true; shown: Telling; stake: string | null; told: (context: TellContext) => Telling[] }
  | { ok: false; objected: Objected };

/** What came of a change that was confirmed; `changed`: it comes to something else than was shown, and was not done. */
export type CarriedOut =
  | { kind: "done"; told: (context: TellContext) => Telling[] }
  | { kind: "refused"; objected: Objected }
  | { kind: "changed" };

/** A change whose kind is known no more than that it is one. */
interface Change {
  look(context: ActContext, values: ActionValues): Promise<Looked>;
  carryOut(context: ActContext, values: ActionValues, stake: string | null): Promise<CarriedOut>;
}

const CHANGES: Record<OrderAction, Change> = {
  cancel_order: changeOf("cancel_order", ORDER_CHANGES.cancel_order),
  return_items: changeOf("return_items", ORDER_CHANGES.return_items),
  exchange_item: changeOf("exchange_item", ORDER_CHANGES.exchange_item),
  change_items: changeOf("change_items", ORDER_CHANGES.change_items),
  change_delivery_address: changeOf("change_delivery_address", ORDER_CHANGES.change_delivery_address),
  change_payment: changeOf("change_payment", ORDER_CHANGES.change_payment),
};

function changeOf<Values, Plan>(action: OrderAction, change: OrderChange<Values, Plan>): Change {
  const { act, show, tell, stakeOf } = change;
  const tellOf = (plan: Plan) => (context: TellContext) => tell(plan, context).tell;
  const refusal = (context: ActContext, values: ActionValues, { why, about }: Refusal<Plan>): Objected =>
    objected(context, { number: String(values.order) }, action, { why, ...(about ? { about } : {}) });
  return {
    async look(context, values) {
      const wanted = act.values.parse(values);
      const checked = await act.check(context, wanted, false);
      if (!checked.ok) return { ok: false, objected: refusal(context, values, checked) };
      const { plan } = checked;
      return { ok: true, shown: show(plan, context, wanted), stake: stakeOf?.(plan) ?? null, told: tellOf(plan) };
    },
    async carryOut(context, values, stake) {
      const carried = await carryOut(change, context, values, stake ?? undefined);
      if (carried.kind === "refused") return { kind: "refused", objected: refusal(context, values, carried.checked) };
      return carried.kind === "changed" ? { kind: "changed" } : { kind: "done", told: tellOf(carried.plan) };
    },
  };
}

type Refusal<Plan> = Extract<Checked<Plan>, { ok: false }>;

/** Puts a form into the exact values of its change; an address is read as the bot reads one, and one that does not do is refused. */
export async function exactChange(
  context: ActContext,
  order: string,
  asked: AskedChange,
): Promise<{ ok: true; change: ExactChange } | { ok: false; objected: Objected }> {
  const { action } = asked;
  const exactly = (values: ActionValues) => ({ ok: true as const, change: { action, values } });
  switch (asked.action) {
    case "cancel_order":
      return exactly({ order, ...(asked.reason ? { reason: asked.reason } : {}) });
    case "change_payment":
      return exactly({ order, payment: asked.payment });
    case "return_items":
      return exactly({
        order,
        items: asked.items.map(({ sku, quantity }) => ({ sku, quantity })),
        ...(asked.payment ? { payment: asked.payment } : {}),
        ...(asked.reason ? { reason: asked.reason } : {}),
      });
    case "exchange_item":
      return exactly(exchangeValues(order, asked.items, asked.payment));
    case "change_items":
      return exactly({
        order,
        items: asked.items.map(({ from, to, quantity }) => ({ from, to, quantity })),
        ...(asked.payment ? { payment: asked.payment } : {}),
      });
    case "change_delivery_address": {
      const place = await placeOf(context, order, asked);
      return "why" in place
        ? { ok: false, objected: place }
        : exactly({ order, delivery_city: place.city, delivery_address: place.address });
    }
  }
}

async function placeOf(
  context: ActContext,
  order: string,
  { city, address }: { city: string; address: string },
): Promise<{ city: string; address: string } | Objected> {
  const read = readPlace(context, { city, address });
  if ("refused" in read) return { why: read.refused, saying: { reply: read.reply }, rule: null };
  if (!read.city || !read.address) return { why: "invalid_value", saying: { reply: "invalid-address" }, rule: null };
  const found = await readOrderFacts(context.db, order);
  if (read.city === found?.order.deliveryCity && read.address === found.order.deliveryAddress)
    return { why: "invalid_value", saying: { reply: "address-is-so", args: { order } }, rule: null };
  return { city: read.city, address: read.address };
}

/** Looks what a change comes to, by the very check of the bot's; nothing is written. */
export const lookAtChange = (context: ActContext, { action, values }: ExactChange): Promise<Looked> =>
  CHANGES[action].look(context, values);

/**
 * Does a change for a customer by the very act of the bot's, with the rows locked, in the transaction that the caller has open. `stake`: what it
 * came to when it was shown.
 */
export const carryOutChange = (
  context: ActContext,
  { action, values }: ExactChange,
  stake: string | null,
): Promise<CarriedOut> => CHANGES[action].carryOut(context, values, stake);
