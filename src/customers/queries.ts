import { type Actor, audit, auditOfMany, type Database, tally, type Upserted } from "../database/index.ts";
import type { ConsentChannel, CustomerRow } from "./customer-row.ts";

/** What {@link upsertCustomers} did; `keptRefusals` are letters that the rows allow and the customers themselves forbade here. */
export interface CustomersUpserted extends Upserted {
  keptRefusals: { external_id: string; channel: ConsentChannel }[];
  /** Those of the rows whose customers had their data deleted: nothing of them was written. */
  deleted: string[];
}

/**
 * Writes customers by their external id, with their consents and, as proven, their e-mail and phone. The same rows twice change
 * nothing. `source` names who says so (`import`): a consent that has another source was given or withdrawn here by the customer,
 * so rows of `source` may withdraw it and never give it. An external id stands once in `rows`. `by`: in whose name changes of customers
 * who were there go into the audit; null writes none.
 */
export async function upsertCustomers(
  db: Database,
  given: readonly CustomerRow[],
  at: Date,
  source = "import",
  by: Actor | null = null,
): Promise<CustomersUpserted> {
  const deleted = await deletedAmong(db, given);
  const rows = given.filter((row) => !deleted.includes(row.external_id));
  const written = await writeCustomers(db, rows, at, by);
  const consents = consentsOf(rows);
  const keptRefusals = await refusalsAgainst(db, consents, source);
  const spoken = await writeConsents(db, consents, at, source);
  const consented = [...new Set(spoken.map((one) => one.external_id))];
  const added = new Set(written.flatMap((row) => (row.added ? [row.external_id] : [])));
  if (by)
    await auditConsents(
      db,
      spoken.filter((one) => !added.has(one.external_id)),
      { at, by },
    );
  const proven = await writeProvenContacts(db, contactsOf(rows), at, source);
  const known = new Set(written.map((row) => row.external_id));
  const touched = new Set([...consented, ...proven].filter((id) => !known.has(id)));
  const tallied = tally(given.length, [...written, ...Array.from(touched, () => ({ added: false }))]);
  return { ...tallied, keptRefusals, deleted };
}

async function deletedAmong(db: Database, rows: readonly CustomerRow[]): Promise<string[]> {
  const found = await db<{ external_id: string }[]>`
    select c.external_id from customers c join jsonb_array_elements_text(${db.json(rows.map((row) => row.external_id))}) as i (id)
      on c.external_id = i.id
    where c.deleted_at is not null`;
  return found.map((row) => row.external_id);
}

async function writeCustomers(db: Database, rows: readonly CustomerRow[], at: Date, by: Actor | null) {
  return await db<{ external_id: string; added: boolean }[]>`
    with written as (insert into customers (external_id, first_name, last_name, patronymic, email, phone, gender, birth_date, city, region,
      address, postal_code, country, language, registered_at, source, loyalty_level, loyalty_points, custom, updated_at)
    select r.external_id, r.first_name, r.last_name, r.patronymic, r.email, r.phone, r.gender, r.birth_date, r.city, r.region,
      r.address, r.postal_code, r.country, r.language, r.registered_at, r.source, r.loyalty_level,
      r.loyalty_points,
      jsonb_strip_nulls(coalesce(c.custom, '{}') || coalesce(i.row -> 'custom', '{}')), ${at}
    from jsonb_array_elements(${db.json([...rows])}) with ordinality as i (row, place)
    left join customers c on c.external_id = i.row ->> 'external_id',
    lateral jsonb_populate_record(c, i.row) r
    order by i.place
    on conflict (external_id) do update set
      first_name = excluded.first_name, last_name = excluded.last_name, patronymic = excluded.patronymic,
      email = excluded.email, phone = excluded.phone, gender = excluded.gender, birth_date = excluded.birth_date,
      city = excluded.city, region = excluded.region, address = excluded.address, postal_code = excluded.postal_code,
      country = excluded.country, language = excluded.language, registered_at = excluded.registered_at,
      source = excluded.source, loyalty_level = excluded.loyalty_level,
      loyalty_points = excluded.loyalty_points, custom = excluded.custom,
      updated_at = excluded.updated_at
    where (customers.first_name, customers.last_name, customers.patronymic, customers.email, customers.phone,
      customers.gender, customers.birth_date, customers.city, customers.region, customers.address, customers.postal_code,
      customers.country, customers.language, customers.registered_at, customers.source, customers.loyalty_level,
      customers.loyalty_points, customers.custom)
      is distinct from (excluded.first_name, excluded.last_name, excluded.patronymic, excluded.email, excluded.phone,
      excluded.gender, excluded.birth_date, excluded.city, excluded.region, excluded.address, excluded.postal_code,
      excluded.country, excluded.language, excluded.registered_at, excluded.source, excluded.loyalty_level,
      excluded.loyalty_points, excluded.custom)
    returning customers as stands, external_id, (xmax = 0) as added), ${changesNoted(db, at, by)}
    select external_id, added from written`;
}

/** The part of a statement that notes what customers `written` were before, as the statement began, and are now; own fields each by itself. */
function changesNoted(db: Database, at: Date, by: Actor | null) {
  if (by === null) return db`changes as (select 1)`;
  const row = (of: ReturnType<Database>) => db`
    (to_jsonb(${of}) - array['id', 'updated_at', 'custom'] ||
      (select coalesce(jsonb_object_agg('custom.' || f.key, f.value), '{}') from jsonb_each((${of}).custom) f))`;
  return auditOfMany(
    db,
    { at, actor: by, action: "change_customer", table: "customers" },
    db`select w.external_id as key, ${row(db`c`)} as stood, ${row(db`w.stands`)} as stands
      from written w join customers c using (external_id) where not w.added`,
  );
}

type ConsentEntry = { external_id: string; channel: ConsentChannel; granted: boolean | null };

function consentsOf(rows: readonly CustomerRow[]): ConsentEntry[] {
  return rows.flatMap((row) =>
    Object.entries(row.consents ?? {}).map(([channel, granted]) => ({
      external_id: row.external_id,
      channel: channel as ConsentChannel,
      granted: granted ?? null,
    })),
  );
}

async function refusalsAgainst(db: Database, entries: ConsentEntry[], source: string) {
  const granted = entries.filter((entry) => entry.granted === true);
  if (granted.length === 0) return [];
  return await db<{ external_id: string; channel: ConsentChannel }[]>`
    select c.external_id, k.channel
    from jsonb_to_recordset(${db.json(granted)}) as i (external_id text, channel text)
    join customers c using (external_id)
    join consents k on k.customer_id = c.id and k.channel = i.channel
    where not k.granted and k.source <> ${source}`;
}

/** What became of a consent: null where there was none, or is none. */
interface ConsentChange {
  external_id: string;
  channel: ConsentChannel;
  before: boolean | null;
  after: boolean | null;
}

/** Answers what changed. */
async function writeConsents(
  db: Database,
  entries: ConsentEntry[],
  at: Date,
  source: string,
): Promise<ConsentChange[]> {
  if (entries.length === 0) return [];
  return await db<ConsentChange[]>`
    with i as (
      select c.id, c.external_id, r.channel, r.granted
      from jsonb_to_recordset(${db.json(entries)}) as r (external_id text, channel text, granted boolean)
      join customers c using (external_id)
    ), emptied as (
      delete from consents k using i
      where i.granted is null and k.customer_id = i.id and k.channel = i.channel and k.source = ${source}
      returning k.customer_id, k.channel
    ), written as (
      insert into consents (customer_id, channel, granted, changed_at, source)
      select id, channel, granted, ${at}, ${source} from i where granted is not null
      on conflict (customer_id, channel) do update
        set granted = excluded.granted, changed_at = excluded.changed_at, source = excluded.source
        where consents.granted <> excluded.granted and (consents.source = excluded.source or not excluded.granted)
      returning customer_id, channel
    )
    select i.external_id, i.channel, k.granted as before, i.granted as after
    from (select * from emptied union all select * from written) w join i on i.id = w.customer_id and i.channel = w.channel
    left join consents k on k.customer_id = i.id and k.channel = i.channel`;
}

async function auditConsents(
  db: Database,
  changes: readonly ConsentChange[],
  { at, by }: { at: Date; by: Actor },
): Promise<void> {
  const told = (of: readonly ConsentChange[], what: "before" | "after") =>
    Object.fromEntries(of.map((one) => [`consent_${one.channel}`, one[what]]));
  const entry = { at, actor: by, channel: null, action: "set_consent", table: "consents", turnId: null } as const;
  const rows = Map.groupBy(changes, (one) => one.external_id);
  await audit(
    db,
    ...Array.from(rows, ([key, of]) => ({ ...entry, key, before: told(of, "before"), after: told(of, "after") })),
  );
}

type ContactEntry = { external_id: string; kind: "email" | "phone"; value: string | null };

function contactsOf(rows: readonly CustomerRow[]): ContactEntry[] {
  return rows.flatMap((row) => {
    const entries: ContactEntry[] = [];
    if (row.email !== undefined) entries.push({ external_id: row.external_id, kind: "email", value: row.email });
    if (row.phone !== undefined) entries.push({ external_id: row.external_id, kind: "phone", value: row.phone });
    return entries;
  });
}

/** Makes the given contacts the only ones that `proof` proves; other proofs stay. Answers whose contacts changed. */
async function writeProvenContacts(db: Database, entries: ContactEntry[], at: Date, proof: string): Promise<string[]> {
  if (entries.length === 0) return [];
  const changed = await db<{ external_id: string }[]>`
    with i as (
      select c.id, c.external_id, r.kind, r.value
      from jsonb_to_recordset(${db.json(entries)}) as r (external_id text, kind text, value text)
      join customers c using (external_id)
    ), dropped as (
      delete from proven_contacts p using i
      where p.customer_id = i.id and p.kind = i.kind and p.proof = ${proof} and p.value is distinct from i.value
      returning p.customer_id
    ), proven as (
      insert into proven_contacts (customer_id, kind, value, proof, proven_at)
      select id, kind, value, ${proof}, ${at} from i where value is not null
      on conflict do nothing
      returning customer_id
    )
    select distinct external_id from i where id in (select customer_id from dropped union select customer_id from proven)`;
  return changed.map((row) => row.external_id);
}

/** Those of the external ids that are customers here. */
export async function knownCustomers(db: Database, externalIds: readonly string[]): Promise<Set<string>> {
  const rows = await db<{ external_id: string }[]>`
    select c.external_id from jsonb_array_elements_text(${db.json([...externalIds])}) as i (id)
    join customers c on c.external_id = i.id`;
  return new Set(rows.map((row) => row.external_id));
}

/** A customer with what they are reached by. */
export interface ReachedCustomer {
  external_id: string;
  email: string | null;
  phone: string | null;
}

/** The customers who have one of the e-mails, however it is written, or of the phones (E.164). */
export async function customersOfContacts(
  db: Database,
  emails: readonly string[],
  phones: readonly string[],
): Promise<ReachedCustomer[]> {
  return await db<ReachedCustomer[]>`
    select c.external_id, c.email, c.phone from customers c
    where c.deleted_at is null and c.merged_into is null and c.id in (
      select m.id from jsonb_array_elements_text(${db.json([...emails])}) as i (value) join customers m on lower(m.email) = lower(i.value)
      union select m.id from jsonb_array_elements_text(${db.json([...phones])}) as i (value) join customers m on m.phone = i.value)
    order by c.id`;
}

/** A phone or e-mail that several customers have. */
export interface SharedContact {
  kind: "email" | "phone";
  value: string;
  external_ids: string[];
}

/** Phones and e-mails that stand with more than one customer: the same person twice, or a family's phone. */
export async function sharedContacts(db: Database): Promise<SharedContact[]> {
  return await db<SharedContact[]>`
    select 'phone' as kind, phone as value, jsonb_agg(external_id order by id) as external_ids
    from customers where phone is not null group by phone having count(*) > 1
    union all
    select 'email', lower(email), jsonb_agg(external_id order by id)
    from customers where email is not null group by lower(email) having count(*) > 1
    order by 1, 2`;
}

/** How many customers there are. */
export async function countCustomers(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from customers`;
  return row?.count ?? 0;
}

/** The cities where customers live or have had something sent to. */
export async function readCities(db: Database): Promise<string[]> {
  const rows = await db<{ city: string }[]>`
    select city from customers where city is not null
    union select delivery_city from orders where delivery_city is not null
    order by 1`;
  return rows.map((row) => row.city);
}

/** Takes every customer out, with their consents and proofs. Orders go first (see `orders`). */
export async function clearCustomers(db: Database): Promise<void> {
  await db`delete from customers`;
}
