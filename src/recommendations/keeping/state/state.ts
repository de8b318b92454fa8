import type { Weights } from "../../evidence.ts";

/** Sums over all purchases of the shop. */
export interface Totals {
  orders: number;
  /** Orders weighted by their time, as products' are. */
  recent: number;
  /** Of each product's buyers, summed over products: how many there are, and how many bought it more than once. */
  buyers: number;
  twice: number;
  /** When the first of them was placed, as ISO text. */
  first: string;
  /** Orders by month of the year, January first. */
  months: number[];
}

/** How far reckoning everything anew has come. */
export interface Rebuild {
  /** The step that is next, and where in it. */
  step: number;
  cursor: number;
  /** The last change that was noted before it began. */
  through: number;
  /** The last product of each slice. */
  slices: number[];
}

/** What is known of the whole. */
export interface State {
  totals: Totals | Record<string, never>;
  weights: Weights | null;
  catalogue: string | null;
  rebuild: Rebuild | null;
  rebuiltAt: Date | null;
  citiesAt: Date | null;
  /** Another one whenever anything that is kept became another one. */
  version: number;
}
