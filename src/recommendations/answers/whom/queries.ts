import type { Database } from "../../../database/index.ts";
import { rowsOf, sql } from "../../../segments/index.ts";
import type { Whom } from "../../recommender.ts";

/** So many of the people, evenly chosen by their ids, always the same ones. */
export async function someOf(db: Database, whom: Whom, most: number): Promise<number[]> {
  if (isList(whom))
    return evenly(
      [...new Set(whom)].sort((one, other) => one - other),
      most,
    );
  const rows = await rowsOf<{ id: number }>(
    db,
    sql`select id from (select id, hashint8(id) as place from (${whom}) w) p order by place, id limit ${most}::int`,
  );
  return rows.map(({ id }) => id);
}

/** Who is meant, of these customers at least. */
export async function meantOf(db: Database, whom: Whom, ids: readonly number[]): Promise<Set<number>> {
  if (isList(whom)) return new Set(whom);
  const rows = await rowsOf<{ id: number }>(db, sql`select id from (${whom}) w where id = any(${ids}::bigint[])`);
  return new Set(rows.map(({ id }) => id));
}

const isList = (whom: Whom): whom is readonly number[] => Array.isArray(whom);

function evenly(ids: readonly number[], most: number): number[] {
  if (ids.length <= most) return [...ids];
  return Array.from({ length: most }, (_, at) => ids[Math.floor((at * ids.length) / most)] ?? 0);
}
