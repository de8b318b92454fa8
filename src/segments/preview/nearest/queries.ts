import type { Database } from "../../../database/index.ts";
import type { Definition, Top } from "../../definition.ts";
import { rowsOf } from "../../queries.ts";
import { columnOf } from "../../where/columns.ts";
import type { Context } from "../../where/context.ts";
import { reckoned, valuesOf } from "../../where/measures.ts";
import { type Reading, whoIs } from "../../where/people.ts";
import { type Sql, sql } from "../../where/sql.ts";

/** Whom to show first: who has most, or least, of something. */
export interface Rank {
  by: Top["by"];
  lowest: boolean;
}

/** How many people a definition means, and the ids of some: of the first by a rank, where there is one; who has none of it comes last. */
export async function nearest(
  db: Database,
  definition: Definition,
  { by, limit, ...reading }: Reading & { by: Rank | null; limit: number },
): Promise<{ count: number; ids: number[] }> {
  const { from, order } = by
    ? ranked(by, { ...reading, timezone: definition.timezone })
    : { from: sql``, order: sql`` };
  const [row] = await rowsOf<{ count: number; ids: number[] | null }>(
    db,
    sql`with w as materialized (select p.id, p.external_id from (${whoIs(definition, reading)}) p),
      t as (select w.id, row_number() over (order by ${order}w.external_id collate "C") as place from w${from})
      select (select count(*) from w) as count,
        (select json_agg(t.id order by t.place) from t where t.place <= ${limit}::int) as ids`,
  );
  return { count: row?.count ?? 0, ids: row?.ids ?? [] };
}

function ranked({ by, lowest }: Rank, context: Context): { from: Sql; order: Sql } {
  const direction = lowest ? sql`nulls last, ` : sql`desc nulls last, `;
  if ("measure" in by) {
    const values = valuesOf(reckoned(by, context));
    return { from: sql` left join (${values}) q on q.customer_id = w.id`, order: sql`q.value ${direction}` };
  }
  const { number } = columnOf(by.field, context);
  return { from: sql` join customers c on c.id = w.id`, order: sql`${number} ${direction}` };
}
