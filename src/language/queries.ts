import type { Database } from "../database/index.ts";
import type { Outcome } from "./outcome.ts";

/** What calls came to. */
export interface Sum {
  cost: number;
  tokens: number;
}

/** What was spent since an instant: by everybody, and by one conversation and customer (nothing where there is none). */
export interface Spent {
  day: Sum;
  conversation: Sum;
  customer: Sum;
}

/** What was used since `from`. */
export async function readSpent(
  db: Database,
  { from, conversationId, customerId }: { from: Date; conversationId: string | null; customerId: number | null },
): Promise<Spent> {
  const rows = await db<(Sum & { whose: keyof Spent })[]>`
    with sums (whose, cost, tokens) as (
      select 'day', sum(cost), sum(input_tokens + output_tokens) from model_usage where at >= ${from}
      union all
      select 'conversation', sum(cost), sum(input_tokens + output_tokens) from model_usage
        where conversation_id = ${conversationId}::uuid and at >= ${from}
      union all
      select 'customer', sum(cost), sum(input_tokens + output_tokens) from model_usage
        where customer_id = ${customerId}::bigint and at >= ${from})
    select whose, coalesce(cost, 0)::numeric as cost, coalesce(tokens, 0)::bigint as tokens from sums`;
  const sum = (whose: keyof Spent): Sum => {
    const { cost = 0, tokens = 0 } = rows.find((row) => row.whose === whose) ?? {};
    return { cost, tokens };
  };
  return { day: sum("day"), conversation: sum("conversation"), customer: sum("customer") };
}

/** What an answer to a customer cost on average in the month before `at`; null where there was none. */
export async function readTypicalAnswer(db: Database, at: Date): Promise<number | null> {
  const [row] = await db<{ cost: number | null }[]>`
    select avg(cost) as cost from model_usage
    where purpose like 'answer-%' and outcome = 'ok' and at between ${at}::timestamptz - interval '30 days' and ${at}`;
  return row?.cost ?? null;
}

/** Calls that ended in one way. */
export interface ModelUse {
  outcome: Outcome;
  calls: number;
  cost: number;
}

/** What became of the calls of the day before `at`, and what they cost. */
export async function readModelUse(db: Database, at: Date): Promise<ModelUse[]> {
  return await db<ModelUse[]>`
    select outcome, count(*)::integer as calls, sum(cost) as cost from model_usage
    where at > ${at}::timestamptz - interval '24 hours' group by outcome order by outcome`;
}

/** A call that left, as it is kept. */
export interface UsageRow {
  at: Date;
  purpose: string;
  model: string;
  conversationId: string | null;
  customerId: number | null;
  input: number;
  output: number;
  reckoned: boolean;
  cost: number;
  outcome: Outcome;
  milliseconds: number;
}

/** Notes a call. Who was removed meanwhile is not named. */
export async function writeUsage(db: Database, row: UsageRow): Promise<void> {
  await db`
    insert into model_usage (at, purpose, model, conversation_id, customer_id, input_tokens, output_tokens, reckoned, cost, outcome, milliseconds)
    values (${row.at}, ${row.purpose}, ${row.model},
      (select id from conversations where id = ${row.conversationId}::uuid),
      (select id from customers where id = ${row.customerId}::bigint),
      ${row.input}, ${row.output}, ${row.reckoned}, ${row.cost}, ${row.outcome}, ${row.milliseconds})`;
}

/** An answer that was kept, as it was; null where there is none. */
export async function readAnswer(db: Database, key: string): Promise<unknown> {
  const [row] = await db<{ answer: unknown }[]>`select answer from model_answers where key = ${key}`;
  return row?.answer ?? null;
}

/** Keeps an answer under its key, in the place of an older one. */
export async function writeAnswer(db: Database, row: { key: string; answer: unknown; at: Date }): Promise<void> {
  await db`
    insert into model_answers (key, answer, kept_at)
    values (${row.key}, ${db.json(JSON.parse(JSON.stringify(row.answer)))}, ${row.at})
    on conflict (key) do update set answer = excluded.answer, kept_at = excluded.kept_at`;
}

/** Throws away the answers that were kept before. */
export async function deleteAnswersBefore(db: Database, before: Date): Promise<void> {
  await db`delete from model_answers where kept_at < ${before}`;
}
