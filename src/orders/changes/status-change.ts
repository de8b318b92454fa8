import type { OrderStatus } from "../order-row.ts";

/** Who moved an order on; the program itself where nobody paid for it. */
export type ChangeSource = "import" | "api" | "staff" | "customer" | "system";

/** The reason that a cancelled order has which was not paid by the day of its invoice. */
export const NOT_PAID = "not paid in time";

/** A move that is older than this is history: its customer is not told any more. */
export const NOTICE_LIVES_MS = 7 * 24 * 3_600_000;

/** A move whose customer was not told yet. */
export interface WaitingChange {
  id: number;
  number: string;
  /** Null for a guest's order. */
  customerId: number | null;
  to: OrderStatus;
  /** Why it was cancelled, where somebody wrote that down. */
  cancelReason: string | null;
}

/**
 * From where to where an order may be moved from outside: steps may be left out (paid on delivery, fetched at the shop), but what
 * was delivered or cancelled stays so. An import may still correct it.
 */
const MOVES: Record<OrderStatus, readonly OrderStatus[]> = {
  new: ["paid", "shipped", "delivered", "cancelled"],
  paid: ["shipped", "delivered", "cancelled"],
  shipped: ["delivered", "cancelled"],
  delivered: [],
  cancelled: [],
};

/** Whether an order may be moved so; staying where it is may always be said again. */
export const mayMove = (from: OrderStatus, to: OrderStatus): boolean => from === to || MOVES[from].includes(to);
