import { nameIn } from "../../words/name-in.ts";
import { type Telling, told } from "./told.ts";

/** One field of a record, from what to what, as texts; null where there was nothing. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

type Values = Record<string, unknown> | null;

/** What differs between a record before and after, as a page tells it; of a new or a removed one everything. */
export function changesOf(before: Values, after: Values, telling: Telling): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const differing = fields.filter(
    (field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
  );
  const values = (of: Values, field: string) => told(field, of?.[field], telling);
  return differing
    .map((field) => ({
      field: nameIn(telling.fields, field),
      before: values(before, field),
      after: values(after, field),
    }))
    .filter((change) => change.before !== change.after);
}
