/** A row as it is drawn. */
export interface Point {
  label: string;
  value: number | null;
  before: number | null;
  told: string;
}
