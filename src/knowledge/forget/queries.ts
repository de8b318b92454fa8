import type { Database } from "../../database/index.ts";

/** Takes out what was asked in some turns and found no answer, or was judged: a question found no answer at the moment of its turn. */
export async function forgetQuestions(db: Database, turns: readonly { id: string; at: Date }[]): Promise<void> {
  await db`delete from helped where id = any(${turns.map(({ id }) => id)}::uuid[])`;
  const moments = turns.map(({ at }) => at.toISOString());
  await db`
    delete from unanswered
    where asked_at in (select e::timestamptz from jsonb_array_elements_text(${db.json(moments)}) e)`;
}
