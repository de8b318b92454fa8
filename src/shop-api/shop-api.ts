import { createHash, timingSafeEqual } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import type * as z from "zod";
import type { Clock, Log } from "../base/index.ts";
import { changesAfter, type Database } from "../database/index.ts";
import { patchOrder, readOrder } from "../orders/index.ts";
import { CHANGED_TABLES, toWireChanges } from "./changes.ts";
import { readOffersRoute, type ShopOffer } from "./offers.ts";
import { changeOrderRoute, readChangesRoute, readOrderRoute } from "./routes.ts";
import { toPatch, toWire } from "./wire.ts";

/** What the shop's API is made of. */
export interface ShopApiOptions {
  db: Database;
  clock: Clock;
  log: Log;
  /** What the shop's systems show; it may do everything. */
  token: string | undefined;
  /** What a key of theirs may do; null where it is none that holds. */
  keyOf(shown: string): Promise<{ scope: "read" | "write" } | null>;
  /** What to offer to a customer; null where there is none of that id. */
  offers: (externalId: string, asked: { limit: number; basket: readonly string[] }) => Promise<ShopOffer[] | null>;
  /** Hears that an order changed, once that is committed. */
  onChange?: () => void;
}

const BODY_BYTES = 16 * 1024;
/** Clocks differ: a time that is further ahead is a mistake, of the time zone most likely. */
const AHEAD_AT_MOST_MS = 5 * 60_000;

/** The API under `/api/shop` by which the shop's own systems read orders and say that they moved on. */
export function shopApi(options: ShopApiOptions): OpenAPIHono {
  const app = new OpenAPIHono({
    defaultHook: (result, c) =>
      result.success ? undefined : c.json(problemBody("invalid", sentenceOf(result.error)), 400),
  });
  app.onError(answerWrongBody);
  app.openAPIRegistry.registerComponent("securitySchemes", "shop", { type: "http", scheme: "bearer" });
  app.use("/api/shop/*", byToken(options), limitBody);
  addOrders(app, options);
  app.openapi(readChangesRoute, async (c) => c.json(await readChanges(options.db, c.req.valid("query")), 200));
  app.openapi(readOffersRoute, async (c) => {
    const { limit, basket = "" } = c.req.valid("query");
    const { externalId } = c.req.valid("param");
    const offers = await options.offers(externalId, { limit, basket: basket.split(",").filter(Boolean) });
    if (offers) return c.json({ offers }, 200);
    return c.json(problemBody("not_found", "There is no such customer."), 404);
  });
  return app;
}

/** What was changed here after a number; see {@link toWireChanges}. */
export async function readChanges(db: Database, { after, limit }: { after: number; limit: number }) {
  return toWireChanges(await changesAfter(db, { tables: CHANGED_TABLES, after, limit }), after);
}

function addOrders(app: OpenAPIHono, { db, clock, onChange }: ShopApiOptions): void {
  app.openapi(readOrderRoute, async (c) => {
    const { number } = c.req.valid("param");
    const order = await readOrder(db, number);
    return order ? c.json(toWire(order), 200) : c.json(noSuchOrder(number), 404);
  });
  app.openapi(changeOrderRoute, async (c) => {
    const { number } = c.req.valid("param");
    const [patch, now] = [toPatch(c.req.valid("json")), clock()];
    if (patch.at && patch.at.getTime() > now.getTime() + AHEAD_AT_MOST_MS)
      return c.json(problemBody("invalid", `at: lies ahead; it is ${now.toISOString()} now.`), 400);
    const outcome = await patchOrder(db, number, patch, now);
    if (outcome.kind === "unknown") return c.json(noSuchOrder(number), 404);
    if (outcome.kind === "impossible")
      return c.json(problemBody("impossible_move", impossible(number, outcome.from, patch.status)), 409);
    if (outcome.changed) onChange?.();
    return c.json(toWire(outcome.order), 200);
  });
}

const problemBody = (code: string, message: string) => ({ error: { code, message } });

const noSuchOrder = (number: string) => problemBody("no_such_order", `There is no order ${number}.`);

const impossible = (number: string, from: string, to: string | undefined): string =>
  `Order ${number} is ${from} and cannot become ${to}; nothing was changed.`;

function sentenceOf(error: z.ZodError): string {
  const said = error.issues.map(({ path, message }) => (path.length > 0 ? `${path.join(".")}: ${message}` : message));
  return `${said.join("; ")}.`;
}

const OFF =
  "The shop's API is off: make a key at the desk, or set API_TOKEN to at least 32 characters of your choice and start the service again.";
const WRONG = "Send a key of the desk, or the token of the setting API_TOKEN, as `Authorization: Bearer …`.";
/** How keys of the desk begin. */
const KEY_PREFIX = "beseda_";
const READS_ONLY = "This key may only read: make one that may write.";

const byToken = ({ token, keyOf, log }: ShopApiOptions): MiddlewareHandler =>
  async function byToken(c, next) {
    const [, shown = ""] = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (token !== undefined && isSame(shown, token)) return next();
    const key = shown ? await keyOf(shown) : null;
    if (key && (key.scope === "write" || c.req.method === "GET")) return next();
    if (key) return c.json(problemBody("reads_only", READS_ONLY), 403);
    if (token === undefined && !shown.startsWith(KEY_PREFIX)) return c.json(problemBody("api_off", OFF), 404);
    log.warn("shop_api_wrong_token", { method: c.req.method });
    c.header("WWW-Authenticate", "Bearer");
    return c.json(problemBody("wrong_token", WRONG), 401);
  };

/** Compares in a time that says nothing of how much is right. */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map((text) => createHash("sha256").update(text).digest());
  return left !== undefined && right !== undefined && timingSafeEqual(left, right);
}

const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) => c.json(problemBody("too_large", `The request's body is larger than ${BODY_BYTES} bytes.`), 413),
});

function answerWrongBody(error: Error, c: Context): Response {
  if (!(error instanceof HTTPException)) throw error;
  if (error.status === 415)
    return c.json(problemBody("invalid", "The request's body must be of application/json."), 415);
  return c.json(problemBody("invalid", "The request's body is not JSON."), 400);
}
