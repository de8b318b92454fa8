import type { Locale } from "../../base/index.ts";
import type { Database } from "../../database/index.ts";

/** An answer of the knowledge base that a customer may judge. */
export interface KnowledgeAnswered {
  question: string;
  locale: Locale;
  slug: string;
  /** The search was sure, the customer chose the article among the nearest, or sentences of it were composed. */
  found: "answered" | "chosen" | "composed";
  /** When it was given. */
  at: Date;
}

/** The answer that a turn gave, as its record has it; null where it gave none. */
export async function readAnswered(db: Database, turnId: string): Promise<KnowledgeAnswered | null> {
  const [row] = await db<KnowledgeAnswered[]>`
    select state -> 'answered' ->> 'question' as question, state -> 'answered' ->> 'slug' as slug,
      state -> 'answered' ->> 'found' as found, locale, at
    from turns where id = ${turnId} and state -> 'answered' ->> 'id' = ${turnId}`;
  return row ?? null;
}

/** Writes a verdict, the last one counting while nobody has reviewed it; whether it says anything new. */
export async function writeVerdict(
  db: Database,
  answer: KnowledgeAnswered & { id: string; key: string; verdict: "yes" | "no"; judgedAt: Date },
): Promise<boolean> {
  const { id, question, key, locale, slug, found, at, verdict, judgedAt } = answer;
  const changed = await db`
    insert into helped (id, question, key, locale, slug, found, asked_at, verdict, judged_at)
    values (${id}, ${question}, ${key}, ${locale}, ${slug}, ${found}, ${at}, ${verdict}, ${judgedAt})
    on conflict (id) do update set verdict = excluded.verdict, judged_at = excluded.judged_at
    where helped.status = 'new' and helped.verdict <> excluded.verdict
    returning id`;
  return changed.length > 0;
}
