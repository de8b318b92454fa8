/** A row as JSON, by its columns. */
export type Row = Record<string, unknown>;

/** A row that was written: what it was, and what it became. */
export interface Change {
  before: Row;
  after: Row;
}

/**
 * How the rows of a table follow from one record to another by a column. Where both have a row that may be there only once, the one that stays
 * counts and the other is left out, unless something else is said.
 */
export interface Fold {
  table: string;
  column: string;
  /** A column of yes or no: where one says no, no it is. */
  stricter?: string;
  /** A column of a key: a row with a key that is there already is renamed and kept. */
  rename?: string;
}

/** What a fold did: all that it takes to take it back. */
export interface Folded {
  table: string;
  column: string;
  /** The keys of rows that were moved. */
  moved: Row[];
  /** Rows that were left out. */
  dropped: Row[];
  changed: Change[];
}
