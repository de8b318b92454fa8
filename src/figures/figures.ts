import type { Dimension, Question } from "./question.ts";
import type { Stretches } from "./stretches.ts";
import { traitOf, type Unit } from "./traits.ts";

/** A row of an answer: numbers in the order of the columns, null where there is nothing to reckon from. */
export interface FigureRow {
  /** A value of the dimension; null: not known. Of a stretch of time the day on which it begins, of an hour its instant. */
  key: string | null;
  /** What the key is called, where it is not its own name. */
  label: string | null;
  values: (number | null)[];
  /** The same of the stretch of time beside it, and where that stretch begins. */
  before?: (number | null)[];
  beforeKey?: string | null;
  /** Which part of the whole it is, of those columns that have a whole. */
  shares?: (number | null)[];
}

/** The answer to a question about figures. */
export interface Figures {
  columns: { name: string; unit: Unit }[];
  by: Dimension | null;
  /** One row without a key where nothing is broken down. */
  rows: FigureRow[];
  /** How many rows there are, also those that are not told. */
  all: number;
  stretches: Stretches;
}

/** Rows, and how many there are of them. */
export type Rows = Pick<Figures, "rows" | "all">;

/** What one place is called in the data besides the name that stands for it, by the dimension: `{city: {Vilnius: "Вильнюс"}}`. */
export type SamePlaces = Readonly<Partial<Record<string, Readonly<Record<string, string>>>>>;

/** When a question is asked, about which stretches of time, and how many rows of a table are wanted. */
export interface Answering {
  now: Date;
  stretches: Stretches;
  most: number;
  same?: SamePlaces | undefined;
}

/** What is told where nothing happened. */
export const emptyOf = ({ measures }: Question): (number | null)[] =>
  measures.map((measure) => (traitOf(measure).zero ? 0 : null));
