import type { Random } from "../../../../db/demo/random.ts";

/** A field of an export's row. */
export type Value = string | number | boolean | null;

/** What a shop sells, to whom, and what it writes. */
export interface Trade {
  seed: number;
  place: { country: string; currency: string; phone: string; languages: readonly [most: string, others: string] };
  /** Lines of `sku | name | brand | price` under `# category`. */
  goods: string;
  /** Cities with their regions, by how many live there. */
  cities: readonly (readonly [city: string, region: string, weight: number])[];
  /** Fields of its own for one customer: chosen first, told last. */
  own(random: Random): () => Record<string, Value>;
  /** Where customers heard of the shop. */
  sources: readonly string[];
  levels: readonly string[];
  /** How many days ago, and by what. */
  mailings: readonly (readonly [name: string, days: number, channel: string])[];
  promoCodes: readonly string[];
  /** What goods are sent back for. */
  reasons: readonly string[];
  /** What its support is asked about. */
  topics: readonly string[];
  /** First names by gender. */
  names: { f: readonly string[]; m: readonly string[] };
}
