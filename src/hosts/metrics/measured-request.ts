import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";

/** A request that was answered, without anything of what it said: `route` is the pattern, never the address. */
export interface MeasuredRequest {
  method: string;
  route: string;
  status: number;
  /** Until the answer began; a stream goes on after it. */
  ms: number;
}

const METHODS = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
/** The route of everything that no route of the API answers: files of pages, and what is nowhere. */
export const FILES = "/*";

/** Tells of each request once its answer begins. */
export const measured = (tell: (request: MeasuredRequest) => void): MiddlewareHandler =>
  async function measured(c, next) {
    const from = performance.now();
    await next();
    const method = METHODS.has(c.req.method) ? c.req.method : "other";
    tell({ method, route: routeOf(c), status: c.res.status, ms: performance.now() - from });
  };

/** The pattern of the handler that answered: after the others are done, the current one is the innermost that was reached. */
function routeOf(c: Context): string {
  const route = routePath(c);
  return route === "*" || route === "" ? FILES : route;
}
