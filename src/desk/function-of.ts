/** Routes of functions that a shop can switch off, by what their paths begin with or end in. */
const ROUTES: readonly [path: RegExp, key: string][] = [
  [/^\/api\/desk\/campaigns(?:\/|$)/, "campaigns"],
  [/\/recommendations$/, "recommendations"],
  [/^\/api\/desk\/products\/:sku\/who$/, "recommendations"],
];

/** The key of the policy without which a route is gone; null where it is there in every shop. */
export const functionOf = (path: string): string | null => ROUTES.find(([routes]) => routes.test(path))?.[1] ?? null;
