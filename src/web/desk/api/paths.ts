/** What the page reads first of all: its first script asks for it, and the page's own code takes it under the same path. */
export const PATHS = {
  me: "/api/desk/me",
  conversations: "/api/desk/conversations",
  customers: "/api/desk/customers",
  orders: "/api/desk/orders",
  shop: "/api/desk/settings/shop",
};

/** So many rows a list reads at once. */
export const ROWS = 50;

/** A page of a queue; `more` says of which tag, and behind which row. */
export const queuePath = (queue: string, more: Record<string, string> = {}): string =>
  `${PATHS.conversations}?${new URLSearchParams({ queue, limit: String(ROWS), ...more })}`;

/** A page of the customers; `more` says which, and behind whom. */
export const customersPath = (sort: string, more: Record<string, string> = {}): string =>
  `${PATHS.customers}?${new URLSearchParams({ sort, limit: String(ROWS), ...more })}`;

/** A page of the orders that `filter` leaves; `more` says behind which. */
export const ordersPath = (filter: readonly string[][] = [], more: Record<string, string> = {}): string =>
  `${PATHS.orders}?${new URLSearchParams([...filter, ["limit", String(ROWS)], ...Object.entries(more)])}`;
