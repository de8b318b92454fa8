import { knownCustomers } from "../../customers/index.ts";
import type { Database } from "../../database/index.ts";
import { type Admitted, withKnown } from "../target.ts";

/** Refuses the rows of customers that are not here; a row without a customer passes. */
export async function withCustomers<Row extends { customer_external_id?: string | null | undefined }>(
  db: Database,
  admitted: Admitted<Row>[],
): Promise<Admitted<Row>[]> {
  const named = admitted.flatMap(({ row }) => row.customer_external_id ?? []);
  const known = await knownCustomers(db, [...new Set(named)]);
  return withKnown(admitted, known, (row) => row.customer_external_id, "there is no such customer");
}
