import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../../db/demo/random.ts";
import type { Customer } from "./customer.ts";

/** A status that an order was brought to. */
export interface Move {
  customer: Customer;
  order: string;
  to: string;
}

const STATUSES = ["paid", "shipped", "delivered"];
const RETRY_MS = 250;
const PATIENCE_MS = 10_000;

/** How the shop's own system reaches the service. */
export interface Reach {
  addresses: readonly string[];
  token: string;
  random: Random;
}

/** The shop's own system: says that orders moved on, again and again until it is heard. */
export class ShopSystem {
  readonly moves: Move[] = [];
  /** Moves that the service does not take. */
  readonly refused: string[] = [];
  underWay = 0;
  #reach: Reach;
  #stopped = false;

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  /** Moves orders of customers who have written, one every `everyMs`, until `stop` is given. */
  async work(customers: readonly Customer[], everyMs: number, stop: AbortSignal): Promise<void> {
    const busy = new Set<string>();
    const at = new Map<string, number>();
    while (!stop.aborted) {
      await sleep(everyMs, null, { signal: stop }).catch(() => undefined);
      const met = customers.filter(({ isMet }) => isMet);
      const customer = met.length > 0 ? this.#reach.random.pick(met) : null;
      const order = customer?.person.moving.find((one) => !busy.has(one) && (at.get(one) ?? 0) < STATUSES.length);
      const to = order && STATUSES[at.get(order) ?? 0];
      if (!customer || !order || !to || stop.aborted) continue;
      busy.add(order);
      at.set(order, (at.get(order) ?? 0) + 1);
      this.moves.push({ customer, order, to });
      void this.#move(order, to).finally(() => busy.delete(order));
    }
  }

  /** Says nothing any more. */
  stop(): void {
    this.#stopped = true;
  }

  async #move(order: string, to: string): Promise<void> {
    this.underWay += 1;
    while (!this.#stopped && !(await this.#patch(order, to))) await sleep(RETRY_MS);
    this.underWay -= 1;
  }

  async #patch(order: string, to: string): Promise<boolean> {
    const { addresses, token, random } = this.#reach;
    const { ok, status } = await fetch(`${random.pick(addresses)}/api/shop/orders/${order}`, {
      method: "PATCH",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: JSON.stringify({ status: to }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    }).catch(() => ({ ok: false, status: 0 }));
    const isRefused = status >= 400 && status < 500;
    if (isRefused) this.refused.push(`order ${order} to ${to}: ${status}`);
    return ok || isRefused;
  }
}
