import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { etag } from "hono/etag";

/** Where `npm run build` puts the browser's code. */
export const BUILT_PAGES = new URL("../../dist/web", import.meta.url).pathname;

/** Serves the browser's code of a folder at every address that the app has no other answer for. False where it is not built. */
export function servePages(app: OpenAPIHono, folder: string): boolean {
  if (!existsSync(folder)) return false;
  app.use("/*", compress(), etag(), serveStatic({ root: folder, onFound: (_, c) => sayHowLong(c) }));
  return true;
}

/** A name with a hash in it never changes its contents. The widget stands in pages of others: a new one is there in minutes. */
function sayHowLong(c: Context): void {
  const { path } = c.req;
  if (path.startsWith("/assets/")) c.header("Cache-Control", "public, max-age=31536000, immutable");
  else c.header("Cache-Control", path === "/widget.js" ? "public, max-age=300" : "no-cache");
  if (path === "/widget.js") c.header("Cross-Origin-Resource-Policy", "cross-origin");
}
