import * as z from "zod";
import {
  type CustomerRow,
  customersOfContacts,
  parseEmail,
  readPhone,
  upsertCustomers,
} from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import { customersOfOrders } from "../../orders/index.ts";
import type { ImportRow } from "../import-row.ts";
import type { ShopSettings } from "../settings.ts";
import type { Admitted } from "../target.ts";

/** The columns of orders that tell by contact whose an order is, where it has no key of a customer. */
export const BUYER_COLUMNS = ["customer_name", "customer_email", "customer_phone"] as const;

const text = z.string().nullable();

/** Who bought, as an order names them: an e-mail and a phone (E.164) that can be ones. */
export const Buyer = z.object({ name: text, email: text, phone: text });
/** See the schema of the same name. */
export type Buyer = z.infer<typeof Buyer>;

/** Reads who bought; undefined where the file has no contacts. What cannot be a contact is left out with a note. */
export function buyerOf(row: ImportRow, country: string): Buyer | undefined {
  const [name, email, phone] = [row.name("customer_name"), row.text("customer_email"), row.text("customer_phone")];
  if (email === undefined && phone === undefined) return undefined;
  const address = email ? parseEmail(email) : null;
  const number = phone ? readPhone(phone, country) : null;
  if (email && !address) row.mend("customer_email is not an address: left out");
  if (phone && !number) row.mend("customer_phone is not a number that exists: left out");
  return { name: name ?? null, email: address?.value ?? null, phone: number?.value ?? null };
}

/** A row of an order beside which its buyer stands. */
export interface Bought {
  number: string;
  customer_external_id?: string | null | undefined;
  delivery_city?: string | null | undefined;
  buyer?: Buyer | undefined;
}

/**
 * Gives orders without a customer's key to who bought them: whose the order is here already; else the only customer with that e-mail;
 * else, where there is none, with that phone and no other e-mail; else a customer made of what the order says, with a key that
 * tells nobody's contact. Where several have the contact, the order stays a guest's, with a note.
 */
export async function giveToBuyers<Row extends Bought>(
  db: Database,
  admitted: readonly Admitted<Row>[],
  { at, by }: ShopSettings,
): Promise<void> {
  const unowned = admitted.filter(({ row }) => !row.customer_external_id && (row.buyer?.email || row.buyer?.phone));
  if (unowned.length === 0) return;
  const buyers = unowned.flatMap(({ row }) => row.buyer ?? []);
  const numbers = unowned.map(({ row }) => row.number);
  const owners = await customersOfOrders(db, numbers);
  const emails = buyers.flatMap(({ email }) => email ?? []);
  const phones = buyers.flatMap(({ phone }) => phone ?? []);
  const known = await customersOfContacts(db, emails, phones);
  const made = new Map<string, CustomerRow>();
  for (const { from, row } of unowned) {
    const { buyer } = row;
    const owner = owners.get(row.number);
    if (owner !== undefined) row.customer_external_id = owner;
    if (owner !== undefined || !buyer) continue;
    const found = withContact([...known, ...made.values()], buyer);
    const [only = null] = found;
    if (found.length > 1) from.note("several customers have this e-mail or phone: a guest's order");
    else row.customer_external_id = (only ?? addTo(made, customerFrom(row, buyer))).external_id;
  }
  await upsertCustomers(db, [...made.values()], at, "import", by);
}

const LONGEST_NAME = 200;

type Reached = Pick<CustomerRow, "external_id" | "email" | "phone">;

function withContact(customers: readonly Reached[], { email, phone }: Buyer): Reached[] {
  const same = (one: string | null | undefined) => one?.toLowerCase() === email?.toLowerCase();
  const byEmail = email === null ? [] : customers.filter((one) => one.email && same(one.email));
  if (byEmail.length > 0 || phone === null) return byEmail;
  return customers.filter((one) => one.phone === phone && (email === null || !one.email));
}

function customerFrom({ number, delivery_city: city }: Bought, { name, email, phone }: Buyer): CustomerRow {
  const [first, ...rest] = name?.slice(0, LONGEST_NAME).split(/\s+/) ?? [];
  return {
    external_id: `order:${number}`,
    first_name: first || null,
    last_name: rest.join(" ") || null,
    email,
    phone,
    city: city ?? null,
  };
}

function addTo(made: Map<string, CustomerRow>, customer: CustomerRow): CustomerRow {
  made.set(customer.external_id, customer);
  return customer;
}
