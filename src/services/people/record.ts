import { type CustomersThread, threadsOfCustomer } from "../../conversation/index.ts";
import {
  type CustomerCard,
  changesOfRecord,
  consentsOfCustomer,
  contactsOfCustomer,
  doorsOfCustomer,
  notesOfCustomer,
  type RecordChange,
  type ShopField,
} from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import type { CustomerRecord } from "../../desk/index.ts";
import { type Ticket, ticketsOf } from "../../feedback/index.ts";
import { countOrdersOf, type OrderSummary, ordersOf } from "../../orders/index.ts";
import { maskPerson, may, type StaffMember } from "../../staff/index.ts";
import { textOf } from "../desk-message.ts";

/** Of everything the newest are shown, so many at most. */
const SHOWN = 20;
const GLIMPSE = 200;
const DOTS = "•••";

/** Everything of a customer, as a member of the staff may see it. */
export async function recordOf(
  db: Database,
  card: CustomerCard,
  { fields, by }: { fields: readonly ShopField[]; by: StaffMember },
): Promise<CustomerRecord> {
  const { id, externalId, consents: _, topics: __, custom, ...values } = card;
  const [doors, contacts, consents, changes, orders, ordersInAll, threads, tickets, notes] = await Promise.all([
    doorsOfCustomer(db, id),
    contactsOfCustomer(db, id),
    consentsOfCustomer(db, id),
    changesOfRecord(db, { table: "consents", externalId, limit: SHOWN }),
    ordersOf(db, id, SHOWN),
    countOrdersOf(db, id),
    threadsOfCustomer(db, id, SHOWN),
    ticketsOf(db, { customerId: id, conversationId: null }),
    notesOfCustomer(db, id),
  ]);
  const record: CustomerRecord = {
    ...{ externalId, masked: false, ...values, fields: fields.map((field) => fieldOf(field, custom)) },
    doors: doors.map(({ channel, proof, provenAt, blockedAt }) => ({
      ...{ channel, proof, provenAt: provenAt.toISOString(), blocked: blockedAt !== null },
    })),
    contacts: contacts.map(({ provenAt, ...one }) => ({ ...one, provenAt: provenAt.toISOString() })),
    consents: consents.map(({ changedAt, ...one }) => ({ ...one, changedAt: changedAt.toISOString() })),
    consentChanges: changes.flatMap(consentChanges),
    ...{ orders: orders.map(orderOf), ordersInAll, conversations: threads.map(threadOf) },
    tickets: tickets.slice(0, SHOWN).map(ticketOf),
    notes: notes.map((note) => ({
      ...{
        id: note.id,
        text: note.text,
        at: note.at.toISOString(),
        by: note.byName,
        mine: note.by === `staff:${by.id}`,
      },
    })),
  };
  return may(by.role, "customers.personal") ? record : veiled(record);
}

/** What tells who it is goes: names and contacts, and the words of tickets, notes and conversations. */
function veiled(record: CustomerRecord): CustomerRecord {
  const { contacts, conversations, tickets, notes, fields } = record;
  return {
    ...maskPerson(record),
    ...{ masked: true, postalCode: record.postalCode === null ? null : DOTS },
    fields: fields.map((field) => (field.value !== null && field.kind === "text" ? { ...field, value: DOTS } : field)),
    contacts: contacts.map((one) => ({ ...one, value: maskPerson({ [one.kind]: one.value })[one.kind] ?? DOTS })),
    conversations: conversations.map((one) => ({ ...one, lastText: one.lastText === null ? null : DOTS })),
    tickets: tickets.map((one) => ({ ...one, text: one.text === null ? null : DOTS })),
    notes: notes.map((one) => ({ ...one, text: DOTS })),
  };
}

const fieldOf = ({ key, names, kind, choices }: ShopField, custom: Record<string, string>) => ({
  ...{ key: `custom.${key}`, names, kind, choices, value: custom[key] ?? null },
});

const orderOf = ({ number, status, paymentStatus, placedAt, total, currency }: OrderSummary) => ({
  ...{ number, status, paymentStatus, placedAt: placedAt.toISOString(), total, currency },
});

const threadOf = ({ id, channel, owner, lastAt, lastContent }: CustomersThread) => ({
  ...{ id, channel, owner, lastAt: lastAt.toISOString() },
  lastText: lastContent === null ? null : textOf(lastContent).slice(0, GLIMPSE).toWellFormed(),
});

const ticketOf = ({ number, topic, openedAt, closedAt, body, orderNumber }: Ticket) => ({
  ...{ number, topic, text: body, orderNumber },
  ...{ openedAt: openedAt.toISOString(), closedAt: closedAt?.toISOString() ?? null },
});

function consentChanges({ at, actorName, before, after }: RecordChange): CustomerRecord["consentChanges"] {
  const told = (value: unknown) => (typeof value === "boolean" ? value : null);
  return Object.keys(after).map((name) => ({
    ...{ at: at.toISOString(), by: actorName, name, from: told(before[name]), to: told(after[name]) },
  }));
}
