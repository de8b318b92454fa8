import type { Database } from "../../database/index.ts";
import type { Condition, Definition } from "../definition.ts";
import { rowsOf } from "../queries.ts";
import { clauseOf, type Reading, whoIs } from "../where/people.ts";
import { join, type Sql, sql } from "../where/sql.ts";

/** Whether the database stops a statement that takes too long: the embedded one does not. */
export async function stopsInTime(db: Database): Promise<boolean> {
  const [row] = await db<{ embedded: boolean }[]>`select version() like '%emscripten%' as embedded`;
  return row?.embedded === false;
}

/** How many customers there are. */
export async function customerCount(db: Database): Promise<number> {
  const [row] = await db<{ count: number }[]>`select count(*) as count from customers where deleted_at is null`;
  return row?.count ?? 0;
}

/** Sets how long a statement of this transaction may take, 0 for as long as it likes; answers what was set before. */
export async function limitStatements(db: Database, ms: string): Promise<string> {
  const [row] = await db<{ before: string }[]>`
    select b.before, set_config('statement_timeout', ${ms}, true)
    from (select current_setting('statement_timeout') as before offset 0) b`;
  return row?.before ?? "0";
}

/** The ids of the next customers after one. */
export async function nextCustomers(db: Database, after: number, limit: number): Promise<number[]> {
  const rows = await db<{ id: number }[]>`
    select id from customers where id > ${after} and deleted_at is null order by id limit ${limit}`;
  return rows.map((row) => row.id);
}

/**
 * How many are left: of everybody, then after each condition in turn. Each condition is looked at once, and only for whom the ones
 * before are true.
 */
export async function leftAfter(
  db: Database,
  definition: Definition,
  { conditions, ...reading }: Reading & { conditions: readonly Condition[] },
): Promise<number[]> {
  const everybody = sql`w0 as materialized (select c.id from customers c where c.deleted_at is null)`;
  const steps = conditions.map((condition, at) => {
    const { yes } = clauseOf(definition, condition, reading);
    const [before, after] = [stepName(at), stepName(at + 1)];
    return sql`${after} as materialized (
      select c.id from ${before} b join customers c on c.id = b.id where ${yes})`;
  });
  const counts = [everybody, ...steps].map((_, at) => sql`(select count(*) from ${stepName(at)})`);
  const [row] = await rowsOf<{ counts: number[] }>(
    db,
    sql`with ${join([everybody, ...steps], sql`, `)} select json_build_array(${join(counts, sql`, `)}) as counts`,
  );
  return row?.counts ?? [];
}

const stepName = (at: number): Sql => ({ texts: [`w${at}`], values: [] });

/** Of how many customers a condition is neither true nor false. */
export async function unknownOf(
  db: Database,
  definition: Definition,
  { condition, ...reading }: Reading & { condition: Condition },
): Promise<number> {
  const { yes, no } = clauseOf(definition, condition, reading);
  const count = (so: Sql) => sql`(select count(*) from customers c where c.deleted_at is null and ${so})`;
  const [row] = await rowsOf<{ unknown: number }>(
    db,
    sql`select ${count(sql`true`)} - ${count(sql`(${yes})`)} - ${count(sql`(${no})`)} as unknown`,
  );
  return row?.unknown ?? 0;
}

/** Who can be written to, as counted: see `Reach`. */
export interface ReachRow {
  total: number;
  any: number;
  email: number;
  emailNoConsent: number;
  emailNoAddress: number;
  telegram: number;
  telegramNoConsent: number;
  telegramNoAddress: number;
  telegramBlocked: number;
  sms: number;
  smsNoConsent: number;
  smsNoAddress: number;
}

/** How many people of a definition can be written to by each channel; of the others only the first reason counts. */
export async function reachRow(db: Database, definition: Definition, reading: Reading): Promise<ReachRow | null> {
  const [row] = await rowsOf<ReachRow>(
    db,
    sql`with w as materialized (select p.id from (${whoIs(definition, reading)}) p),
      r as (select coalesce(e.granted, false) as email, coalesce(c.email, '') <> '' as has_email,
          coalesce(t.granted, false) as telegram,
          exists (select from identities i where i.customer_id = c.id and i.channel = 'telegram') as has_chat,
          exists (select from identities i where i.customer_id = c.id and i.channel = 'telegram' and i.blocked_at is null) as open_chat,
          coalesce(s.granted, false) as sms, coalesce(c.phone, '') <> '' as has_phone
        from w join customers c on c.id = w.id
        left join consents e on e.customer_id = c.id and e.channel = 'email'
        left join consents t on t.customer_id = c.id and t.channel = 'telegram'
        left join consents s on s.customer_id = c.id and s.channel = 'sms')
      select count(*) as total,
        count(*) filter (where (email and has_email) or (telegram and open_chat) or (sms and has_phone)) as any,
        count(*) filter (where email and has_email) as email,
        count(*) filter (where not email) as "emailNoConsent",
        count(*) filter (where email and not has_email) as "emailNoAddress",
        count(*) filter (where telegram and open_chat) as telegram,
        count(*) filter (where not telegram) as "telegramNoConsent",
        count(*) filter (where telegram and not has_chat) as "telegramNoAddress",
        count(*) filter (where telegram and has_chat and not open_chat) as "telegramBlocked",
        count(*) filter (where sms and has_phone) as sms,
        count(*) filter (where not sms) as "smsNoConsent",
        count(*) filter (where sms and not has_phone) as "smsNoAddress"
      from r`,
  );
  return row ?? null;
}
