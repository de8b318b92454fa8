/** What a bulk write did to the rows that it was given: their sum is the number of rows. */
export interface Upserted {
  added: number;
  updated: number;
  /** Rows that say what the database says already. */
  unchanged: number;
}

/** Counts what a bulk write of `given` rows answered: one row for each that was added or changed. */
export function tally(given: number, changed: readonly { added: boolean }[]): Upserted {
  const added = changed.filter((row) => row.added).length;
  return { added, updated: changed.length - added, unchanged: given - changed.length };
}
