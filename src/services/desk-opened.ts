import * as z from "zod";
import {
  type CustomersThread,
  type DeskRow,
  deskThread,
  eventsOf,
  type Note,
  nameOf,
  notesOf,
  type OpenHandoff,
  openHandoff,
  type ShownEvent,
  threadsOfCustomer,
  viewersOf,
} from "../conversation/index.ts";
import { type CustomerCard, readCard } from "../customers/index.ts";
import type { Database } from "../database/index.ts";
import type { Opened } from "../desk/index.ts";
import { type OrderSummary, ordersOf } from "../orders/index.ts";
import { deskMessage, textOf } from "./desk-message.ts";
import { type SummaryParts, summaryOf } from "./desk-summary.ts";
import type { FindArticle } from "./source-link.ts";

/** Of a customer's orders as many are shown. */
const ORDERS = 5;

/** Reads what was done in a conversation. */
type Done = (conversationId: string) => Promise<Opened["done"]>;

/** What opening rests on; `limit` is of messages. */
interface OpeningParts {
  summary: SummaryParts;
  article: FindArticle;
  done: Done;
  limit: number;
  /** Who opens it. */
  me: string;
  at: Date;
}

/** As many notes, and as much of what happened, as are shown. */
const NOTES = 100;
const EVENTS = 30;
/** Of the customer's other conversations as many. */
const THREADS = 5;
/** Letters of what was said last in them. */
const GLIMPSE = 120;

/** A conversation with everything that a person needs to go on in it. */
export async function openedDesk(
  db: Database,
  row: DeskRow,
  { summary, article, done, limit, me, at }: OpeningParts,
): Promise<Opened> {
  const { id, customerId } = row;
  const [handoff, card, orders, acts, messages, notes, events, viewers, threads] = await Promise.all([
    openHandoff(db, id),
    customerId === null ? null : readCard(db, customerId),
    customerId === null ? [] : ordersOf(db, customerId, ORDERS),
    done(id),
    deskThread(db, id, { limit }),
    notesOf(db, id, NOTES),
    eventsOf(db, id, EVENTS),
    viewersOf(db, { id, staff: me, at }),
    customerId === null ? [] : threadsOfCustomer(db, customerId, THREADS + 1),
  ]);
  return {
    conversation: summaryOf(summary, row),
    handoff: handoff && handoffOf(handoff),
    card: card && cardOf(card, row.proof),
    orders: orders.map(orderOf),
    done: acts,
    messages: await Promise.all(messages.map((message) => deskMessage(message, article))),
    notes: notes.map((note) => noteOf(note, me)),
    events: events.map(eventOf),
    threads: threads
      .filter((one) => one.id !== id)
      .slice(0, THREADS)
      .map(threadOf),
    viewers,
  };
}

/** What of a packet the desk shows; one that an older version wrote may lack it. */
const Packet = z.object({
  asked: z.string().nullable().catch(null),
  tried: z.array(z.object({ flow: z.string(), slots: z.record(z.string(), z.unknown()) })).catch([]),
});

const noteOf = ({ id, author, staff, text, at, afterSeq }: Note, me: string): Opened["notes"][number] => ({
  ...{ id, author, own: staff === me, text, at: at.toISOString(), afterSeq },
});

const threadOf = ({ id, channel, lastAt, lastContent }: CustomersThread): Opened["threads"][number] => ({
  ...{ id, channel, lastAt: lastAt.toISOString() },
  text: lastContent ? textOf(lastContent).slice(0, GLIMPSE).toWellFormed() : "",
});

function eventOf({ kind, at, staffName, toName, reason, details }: ShownEvent): Opened["events"][number] {
  const { until, action, order, summary, why, subject, language } = details;
  return {
    ...{ kind, at: at.toISOString(), by: staffName, to: toName, reason },
    until: typeof until === "string" ? until : null,
    summary: typeof summary === "string" ? summary : null,
    why: typeof why === "string" ? why.split(" ") : [],
    subject: typeof subject === "string" ? subject : null,
    language: typeof language === "string" ? language : null,
    act: typeof action === "string" && typeof order === "string" ? { action, order } : null,
  };
}

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
