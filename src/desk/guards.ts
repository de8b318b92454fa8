import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { matchedRoutes } from "hono/route";
import { may } from "../staff/index.ts";
import { functionOf } from "./function-of.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody } from "./problem.ts";
import { RIGHT_OF } from "./right-of.ts";

const BODY_BYTES = 32 * 1024;

/** No body is larger than any that is meant. */
export const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) => c.json(problemBody("too_large", `The request's body is larger than ${BODY_BYTES} bytes.`), 413),
});

const UNKEPT = "A text in the request holds a character that cannot be kept: U+0000, or half of one. Take it out.";

/** No text that is meant holds U+0000 or half of a surrogate pair, and databases keep neither. */
export const keepable: MiddlewareHandler = async function keepable(c, next) {
  const isJson = c.req.header("content-type")?.includes("json") ?? false;
  if (c.req.url.includes("%00") || (isJson && holdsUnkept(await c.req.text())))
    return c.json(problemBody("invalid", UNKEPT), 400);
  return next();
};

/** In JSON such characters are written as escapes: only where there are such is it read. */
function holdsUnkept(json: string): boolean {
  if (!/\\u(?:0000|d[89a-f])/i.test(json)) return false;
  let found = false;
  const look = (key: string, value: unknown) => {
    for (const text of [key, value])
      if (typeof text === "string" && (text.includes("\0") || !text.isWellFormed())) found = true;
    return value;
  };
  try {
    JSON.parse(json, look);
  } catch {
    // Whoever reads the body says what is wrong with it.
  }
  return found;
}

/** The session is a cookie, which a browser sends along for any site: a write counts only from this service's own pages. */
export const ownPages = ({ staff, log }: DeskOptions): MiddlewareHandler =>
  async function ownPages(c, next) {
    if (staff.trusts(c.req.raw)) return next();
    log.warn("desk_refused", { reason: "foreign_origin" });
    return c.json(problemBody("foreign_origin", "This request does not come from a page of this service."), 403);
  };

/** Finds out who asks. */
export const signedIn = ({ staff, log }: DeskOptions): MiddlewareHandler<DeskEnv> =>
  async function signedIn(c, next) {
    const me = await staff.whoIs(c.req.raw.headers);
    if (!me) {
      if (c.req.header("cookie")) log.warn("desk_refused", { reason: "session" });
      return c.json(problemBody("signed_out", "Sign in first."), 401);
    }
    c.set("me", me);
    return next();
  };

/** What somebody who owes a second factor may use: only what they need to turn it on. */
const WITHOUT_FACTOR = /^\w+ \/api\/desk\/(?:me|functions|account(?:\/.*)?)$/;

/** Lets nobody into what the shop has switched off: see {@link functionOf}. */
export const switchedOn = ({ settings }: DeskOptions): MiddlewareHandler<DeskEnv> =>
  async function switchedOn(c, next) {
    const wanted = functionOf(routeOf(c)?.path ?? "");
    if (wanted === null || (await settings.shop.functions()).includes(wanted)) return next();
    return c.json(problemBody("switched_off", "The shop has switched this off."), 403);
  };

/** The route of the desk that a request is for. A host may answer at every address that nothing else does, and that comes last. */
const routeOf = (c: Context) =>
  matchedRoutes(c).findLast(({ method, path }) => method !== "ALL" && path.startsWith("/api/desk/"));

/** Lets in those whose role may do what the route does; a route that {@link RIGHT_OF} does not name is refused to everybody. */
export const allowed = ({ log, staff }: DeskOptions): MiddlewareHandler<DeskEnv> =>
  async function allowed(c, next) {
    const { id, role } = c.var.me;
    const route = routeOf(c);
    const right = route && RIGHT_OF[`${route.method} ${route.path}`];
    const isOpen = !route || right === "anyone" || (right !== undefined && may(role, right));
    if (isOpen && !WITHOUT_FACTOR.test(`${route?.method} ${route?.path}`) && (await staff.owes?.(c.var.me)))
      return c.json(
        problemBody("second_factor_needed", "Your role signs in with a second factor: turn it on first."),
        403,
      );
    if (isOpen) return next();
    log.warn("desk_refused", { reason: "role", member: id, role, right: right ?? null });
    return c.json(problemBody("not_allowed", "Your role does not allow this."), 403);
  };
