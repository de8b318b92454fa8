import * as z from "zod";

/** The values that acts on orders share. */
export const order = z.string().min(1).max(100);
export const sku = z.string().min(1).max(200);
export const quantity = z.int().min(1).max(10_000);
/** External id of a customer's way of paying. */
export const payment = z.string().min(1).max(200);
const swap = z.strictObject({ from: sku, to: sku, quantity });
export const swaps = z.array(swap).min(1).max(100);
export const text = z.string().min(1).max(500);

/** One swap of goods. */
export type SwapValue = z.infer<typeof swap>;
