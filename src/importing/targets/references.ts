import { knownCustomers, mergedKeys } from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import { type Admitted, withKnown } from "../target.ts";

/** Refuses the rows of customers that are not here; a row without a customer passes, and one of a merged record is of the customer whose it is now. */
export async function withCustomers<Row extends { customer_external_id?: string | null | undefined }>(
  db: Database,
  admitted: Admitted<Row>[],
): Promise<Admitted<Row>[]> {
  const named = admitted.flatMap(({ row }) => row.customer_external_id ?? []);
  const merged = await mergedKeys(db, [...new Set(named)]);
  for (const { row } of admitted) {
    const kept = row.customer_external_id && merged.get(row.customer_external_id);
    if (kept) row.customer_external_id = kept;
  }
  const known = await knownCustomers(db, [...new Set([...named, ...merged.values()])]);
  return withKnown(admitted, known, (row) => row.customer_external_id, "there is no such customer");
}
