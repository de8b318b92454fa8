import type { OpenAPIHono } from "@hono/zod-openapi";
import { sayHowLong } from "../page-age.ts";
import type { Environment } from "./environment.ts";

/** Serves the static assets at every address that the app has no other answer for. */
export function serveAssets(app: OpenAPIHono): void {
  app.get("/*", async (c, next) => {
    const { ASSETS } = c.env as Environment;
    const found = await ASSETS.fetch(c.req.raw);
    if (found.status === 404) return next();
    c.res = new Response(found.body, found);
    sayHowLong(c);
    return c.res;
  });
}
