import type { Database } from "../../database/index.ts";
import { CONSENT_CHANNELS, type ConsentChannel } from "../customer-row.ts";

/** A customer as a conversation knows them. */
export interface CustomerCard {
  id: number;
  externalId: string;
  firstName: string | null;
  lastName: string | null;
  patronymic: string | null;
  email: string | null;
  /** E.164. */
  phone: string | null;
  /** `YYYY-MM-DD`. */
  birthDate: string | null;
  city: string | null;
  address: string | null;
  country: string | null;
  language: string | null;
  loyaltyLevel: string | null;
  /** Letters allowed by channel; a channel that nobody spoke of is missing. */
  consents: Partial<Record<ConsentChannel, boolean>>;
}

/** The fields of a card that a customer may change, by the names that `update_profile` gives them. */
export const PROFILE_FIELDS = [
  "first_name",
  "last_name",
  "patronymic",
  "email",
  "phone",
  "birth_date",
  "city",
  "address",
  "language",
] as const;

/** One of {@link PROFILE_FIELDS}. */
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** New values of some fields; null empties one. */
export type ProfileChange = Partial<Record<ProfileField, string | null>>;

/** The card of a customer, or null where there is none of that id. */
export async function readCard(db: Database, id: number): Promise<CustomerCard | null> {
  const [card] = await db<CustomerCard[]>`
    select id, external_id as "externalId", first_name as "firstName", last_name as "lastName", patronymic, email, phone,
      birth_date as "birthDate", city, address, country, language, loyalty_level as "loyaltyLevel",
      (select coalesce(jsonb_object_agg(channel, granted), '{}') from consents where customer_id = c.id) as consents
    from customers c where id = ${id}`;
  return card ?? null;
}

/** Changes fields of a card; answers the values that stood there before, and null where there is no such customer. */
export async function changeProfile(
  db: Database,
  id: number,
  change: ProfileChange,
  at: Date,
): Promise<ProfileChange | null> {
  const fields = PROFILE_FIELDS.filter((field) => change[field] !== undefined);
  const [before] = await db<ProfileChange[]>`select ${db(fields)} from customers where id = ${id} for update`;
  if (!before) return null;
  const values = Object.fromEntries(fields.map((field) => [field, change[field] ?? null]));
  await db`update customers set ${db(values, fields)}, updated_at = ${at} where id = ${id}`;
  return before;
}

/** Gives or withdraws consent to letters by channel, as the customer says here; answers what stood there before, null where nothing did. */
export async function changeConsents(
  db: Database,
  id: number,
  wanted: Partial<Record<ConsentChannel, boolean>>,
  by: { at: Date; source: string },
): Promise<Partial<Record<ConsentChannel, boolean | null>>> {
  const rows = Object.entries(wanted).map(([channel, granted]) => ({ channel, granted }));
  const before = await db<{ channel: ConsentChannel; granted: boolean }[]>`
    select channel, granted from consents where customer_id = ${id} for update`;
  await db`
    insert into consents (customer_id, channel, granted, changed_at, source)
    select ${id}, channel, granted, ${by.at}, ${by.source}
    from jsonb_to_recordset(${db.json(rows)}) as i (channel text, granted boolean)
    on conflict (customer_id, channel) do update
      set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source`;
  const stood = new Map(before.map(({ channel, granted }) => [channel, granted]));
  return Object.fromEntries(
    CONSENT_CHANNELS.filter((channel) => channel in wanted).map((channel) => [channel, stood.get(channel) ?? null]),
  );
}
