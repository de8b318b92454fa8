import type { Database } from "../../database/index.ts";
import { type Budget, inTime } from "./budget.ts";
import { nextCustomers } from "./queries.ts";

/** The first piece, and the largest: each is twice as large as the one before. */
const FIRST_PIECE = 2_000;
const LARGEST_PIECE = 32_000;

/**
 * Does `work` with one piece of the customers after another until it answers false or there are no more; answers false where the time was
 * over first. Each piece is looked at whole or not at all.
 */
export async function piecewise(
  db: Database,
  { ms, clock, piece = FIRST_PIECE }: Budget & { piece?: number },
  work: (among: number[]) => Promise<boolean>,
): Promise<boolean> {
  const end = clock().getTime() + ms;
  const left = () => end - clock().getTime();
  for (let after = 0, size = piece; left() > 0; size = Math.min(size * 2, LARGEST_PIECE)) {
    const among = await nextCustomers(db, after, size);
    after = among.at(-1) ?? after;
    if (among.length === 0) return true;
    const goesOn = await inTime(db, left(), () => work(among));
    if (goesOn === null) return false;
    if (!goesOn || among.length < size) return true;
  }
  return false;
}
