import * as z from "zod";
import type { Slots } from "../capability.ts";

const Memory = z.object({ to: z.record(z.string(), z.string()), asks: z.string().optional() });

/** Which variant was chosen for which goods so far, by SKU, and for which it was asked last. */
export type SwapMemory = z.infer<typeof Memory>;

/** What earlier steps of the flow settled: kept in the slot `items`, which is never read from words. */
export function swapMemory({ items }: Slots): SwapMemory {
  if (!items) return { to: {} };
  const read = Memory.safeParse(JSON.parse(items));
  return read.success ? read.data : { to: {} };
}
