import { useHashLocation } from "wouter/use-hash-location";

/** Where the page is, by the address's hash without its query: any server can give the page out, at one address. */
export function useDeskLocation(): ReturnType<typeof useHashLocation> {
  const [path, navigate] = useHashLocation();
  return [path.split("?")[0] ?? "/", navigate];
}
useDeskLocation.hrefs = (href: string) => `#${href}`;

/** A value of the query in the address's hash. */
export const hashQuery = (name: string): string | null =>
  new URLSearchParams(location.hash.split("?")[1] ?? "").get(name);
