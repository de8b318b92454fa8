import type { ReturnRow } from "../../order-row.ts";

/** A return that was asked for here, and that the books may come to have. */
export interface AskedReturn {
  id: number;
  number: string;
  sku: string;
  requestedAt: Date;
  /** The moment under which the books have it; null while they do not. */
  bookedAs: Date | null;
}

/** The key of a return as an export has it. */
export interface ReturnKey {
  number: string;
  sku: string;
  requestedAt: Date;
  occurrence: number;
}

/** Books that write days only may date a return before the hour in which it was asked for. */
const A_DAY_MS = 86_400_000;

/**
 * Finds what each return of an export is of those asked for here: the one that it was found to be before, else the oldest of its order
 * and SKU that the books have not; none where the export had that very row before (`stored`). Each is found once.
 */
export function matchReturns(
  rows: readonly ReturnRow[],
  asked: readonly AskedReturn[],
  stored: readonly ReturnKey[],
): Map<ReturnRow, AskedReturn> {
  const free = new Set(asked);
  const found = new Map<ReturnRow, AskedReturn>();
  for (const row of rows) {
    const at = row.requested_at.getTime();
    const own = [...free].filter(({ number, sku }) => number === row.order_number && sku === row.sku);
    const match =
      own.find(({ bookedAs, requestedAt }) => (bookedAs ?? requestedAt).getTime() === at) ??
      own.find((one) => one.bookedAs === null && at >= one.requestedAt.getTime() - A_DAY_MS && !isStored(row, stored));
    if (!match) continue;
    free.delete(match);
    found.set(row, match);
  }
  return found;
}

const isStored = (row: ReturnRow, stored: readonly ReturnKey[]): boolean =>
  stored.some(
    ({ number, sku, requestedAt, occurrence }) =>
      number === row.order_number &&
      sku === row.sku &&
      occurrence === row.occurrence &&
      requestedAt.getTime() === row.requested_at.getTime(),
  );
