/** A value of a column. */
export type Value = string | number | boolean | Date | null;

/** A row by the names of its columns. */
export type Row = Record<string, Value>;

/** What a column must be: all that the login library asks for where people sign in with a password. */
export type Condition =
  | { field: string; operator: (typeof COMPARISONS)[number]; value: Value }
  | { field: string; operator: "in"; value: string[] };

/** How a column may be compared. */
export const COMPARISONS = ["eq", "ne", "lt", "lte", "gt", "gte"] as const;
