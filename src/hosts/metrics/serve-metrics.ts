import { createHash, timingSafeEqual } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Config } from "../../config.ts";
import type { Database } from "../../database/index.ts";
import type { Metrics } from "../metrics.ts";

/** A proxy adds one of these, also where nobody said that there is a proxy. */
const FORWARDED = ["forwarded", "x-forwarded-for", "x-real-ip"];

/**
 * Adds `GET /metrics` for requests that come from this machine, and for those that show METRICS_TOKEN. For everybody else there is
 * nothing at this address. Behind a proxy every request comes from this machine: then only the token counts.
 */
export function serveMetrics(app: OpenAPIHono, metrics: Metrics, db: Database, config: Config): void {
  app.get("/metrics", async (c, next) => {
    if (!mayRead(c, config)) return next();
    return c.body(await metrics.page(db), 200, { "Content-Type": metrics.contentType });
  });
}

function mayRead(c: Context, { METRICS_TOKEN: token, TRUST_PROXY }: Config): boolean {
  const [, shown = ""] = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  if (token !== undefined && isSame(shown, token)) return true;
  if (TRUST_PROXY === "yes" || FORWARDED.some((name) => c.req.header(name) !== undefined)) return false;
  return isLoopback((c.env as HttpBindings).incoming?.socket?.remoteAddress);
}

const isLoopback = (address = ""): boolean => address === "::1" || /^(::ffff:)?127\./.test(address);

/** Compares in a time that says nothing of how much is right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}
