import type { LineNow } from "../../orders/index.ts";
import type { DoneEntry } from "./done.ts";

/**
 * The lines of an order as they were before an act changed them, by its entries from the last to the first; null where they are not as
 * the act left them. Lines that it made are not there any more; those that it took out are, under no id.
 */
export function linesBefore(now: readonly LineNow[], entries: readonly DoneEntry[]): LineNow[] | null {
  let lines = now.map((line) => ({ ...line }));
  for (const entry of entries.filter(({ table }) => table === "order_lines").toReversed()) {
    if (entry.after?.withdrawn_at) {
      lines.push(lineOf(entry.after));
      continue;
    }
    // What an act makes it puts last; of lines that are alike it changes the first.
    const fitting = lines.filter((one) => isLeftBy(one, entry));
    const line = entry.before === null ? fitting.at(-1) : fitting[0];
    if (!line) return null;
    if (entry.before === null) lines = lines.filter((one) => one !== line);
    else Object.assign(line, entry.before);
  }
  return lines;
}

const lineOf = ({ sku, quantity, unit_price }: NonNullable<DoneEntry["after"]>): LineNow => ({
  ...{ id: 0, sku: String(sku), quantity: Number(quantity), unit_price: Number(unit_price) },
});

/** The SKU of a line whose count alone changed stands in the entry's key. */
function isLeftBy(line: LineNow, { key, after }: DoneEntry): boolean {
  const { sku = key.slice(key.lastIndexOf("/") + 1), quantity, unit_price } = after ?? {};
  return line.sku === sku && line.quantity === quantity && (unit_price === undefined || line.unit_price === unit_price);
}
