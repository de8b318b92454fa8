import { orderRows } from "../../../db/demo/order.ts";
import { noRows, writeRows } from "../../../db/demo/shop-rows.ts";
import { customerOfExternalId, proveIdentity } from "../../../src/customers/index.ts";
import type { Database } from "../../../src/database/index.ts";

/** How many people write to the shop. */
export interface CastPlan {
  conversations: number;
}

/** Somebody who writes to the shop in Telegram. */
export interface Person {
  /** In Telegram. */
  id: number;
  /** Null for who is no customer of the shop's. */
  customer: string | null;
  /** Numbers of orders to ask about: each is asked about once, so that its answer is known by it. */
  orders: string[];
  /** Numbers of orders that move on meanwhile. */
  moving: string[];
  /** Whether they agreed to hear of it in Telegram. */
  consents: boolean;
}

const FIRST_ID = 700_000_001;
const FIRST_ORDER = 300_000;
const ASKED = 14;
const MOVING = 2;
const NUMBERS_EACH = 20;
const DAY_MS = 86_400_000;

/** The people: two of three are customers with a proven account, and one of five of those wants no messages. */
export function castOf({ conversations }: CastPlan): Person[] {
  return Array.from({ length: conversations }, (_, index) => {
    const known = index % 3 !== 2;
    const number = (at: number) => String(FIRST_ORDER + index * NUMBERS_EACH + at);
    const numbers = (from: number, count: number) =>
      known ? Array.from({ length: count }, (_unused, at) => number(from + at)) : [];
    return {
      id: FIRST_ID + index,
      customer: known ? `chaos-${index}` : null,
      orders: numbers(0, ASKED),
      moving: numbers(ASKED, MOVING),
      consents: index % 5 !== 0,
    };
  });
}

/** Writes the cast's customers, their orders, and the proof of who they are in Telegram. */
export async function writeCast(db: Database, plan: CastPlan, at: Date): Promise<void> {
  const known = castOf(plan).filter((person) => person.customer !== null);
  const rows = noRows();
  for (const person of known) {
    const customer = person.customer ?? "";
    rows.customers.push({
      ...{ external_id: customer, first_name: "Вера", email: `${customer}@example.com`, language: "ru" },
      consents: { telegram: person.consents },
    });
    for (const [index, number] of [...person.orders, ...person.moving].entries()) {
      const placed = new Date(at.getTime() - (index + 2) * DAY_MS);
      const { order, lines } = orderRows({
        ...{ number, customer, placed, paid: null },
        ...{ items: [[SKU, 1]], city: "Вильнюс", address: "Antakalnio g. 1" },
      });
      rows.orders.push(order);
      rows.lines.push(...lines);
    }
  }
  await writeRows(db, rows, at);
  for (const { id, customer } of known) {
    const found = await customerOfExternalId(db, customer ?? "");
    if (!found) throw new Error(`the cast misses ${customer}`);
    await proveIdentity(db, { channel: "telegram", senderId: String(id) }, found.id, "bench", at);
  }
}

const SKU = "KEN-250";
