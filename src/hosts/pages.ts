import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { compress } from "hono/compress";
import { etag } from "hono/etag";
import { sayHowLong } from "./page-age.ts";

/** Where `npm run build` puts the browser's code. */
export const BUILT_PAGES = new URL("../../dist/web", import.meta.url).pathname;

/** Serves the browser's code of a folder at every address that the app has no other answer for. False where it is not built. */
export function servePages(app: OpenAPIHono, folder: string): boolean {
  if (!existsSync(folder)) return false;
  app.use(
    "/*",
    compress(),
    etag(),
    serveStatic({ root: folder, precompressed: true, onFound: (_, c) => sayHowLong(c) }),
  );
  return true;
}
