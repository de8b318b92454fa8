import type { CustomerCard } from "../../customers/index.ts";
import { readCard } from "../../customers/index.ts";
import type { FlowName, Outcome, SlotValues } from "../../dialogue/index.ts";
import type { Saying } from "../../wording/index.ts";
import { actContextOf } from "../acts/act-context.ts";
import type { Capability, CapabilityContext, KnownCustomer, Slots } from "../capability.ts";
import { notAllowed } from "../not-allowed.ts";
import { askForMore, askOpen, askUnder, askWhat } from "./ask-goods.ts";
import { type BasketLine, readBasket } from "./basket.ts";
import { fillBasket } from "./fill-basket.ts";
import { inLines, lineOf } from "./order-words.ts";
import { type Pending, readPending } from "./pending.ts";
import { placeOrder } from "./place-order.ts";
import { type ProposedOrder, proposalOf } from "./proposal-telling.ts";
import { type Quote, quoteGoods } from "./quote.ts";
import { readDestination } from "./read-destination.ts";
import { type Delivering, OTHER_ADDRESS, SOMETHING_MORE, settleDelivery } from "./settle-delivery.ts";
import { settlePayment } from "./settle-payment.ts";
import { askShort } from "./short.ts";
import type { OrderPolicy } from "./ways.ts";

/** An order in the making, as it stands after what was said. */
interface Making {
  context: CapabilityContext;
  customer: KnownCustomer;
  card: CustomerCard;
  policy: OrderPolicy;
  slots: Slots;
  basket: BasketLine[];
  pending: Pending;
  /** Whether it was looked where it goes. */
  placed: boolean;
}

/** Fills the basket from what was said, asks for what is missing, and shows the whole order for a yes. */
export const proposeOrder: Capability = (context, slots, step) => orderFrom(context, slots, step.flow ?? "place_order");

/** See {@link proposeOrder}; `notes` are said before whatever comes. */
export async function orderFrom(
  context: CapabilityContext,
  said: Slots,
  flow: FlowName,
  notes: Saying[] = [],
): Promise<Outcome> {
  const { customer, shop } = context;
  const card = customer ? await readCard(context.db, customer.id) : null;
  if (!customer || !card) return { kind: "identify" };
  const policy = shop.policy.order;
  if (!policy) return notAllowed(context, flow);
  const before = { basket: readBasket(said.items), pending: readPending(said.more) };
  if (said.date) notes = [...notes, { reply: "order-no-day" }];
  const slots = asMeant(said, before.pending);
  const { basket, pending, open } = fillBasket(context, slots, before);
  const making: Making = { context, customer, card, policy, slots, basket, pending, placed: false };
  if (open) {
    pending.which = open.found.kind === "variants" ? "variant" : "product";
    const outcome = askOpen(context, open, basket.length > 0 || pending.waiting.length > 1);
    return kept(making, withNotes(outcome, notes), { product: spelled(open.wish) });
  }
  return kept(making, withNotes(await nextOf(making), notes));
}

/** A pickup is chosen where an address was asked for, too; and a house number counts no goods. */
function asMeant(said: Slots, { address }: Pending): Slots {
  if (said.address === "pickup") return { ...said, delivery: "pickup", address: undefined };
  const isNew = said.address !== undefined && said.address !== address;
  const isHouse = isNew && said.address?.match(/\d+/g)?.includes(said.quantity ?? "");
  return isNew && (isHouse || !said.product) ? { ...said, quantity: undefined } : said;
}

/** The name of what is asked about stays in its slot, so that another one can be chosen instead. */
const spelled = ({ name }: { name: string }): string | null => (name.startsWith("sku:") ? null : name);

async function nextOf(making: Making): Promise<Outcome> {
  const { context, policy, slots, basket } = making;
  if (basket.length === 0) return askWhat(context);
  const quote = await quoteGoods(context, basket);
  if (!quote.ok) return askShort(context, quote, making);
  if (quote.goods < policy.minimum) return askUnder(context, quote, policy.minimum);
  if (slots.delivery === SOMETHING_MORE) return askForMore({ reply: "order-ask-more" });
  if (slots.delivery === OTHER_ADDRESS) return askOther(making);
  return deliveryOf(making, quote);
}

/** What is being left is not offered again before something else was said. */
function askOther(making: Making): Outcome {
  Object.assign(making.pending, { city: null, address: null });
  making.placed = true;
  return { kind: "missing", slot: "address", tell: { saying: { reply: "order-ask-where" } } };
}

async function deliveryOf(making: Making, quote: Extract<Quote, { ok: true }>): Promise<Outcome> {
  const { context, policy, card, slots, pending } = making;
  const where = readDestination(slots, pending, card, context.shop.cities);
  if (!where)
    return {
      kind: "missing",
      slot: "address",
      tell: { saying: { reply: "invalid-address" } },
      refused: "invalid_value",
    };
  Object.assign(pending, where);
  making.placed = true;
  const { goods } = quote;
  const delivering: Delivering = { context, policy, card, slots, where, goods, basket: basketLines(context, quote) };
  const delivery = settleDelivery(delivering);
  if ("kind" in delivery) return delivery;
  const payment = settlePayment(context, policy, { said: slots.payment, rather: pending.payment }, delivery);
  pending.payment = slots.payment ?? pending.payment;
  if (typeof payment !== "string") return payment;
  return propose(making, {
    items: making.basket,
    delivery: delivery.way.way,
    delivery_city: delivery.city,
    delivery_address: delivery.address,
    payment,
  });
}

function basketLines({ locale, shop }: CapabilityContext, { lines, goods }: Extract<Quote, { ok: true }>): Saying[] {
  return [
    { reply: "order-basket" },
    ...lines.map((line) => lineOf(line, locale, shop.currency)),
    { reply: "order-basket-total", args: { total: { amount: goods, currency: shop.currency } } },
  ];
}

/** The same check that is made when it is done says what it comes to. */
async function propose({ context, customer }: Making, order: ProposedOrder): Promise<Outcome> {
  const checked = await placeOrder.check(actContextOf(context, customer), order, false);
  if (checked.ok) return proposalOf(context, order, checked.plan);
  return { kind: "refused", why: checked.why, tell: { saying: { reply: "order-not-possible" } } };
}

/** What was made of the message goes into the slots of the flow; what was said is taken in and need not be said again. */
function kept({ slots, basket, pending, placed }: Making, outcome: Outcome, more: SlotValues = {}): Outcome {
  if (outcome.kind !== "missing" && outcome.kind !== "propose") return outcome;
  const isMeant = slots.delivery !== SOMETHING_MORE && slots.delivery !== OTHER_ADDRESS;
  const own: SlotValues = {
    items: JSON.stringify(basket),
    more: JSON.stringify(pending),
    product: null,
    quantity: null,
    variant: null,
    date: null,
    delivery: isMeant ? (slots.delivery ?? null) : null,
    ...(placed ? { city: pending.city, address: pending.address } : {}),
    ...more,
  };
  return { ...outcome, slots: { ...own, ...outcome.slots } };
}

/** Notes stand before whatever is asked or shown. */
function withNotes(outcome: Outcome, notes: readonly Saying[]): Outcome {
  if (notes.length === 0 || (outcome.kind !== "missing" && outcome.kind !== "propose")) return outcome;
  const { saying } = outcome.tell;
  if ("quote" in saying) return outcome;
  return { ...outcome, tell: { ...outcome.tell, ...inLines([...notes, saying]) } };
}
