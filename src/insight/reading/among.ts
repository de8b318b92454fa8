import { Refused } from "../../base/index.ts";
import type { Whom } from "./whom.ts";

/** A condition on customers in words of a statement, and what it binds. */
export interface Among {
  text: string;
  params: unknown[];
}

/**
 * That the customer in `column` is one of those; what it binds follows `bound` values that the statement binds itself, of which the first is
 * the shop's time zone.
 *
 * @throws Refused `bad_month` where a cohort is no month
 */
export function among(whom: Whom, column: string, bound: number): Among {
  if (whom === null) return { text: "true", params: [] };
  if ("ids" in whom) return { text: `${column} = any($${bound + 1}::bigint[])`, params: [[...whom.ids]] };
  if ("cohort" in whom) return amongCohort(whom.cohort, column, bound);
  const text = whom.text.replace(/\$(\d+)/g, (_, place) => `$${Number(place) + bound}`);
  const params = whom.params.map((one) => (Array.isArray(one) ? [...one] : one));
  return { text: `${column} in (select w.id from (${text}) w)`, params };
}

function amongCohort(cohort: string, column: string, bound: number): Among {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(cohort))
    throw new Refused("bad_month", `A month is written 2026-03, not "${cohort}".`);
  const text = `${column} in (select f.customer_id from customer_insight f
    where to_char(f.first_order_at at time zone $1, 'YYYY-MM') = $${bound + 1}::text)`;
  return { text, params: [cohort] };
}
