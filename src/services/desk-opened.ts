import * as z from "zod";
import { type DeskRow, deskThread, nameOf, type OpenHandoff, openHandoff } from "../conversation/index.ts";
import { type CustomerCard, readCard } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { Opened } from "../desk/index.ts";
import { type OrderSummary, ordersOf } from "../orders/index.ts";
import type { Wording } from "../wording/index.ts";
import { deskMessage } from "./desk-message.ts";
import { summaryOf } from "./desk-summary.ts";
import type { FindArticle } from "./source-link.ts";

/** Of a customer's orders as many are shown. */
const ORDERS = 5;

/** Reads what was done in a conversation. */
type Done = (conversationId: string) => Promise<Opened["done"]>;

/** A conversation with everything that a person needs to go on in it; `limit` is of messages. */
export async function openedDesk(
  db: Database,
  row: DeskRow,
  { wording, article, done, limit }: { wording: Wording; article: FindArticle; done: Done; limit: number },
): Promise<Opened> {
  const { id, customerId } = row;
  const [handoff, card, orders, acts, messages] = await Promise.all([
    openHandoff(db, id),
    customerId === null ? null : readCard(db, customerId),
    customerId === null ? [] : ordersOf(db, customerId, ORDERS),
    done(id),
    deskThread(db, id, { limit }),
  ]);
  return {
    conversation: summaryOf(wording, row),
    handoff: handoff && handoffOf(handoff),
    card: card && cardOf(card, row.proof),
    orders: orders.map(orderOf),
    done: acts,
    messages: await Promise.all(messages.map((message) => deskMessage(message, article))),
  };
}

/** What of a packet the desk shows; one that an older version wrote may lack it. */
const Packet = z.object({
  asked: z.string().nullable().catch(null),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })).catch([]),
});

function handoffOf({ reason, packet, contact, openedAt, takenAt }: OpenHandoff): Opened["handoff"] {
  const { asked = null, tried = [] } = Packet.safeParse(packet).data ?? {};
  return {
    reason,
    asked,
    tried,
    contact,
    openedAt: openedAt.toISOString(),
    takenAt: takenAt?.toISOString() ?? null,
  };
}

function cardOf(card: CustomerCard, proof: string | null): Opened["card"] {
  const { externalId, email, phone, city, language, loyaltyLevel, consents } = card;
  return { externalId, name: nameOf(card), email, phone, city, language, loyaltyLevel, proof, consents };
}

function orderOf({ number, status, placedAt, total, currency }: OrderSummary): Opened["orders"][number] {
  return { number, status, placedAt: placedAt.toISOString(), total, currency };
}
