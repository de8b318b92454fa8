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
  region: string | null;
  postalCode: string | null;
  country: string | null;
  gender: "f" | "m" | null;
  language: string | null;
  loyaltyLevel: string | null;
  /** Null where nobody knows. */
  loyaltyPoints: number | null;
  /** Fields of the shop's own, by their names in its export. */
  custom: Record<string, string>;
  /** Letters allowed by channel; a channel that nobody spoke of is missing. */
  consents: Partial<Record<ConsentChannel, boolean>>;
  /** Topics that were wanted or refused on a channel; one that nobody spoke of is missing, and goes as its channel. */
  topics: TopicConsents;
}

/** Topics of letters by channel: wanted or refused. */
export type TopicConsents = Partial<Record<ConsentChannel, Record<string, boolean>>>;

/** The fields of a card that a customer may change, by the names that `update_profile` gives them. */
export const PROFILE_FIELDS = [
  "first_name",
  "last_name",
  "patronymic",
  "email",
  "phone",
  "birth_date",
  "gender",
  "city",
  "region",
  "address",
  "postal_code",
  "country",
  "language",
] as const;

/** One of {@link PROFILE_FIELDS}. */
export type ProfileField = (typeof PROFILE_FIELDS)[number];

/** A custom field of the card, by its name there. */
export type CustomField = `custom.${string}`;

/** New values of some fields; null empties one. */
export type ProfileChange = Partial<Record<ProfileField, string | null>> & { [custom: CustomField]: string | null };

/** Whether the name is that of a custom field. */
export const isCustom = (field: string): field is CustomField => field.startsWith("custom.");

/** The card of a customer, or null where there is none of that id. */
export async function readCard(db: Database, id: number): Promise<CustomerCard | null> {
  const [card] = await db<CustomerCard[]>`
    select id, external_id as "externalId", first_name as "firstName", last_name as "lastName", patronymic, email, phone,
      birth_date as "birthDate", gender, city, region, address, postal_code as "postalCode", country, language, loyalty_level as "loyaltyLevel",
      loyalty_points as "loyaltyPoints", custom,
      (select coalesce(jsonb_object_agg(channel, granted), '{}') from consents where customer_id = c.id) as consents,
      (select coalesce(jsonb_object_agg(channel, named), '{}') from (
        select channel, jsonb_object_agg(topic, granted) as named from topic_consents where customer_id = c.id
        group by channel) t) as topics
    from customers c where id = ${id}`;
  return card ?? null;
}

/** Somebody as a list names them; `name` is null where none is known. */
export interface NamedCustomer {
  id: number;
  externalId: string;
  name: string | null;
}

/** Who the customers of some ids are, in no order; whose data was deleted is not among them. */
export async function namesOfCustomers(db: Database, ids: readonly number[]): Promise<NamedCustomer[]> {
  return await db<NamedCustomer[]>`
    select id, external_id as "externalId", nullif(concat_ws(' ', first_name, last_name), '') as name
    from customers where id = any(${[...ids]}::bigint[]) and deleted_at is null`;
}

/** Changes fields of a card; answers the values that stood there before, and null where there is no such customer. */
export async function changeProfile(
  db: Database,
  id: number,
  change: ProfileChange,
  at: Date,
): Promise<ProfileChange | null> {
  const fields = PROFILE_FIELDS.filter((field) => change[field] !== undefined);
  const custom = Object.keys(change).filter(isCustom);
  const [row] = await db<(ProfileChange & { custom: Record<string, string> })[]>`
    select ${db(["custom", ...fields])} from customers where id = ${id} for update`;
  if (!row) return null;
  const kept = { ...row.custom, ...Object.fromEntries(custom.map((field) => [nameOf(field), change[field] ?? null])) };
  const values: Record<string, string | null> = Object.fromEntries(
    fields.map((field) => [field, change[field] ?? null]),
  );
  if (fields.length > 0) await db`update customers set ${db(values, fields)} where id = ${id}`;
  await db`
    update customers set custom = jsonb_strip_nulls(${db.json(kept)}), updated_at = ${at} where id = ${id}`;
  const { custom: stood, ...before } = row;
  return { ...before, ...Object.fromEntries(custom.map((field) => [field, stood[nameOf(field)] ?? null])) };
}

const nameOf = (field: CustomField): string => field.slice("custom.".length);

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

/** A topic that is wanted or refused on a channel. */
export interface TopicConsent {
  channel: ConsentChannel;
  topic: string;
  granted: boolean;
}

/** Keeps which topics a customer wants or refuses, as they say here; answers what stood there before, null where nothing did. */
export async function changeTopics(
  db: Database,
  id: number,
  wanted: readonly TopicConsent[],
  by: { at: Date; source: string },
): Promise<(boolean | null)[]> {
  if (wanted.length === 0) return [];
  const before = await db<TopicConsent[]>`
    select channel, topic, granted from topic_consents where customer_id = ${id} for update`;
  await db`
    insert into topic_consents (customer_id, channel, topic, granted, changed_at, source)
    select ${id}, channel, topic, granted, ${by.at}, ${by.source}
    from jsonb_to_recordset(${db.json(wanted.map((one) => ({ ...one })))}) as i (channel text, topic text, granted boolean)
    on conflict (customer_id, channel, topic) do update set
      granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source`;
  return wanted.map(
    ({ channel, topic }) => before.find((one) => one.channel === channel && one.topic === topic)?.granted ?? null,
  );
}
