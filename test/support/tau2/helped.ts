import { type Act, type ActContext, doAct } from "../../../src/capabilities/acts/act.ts";
import type { KnownCustomer } from "../../../src/capabilities/index.ts";
import { customerOfExternalId } from "../../../src/customers/index.ts";
import { atomically, type Database } from "../../../src/database/index.ts";
import type { Tau2Address, Tau2Shop } from "./shop.ts";

type User = Tau2Shop["users"][string];

/** Null where something was done. */
export type Acted = { why: string } | null;

/** Something was not done. */
export const refusedAs = (why: string): Acted => ({ why });

/** Whether what was looked for is there. */
export const lookUp = (found: unknown): Acted => (found === undefined ? refusedAs("no_match") : null);

/** Who is helped in one task, and what was done for them. */
export class Helped {
  readonly db: Database;
  readonly shop: Tau2Shop;
  readonly at: Date;
  readonly touched = { orders: new Set<string>(), users: new Set<string>() };
  /** Addresses that were written, by city and text. */
  readonly addresses = new Map<string, Tau2Address>();
  handoff = false;
  readonly #context: Omit<ActContext, "customer" | "actor">;
  /** Whom the last look-up found; without one, whoever owns what was asked for first. */
  #user: string | null = null;

  constructor(shop: Tau2Shop, context: Omit<ActContext, "customer" | "actor">) {
    this.db = context.db;
    this.at = context.at;
    this.shop = shop;
    this.#context = context;
  }

  /** Looks for who writes. */
  identify(isThey: (user: User) => boolean): Acted {
    const found = Object.values(this.shop.users).find(isThey);
    if (found) this.#user = found.user_id;
    return lookUp(found);
  }

  /** Whether that user may be helped. */
  mayBe(userId: string): boolean {
    return this.#user === null || this.#user === userId;
  }

  async customer(userId: string): Promise<KnownCustomer> {
    const customer = await customerOfExternalId(this.db, userId);
    if (!customer) throw new Error(`the shop was loaded without its user ${userId}`);
    return { id: customer.id, externalId: userId };
  }

  /** In whose name something of an owner is done. */
  async contextFor(owner: string): Promise<ActContext> {
    this.#user ??= owner;
    const customer = await this.customer(this.#user);
    return { ...this.#context, customer, actor: `customer:${customer.id}` };
  }
}

/** Does an act on an order for who is helped. */
export async function attempt<Values, Plan>(
  helped: Helped,
  orderId: string,
  act: Act<Values, Plan>,
  values: unknown,
): Promise<Acted> {
  const order = helped.shop.orders[orderId];
  if (!order) return refusedAs("no_match");
  if (!act.values.safeParse(values).success) return refusedAs("invalid_value");
  helped.touched.orders.add(orderId);
  helped.touched.users.add(order.user_id);
  const context = await helped.contextFor(order.user_id);
  const checked = await atomically(helped.db, () => doAct(act, context, values));
  return checked.ok ? null : refusedAs(checked.why);
}
