import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type Area, mayUse } from "../staff/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody } from "./problem.ts";

const BODY_BYTES = 32 * 1024;

/** No body is larger than any that is meant. */
export const limitBody = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) => c.json(problemBody("too_large", `The request's body is larger than ${BODY_BYTES} bytes.`), 413),
});

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

/** Lets in those whose role opens a part of the desk. */
export const opens = ({ log }: DeskOptions, area: Area): MiddlewareHandler<DeskEnv> =>
  async function opens(c, next) {
    const { id, role } = c.var.me;
    if (mayUse(role, area)) return next();
    log.warn("desk_refused", { reason: "role", member: id, role, area });
    return c.json(problemBody("not_allowed", "Your role does not open this part of the desk."), 403);
  };
