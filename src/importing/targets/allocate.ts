/** What one order sold of one SKU to a customer, and how many pieces came back already. */
export interface Sale {
  order_number: string;
  placed_at: Date;
  sold: number;
  returned: number;
}

/** So many pieces of a return, on one order. */
export interface Share {
  order_number: string;
  quantity: number;
}

/**
 * Finds the orders that `quantity` pieces came back from: the latest order placed before `requestedAt` first, then earlier ones, each as
 * far as it has pieces that have not come back. Takes the pieces off (`returned` grows). Null, and nothing taken, where all orders
 * together have too few.
 */
export function allocate(sales: readonly Sale[], quantity: number, requestedAt: Date): Share[] | null {
  const open = sales
    .filter((sale) => sale.placed_at <= requestedAt && sale.sold > sale.returned)
    .sort((a, b) => b.placed_at.getTime() - a.placed_at.getTime());
  if (open.reduce((pieces, sale) => pieces + sale.sold - sale.returned, 0) < quantity) return null;
  const shares: Share[] = [];
  let left = quantity;
  for (const sale of open) {
    if (left === 0) break;
    const taken = Math.min(left, sale.sold - sale.returned);
    sale.returned += taken;
    left -= taken;
    shares.push({ order_number: sale.order_number, quantity: taken });
  }
  return shares;
}
