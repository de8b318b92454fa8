import { normalise } from "../../base/index.ts";
import type { ShopField } from "./queries.ts";
import { readFieldValue } from "./read-value.ts";

/** Values of a row's surplus columns by the keys of the shop's own fields, and the columns whose values do not fit. */
export interface FieldValues {
  values: Record<string, string | null>;
  unfit: string[];
}

/**
 * Columns of an export that Beseda has no place for: one that is called as a field, by its key or in any language, is that field's and is read
 * as what the field is; any other is kept as it stands.
 */
export function fieldValuesOf(
  columns: Readonly<Record<string, string | null>>,
  fields: readonly ShopField[],
  at: Date,
): FieldValues {
  const values: Record<string, string | null> = {};
  const unfit: string[] = [];
  for (const [column, text] of Object.entries(columns)) {
    const field = fields.find((one) => isCalled(one, column));
    const value = field && text ? readFieldValue(field, text.trim(), at) : text;
    if (value === null && text) unfit.push(column);
    values[field?.key ?? column] = value;
  }
  return { values, unfit };
}

const isCalled = ({ key, names }: ShopField, column: string): boolean =>
  [key, ...Object.values(names)].some((one) => normalise(one) === normalise(column));
