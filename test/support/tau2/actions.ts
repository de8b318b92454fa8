import * as z from "zod";
import {
  cancelOrder,
  changeDeliveryAddress,
  changeItems,
  changePayment,
  exchangeItems,
  returnItems,
} from "../../../src/capabilities/acts/orders/index.ts";
import { changeProfile } from "../../../src/customers/index.ts";
import { addressText, orderNumber } from "./convert.ts";
import { type Acted, attempt, type Helped, lookUp, refusedAs } from "./helped.ts";
import { Tau2Address as Address, type Tau2Address } from "./shop.ts";

const Order = z.object({ order_id: z.string() });
const Items = Order.extend({ item_ids: z.array(z.string()), payment_method_id: z.string() });
const Swaps = Items.extend({ new_item_ids: z.array(z.string()) });

/** Does one action of the set's tools; answers why not, or null where it was done. */
type Action = (helped: Helped, input: unknown) => Promise<Acted>;

const action =
  <Input>(schema: z.ZodType<Input>, run: (helped: Helped, input: Input) => Promise<Acted> | Acted): Action =>
  async (helped, input) => {
    const read = schema.safeParse(input);
    return read.success ? run(helped, read.data) : refusedAs("invalid_value");
  };

/** Every tool of the set by its name. What only reads or reckons changes nothing, but may look for what is not there. */
export const ACTIONS: Record<string, Action> = {
  find_user_id_by_email: action(z.object({ email: z.string() }), (helped, { email }) =>
    helped.identify((user) => same(user.email, email)),
  ),
  find_user_id_by_name_zip: action(
    z.object({ first_name: z.string(), last_name: z.string(), zip: z.string() }),
    (helped, { first_name, last_name, zip }) =>
      helped.identify(
        ({ name, address }) =>
          same(name.first_name, first_name) && same(name.last_name, last_name) && address.zip === zip,
      ),
  ),
  get_user_details: action(z.object({ user_id: z.string() }), ({ shop }, { user_id }) => lookUp(shop.users[user_id])),
  get_order_details: action(Order, ({ shop }, { order_id }) => lookUp(shop.orders[order_id])),
  get_product_details: action(z.object({ product_id: z.string() }), ({ shop }, { product_id }) =>
    lookUp(shop.products[product_id]),
  ),
  get_item_details: action(z.object({ item_id: z.string() }), ({ shop }, { item_id }) =>
    lookUp(Object.values(shop.products).find(({ variants }) => variants[item_id])),
  ),
  list_all_product_types: action(z.unknown(), () => null),
  calculate: action(z.unknown(), () => null),
  think: action(z.unknown(), () => null),
  transfer_to_human_agents: action(z.unknown(), (helped) => {
    helped.handoff = true;
    return null;
  }),
  cancel_pending_order: action(Order.extend({ reason: z.string() }), (helped, { order_id, reason }) =>
    attempt(helped, order_id, cancelOrder, { order: orderNumber(order_id), reason }),
  ),
  modify_pending_order_address: action(Order.extend(Address.shape), (helped, { order_id, ...address }) =>
    attempt(helped, order_id, changeDeliveryAddress, {
      order: orderNumber(order_id),
      delivery_city: address.city,
      delivery_address: told(helped, address),
    }),
  ),
  modify_pending_order_items: action(Swaps, (helped, input) =>
    input.item_ids.length === input.new_item_ids.length
      ? attempt(helped, input.order_id, changeItems, swapsOf(input))
      : refusedAs("invalid_value"),
  ),
  modify_pending_order_payment: action(
    Order.extend({ payment_method_id: z.string() }),
    (helped, { order_id, payment_method_id }) =>
      attempt(helped, order_id, changePayment, { order: orderNumber(order_id), payment: payment_method_id }),
  ),
  return_delivered_order_items: action(Items, (helped, { order_id, item_ids, payment_method_id }) =>
    attempt(helped, order_id, returnItems, {
      order: orderNumber(order_id),
      items: item_ids.map((sku) => ({ sku, quantity: 1 })),
      payment: payment_method_id,
    }),
  ),
  exchange_delivered_order_items: action(Swaps, (helped, input) =>
    input.item_ids.length === input.new_item_ids.length
      ? attempt(helped, input.order_id, exchangeItems, swapsOf(input))
      : refusedAs("invalid_value"),
  ),
  modify_user_address: action(Address.extend({ user_id: z.string() }), async (helped, { user_id, ...address }) => {
    if (!helped.shop.users[user_id]) return refusedAs("no_match");
    if (!helped.mayBe(user_id)) return refusedAs("other_person_data");
    const { db, at } = helped;
    const customer = await helped.customer(user_id);
    helped.touched.users.add(user_id);
    await changeProfile(db, customer.id, { city: address.city, address: told(helped, address) }, at);
    return null;
  }),
};

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** An address as it is written into a row; what was written is read back by it. */
function told({ addresses }: Helped, address: Tau2Address): string {
  const text = addressText(address);
  addresses.set(`${address.city}\n${text}`, address);
  return text;
}

/** Each pair stands by itself, so that equal goods that become different ones keep their order. */
function swapsOf({ order_id, item_ids, new_item_ids, payment_method_id }: z.infer<typeof Swaps>) {
  const items = item_ids.map((from, place) => ({ from, to: new_item_ids[place] ?? "", quantity: 1 }));
  return { order: orderNumber(order_id), items, payment: payment_method_id };
}
