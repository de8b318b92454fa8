import type { Context } from "hono";

/**
 * Says how long a built page, script or style may be kept. A name with a hash in it never changes its contents. The widget stands in
 * pages of others: a new one is there in minutes.
 */
export function sayHowLong(c: Context): void {
  const { path } = c.req;
  if (path.startsWith("/assets/")) c.header("Cache-Control", "public, max-age=31536000, immutable");
  else c.header("Cache-Control", path === "/widget.js" ? "public, max-age=300" : "no-cache");
  if (path === "/widget.js") c.header("Cross-Origin-Resource-Policy", "cross-origin");
}
