import type { OrderRow } from "../order-row.ts";

/** Columns of an order that a customer or the staff change here, and imports bring. */
export interface OrderColumns {
  status: OrderRow["status"];
  payment_status: OrderRow["payment_status"];
  paid_at: Date | null;
  cancelled_at: Date | null;
  total: number;
  delivery_city: string | null;
  delivery_address: string | null;
}

type Column = keyof OrderColumns;

/** A change that was made here and that the shop's books do not know of yet. */
export interface ChangedHere {
  id: number;
  number: string;
  action: string;
  before: Partial<Record<Column, unknown>>;
  after: Partial<Record<Column, unknown>>;
  /** The order as it stands. */
  now: OrderColumns;
}

/** Why something of an export was not taken, as the report counts it. */
export const KEPT = {
  cancelled: "cancelled here: kept until the shop's books say so",
  status: "its status was changed here: kept until the shop's books say so",
  payment: "its payment was changed here: kept until the shop's books say so",
  address: "its address was changed here: kept until the shop's books say so",
  goods: "its goods were changed here: kept until the shop's books say so",
} as const;

/** Why something is kept: one of {@link KEPT}. */
export type Kept = (typeof KEPT)[keyof typeof KEPT];

/** Columns that stand or fall together: what is compared, and what goes with it. */
interface Part {
  compared: readonly Column[];
  beside: readonly Column[];
  reason(now: OrderColumns): Kept;
}

const PARTS: readonly Part[] = [
  {
    compared: ["status"],
    beside: ["cancelled_at"],
    reason: ({ status }) => (status === "cancelled" ? KEPT.cancelled : KEPT.status),
  },
  { compared: ["payment_status"], beside: ["paid_at"], reason: () => KEPT.payment },
  { compared: ["total"], beside: [], reason: () => KEPT.goods },
  { compared: ["delivery_city", "delivery_address"], beside: [], reason: () => KEPT.address },
];

/** What of an export's order is taken. */
export interface Weighed {
  row: OrderRow;
  kept: Set<Kept>;
  /** Changes that the books know of. */
  booked: number[];
}

/**
 * An order of an export against what was changed of it here (oldest first): where the export carries the very value that stood before
 * a change, what stands now stays; where it carries another, the export is right.
 */
export function weigh(row: OrderRow, changes: readonly ChangedHere[]): Weighed {
  const weighed: Weighed = { row: { ...row }, kept: new Set(), booked: bookedOf(row, changes) };
  for (const part of PARTS) {
    const [held] = changes.filter((change) => isBefore(row, change, part));
    if (!held || isNow(row, held, part)) continue;
    const { now } = held;
    const columns = [...part.compared, ...part.beside];
    Object.assign(weighed.row, Object.fromEntries(columns.map((column) => [column, now[column]])));
    weighed.kept.add(part.reason(now));
  }
  if (stoodUp(weighed.row, changes)) weighed.row.cancelled_at ??= null;
  return weighed;
}

/** Whether the export moves an order on that was cancelled here: it has no day of that, where it says nothing of such days. */
const stoodUp = ({ status }: OrderRow, changes: readonly ChangedHere[]): boolean =>
  status !== "cancelled" && changes.some(({ after }) => after.status === "cancelled");

/** The changes that the books have reached: of what they changed, the export carries neither the value before them nor an older one. */
function bookedOf(row: OrderRow, changes: readonly ChangedHere[]): number[] {
  const booked = changes.filter((change, at) => {
    const parts = PARTS.filter((part) => speaksOf(row, part) && touches(change, part));
    const reached = (part: Part) =>
      isNow(row, change, part) || !changes.slice(0, at + 1).some((one) => isBefore(row, one, part));
    return parts.length > 0 && parts.every(reached);
  });
  return booked.map(({ id }) => id);
}

const speaksOf = (row: OrderRow, { compared }: Part): boolean => compared.some((column) => row[column] !== undefined);

const touches = ({ before, after }: ChangedHere, { compared }: Part): boolean =>
  compared.some((column) => before[column] !== undefined && !isSame(before[column], after[column]));

/** Whether an export carries what stood before a change of a part. */
const isBefore = (row: OrderRow, change: ChangedHere, part: Part): boolean =>
  speaksOf(row, part) &&
  touches(change, part) &&
  part.compared.every((column) => isLike(row[column], change.before[column]));

const isNow = (row: OrderRow, { now }: ChangedHere, { compared }: Part): boolean =>
  compared.every((column) => isLike(row[column], now[column]));

/** What an export does not speak of contradicts nothing. */
const isLike = (exported: unknown, other: unknown): boolean => exported === undefined || isSame(exported, other);

const isSame = (one: unknown, other: unknown): boolean => (one ?? null) === (other ?? null);
