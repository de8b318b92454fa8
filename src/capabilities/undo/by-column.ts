import type { DoneEntry } from "./done.ts";

/** Values by column. */
export type Columns = Record<string, unknown>;

/** What the shop's own system changed is in the audit by other names than the columns have. */
export const byColumn = (values: DoneEntry["before"]): Columns =>
  Object.fromEntries(
    Object.entries(values ?? {}).map(([name, value]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      value,
    ]),
  );
