/** One field of a record, from what to what, as texts; null where there was nothing. */
export interface Change {
  field: string;
  before: string | null;
  after: string | null;
}

type Values = Record<string, unknown> | null;

/** What differs between a record before and after; of a new or a removed one everything. */
export function changesOf(before: Values, after: Values): Change[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const changes = fields.map((field) => ({ field, before: told(before?.[field]), after: told(after?.[field]) }));
  return changes.filter((change) => change.before !== change.after);
}

function told(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return typeof value === "string" ? value : JSON.stringify(value);
}
