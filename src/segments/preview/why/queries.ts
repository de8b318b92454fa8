import type { Database } from "../../../database/index.ts";
import type { Condition, Definition, Quantity } from "../../definition.ts";
import { rowsOf } from "../../queries.ts";
import { type Context, whereAll } from "../../where/context.ts";
import { factsOf } from "../../where/facts.ts";
import { clauseOf } from "../../where/people.ts";
import { averageOf } from "../../where/quantities.ts";
import { join, sql } from "../../where/sql.ts";

/** The id and name of a customer by the shop's own id or, `byName`, by a first and last name that only one has; else null. */
export async function whoIsCalled(
  db: Database,
  called: string,
  byName: boolean,
): Promise<{ id: number; name: string | null } | null> {
  const found = await db<{ id: number; name: string | null; isKey: boolean }[]>`
    select id, nullif(trim(concat_ws(' ', first_name, last_name)), '') as name, external_id = ${called} as "isKey"
    from customers where deleted_at is null and (external_id = ${called} or (${byName} and lower(${called}) in
      (lower(concat_ws(' ', first_name, last_name)), lower(concat_ws(' ', last_name, first_name)))))
    order by external_id = ${called} desc limit 2`;
  const [first, another] = found;
  return first && (first.isKey || !another) ? { id: first.id, name: first.name } : null;
}

/** Of one customer, whether each condition is true, false, or (null) unknown. */
export async function truthsOf(
  db: Database,
  definition: Definition,
  { id, conditions, now }: { id: number; conditions: readonly Condition[]; now: Date },
): Promise<(boolean | null)[]> {
  const truths = conditions.map((condition) => {
    const { yes, no } = clauseOf(definition, condition, { now, among: [id] });
    return sql`case when ${yes} then true when ${no} then false end`;
  });
  const [row] = await rowsOf<{ truths: (boolean | null)[] }>(
    db,
    sql`select json_build_array(${join(truths, sql`, `)}) as truths from customers c where c.id = ${id}`,
  );
  return row?.truths ?? [];
}

/** Something that happened: its day, and of an order its number. */
export interface Happened {
  day: string | null;
  number: string | null;
}

/** When something of a kind happened to the customers looked at, the latest first. */
export async function latestOf(
  db: Database,
  of: Quantity["of"],
  { limit, ...context }: Context & { limit: number },
): Promise<Happened[]> {
  const facts = factsOf(of, context);
  const number = of.source === "orders" ? sql`o.number` : sql`null::text`;
  return rowsOf<Happened>(
    db,
    sql`select to_char(${facts.at} at time zone ${context.timezone}, 'YYYY-MM-DD') as day, ${number} as number
      from ${facts.from}${whereAll(facts.where)} order by ${facts.at} desc nulls last, ${facts.id} desc limit ${limit}::int`,
  );
}

/** The shop's average of a quantity; null where there is none. */
export async function shopAverage(db: Database, quantity: Quantity, context: Context): Promise<number | null> {
  const [row] = await rowsOf<{ value: number | null }>(
    db,
    sql`select (${averageOf(quantity, context)})::float8 as value`,
  );
  return row?.value ?? null;
}

/** What is known of writing to one customer: consents that were given, and ways there are. */
export interface Contacts {
  consents: string[];
  email: boolean;
  sms: boolean;
  /** A chat of theirs that is not blocked; `blocked`: only ones that are. */
  telegram: boolean;
  blocked: boolean;
}

/** {@link Contacts} of a customer. */
export async function contactsOf(db: Database, id: number): Promise<Contacts | null> {
  const [row] = await db<Contacts[]>`
    select coalesce((select json_agg(k.channel order by k.channel) from consents k where k.customer_id = c.id and k.granted), '[]')
        as consents, coalesce(c.email, '') <> '' as email, coalesce(c.phone, '') <> '' as sms,
      coalesce(bool_or(i.blocked_at is null), false) as telegram, coalesce(bool_and(i.blocked_at is not null), false) as blocked
    from customers c left join identities i on i.customer_id = c.id and i.channel = 'telegram'
    where c.id = ${id} group by c.id`;
  return row ?? null;
}
