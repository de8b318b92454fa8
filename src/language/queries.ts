import type { Database } from "../database/index.ts";

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
