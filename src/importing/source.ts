/** One row of an export, before anybody judged it. */
export interface SourceRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** What makes the row unreadable as a whole, such as too few cells; null where nothing does. */
  readonly damage: string | null;
  /** What was decided on the way here that the report should tell. */
  readonly notes?: readonly string[];
  /** A cell by the name of its column: undefined where there is no such column. */
  value(column: string): string | undefined;
  /** All of it, by column, as it was written. */
  whole(): Record<string, string>;
}

/** Rows that can be read from the beginning as often as needed. */
export interface Source {
  /** The name of the file that they come from. */
  readonly file: string;
  /** The columns that {@link SourceRow.value} knows. */
  readonly columns: readonly string[];
  /** How the file writes its times, in luxon's tokens, where that is not ISO. */
  readonly dateFormat?: string | undefined;
  rows(): AsyncIterable<SourceRow>;
}
