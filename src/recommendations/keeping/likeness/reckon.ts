import { atomically, type Database } from "../../../database/index.ts";
import { likenessOf } from "./likeness.ts";
import { readTexts, replaceLikeness } from "./queries.ts";

const SLICE = 500;

/** Reckons anew which products are alike; in between others get their turn. */
export async function reckonLikeness(
  db: Database,
  progress: (step: string, done: number, of: number) => void = () => {},
): Promise<void> {
  const products = await readTexts(db);
  const likeness = likenessOf(products);
  for (let from = 0; from < products.length; from += SLICE) {
    const slice = products.slice(from, from + SLICE);
    const rows = slice.flatMap((_, at) => likeness.nearestTo(from + at));
    const ids = slice.map(({ id }) => id);
    await atomically(db, () => replaceLikeness(db, ids, rows));
    progress("likeness", from + slice.length, products.length);
  }
}
