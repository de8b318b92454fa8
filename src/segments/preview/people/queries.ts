import type { Database } from "../../../database/index.ts";
import { rowsOf } from "../../queries.ts";
import { columnOf } from "../../where/columns.ts";
import type { Context } from "../../where/context.ts";
import { factsOf } from "../../where/facts.ts";
import { reckoned, valuesOf } from "../../where/measures.ts";
import { join, type Sql, sql } from "../../where/sql.ts";
import type { Aspect } from "../values.ts";

/** A customer, with what was asked of them: texts of fields, numbers, instants; null where it is not known. */
export interface PersonRow {
  id: number;
  externalId: string;
  name: string | null;
  values: (string | number | null)[];
}

/** The customers of these ids in their order, each with a value for every aspect; an instant is milliseconds since 1970. */
export async function peopleWith(
  db: Database,
  ids: readonly number[],
  { aspects, now, timezone }: { aspects: readonly Aspect[]; now: Date; timezone: string },
): Promise<PersonRow[]> {
  const context = { now, timezone, among: ids };
  const values = aspects.map((aspect) => theirs(aspect, context));
  return rowsOf<PersonRow>(
    db,
    sql`select c.id, c.external_id as "externalId",
      nullif(trim(concat_ws(' ', c.first_name, c.last_name)), '') as name,
      json_build_array(${join(values, sql`, `)}) as values
    from unnest(${ids}::bigint[]) with ordinality t (id, place) join customers c on c.id = t.id
    order by t.place`,
  );
}

/** The value of one customer `c`. Who is not among those that a number was reckoned for has 0 of it, or none. */
function theirs(aspect: Aspect, context: Context): Sql {
  if (aspect.kind === "field") return sql`nullif(${columnOf(aspect.field, context).text}, '')`;
  if (aspect.kind === "moment") {
    const facts = factsOf(aspect.of, context);
    const when = aspect.which === "first" ? sql`min(${facts.at})` : sql`max(${facts.at})`;
    const value = sql`extract(epoch from ${when})::float8 * 1000`;
    return only(valuesOf({ ...facts, value, zero: false }));
  }
  const found = reckoned(aspect.quantity, context);
  const value = only(valuesOf({ ...found, value: sql`(${found.value})::float8` }));
  return found.zero ? sql`coalesce(${value}, 0)` : value;
}

const only = (values: Sql): Sql => sql`(select q.value from (${values}) q where q.customer_id = c.id)`;
