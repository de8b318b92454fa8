import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv } from "../options.ts";
import { problems } from "../problem.ts";
import { security, tags } from "../tags.ts";
import type { TeamPort } from "./port.ts";
import { AccountAnswer, ById } from "./wire.ts";

const root = "/api/desk/account";
const common = { tags, security };

const readRoute = createRoute({
  ...{ ...common, method: "get", path: root, summary: "Your own account: second factor, where you are signed in" },
  responses: {
    200: { description: "It", content: { "application/json": { schema: AccountAnswer } } },
    ...problems(401),
  },
});

const endRoute = createRoute({
  ...{ ...common, method: "delete", path: `${root}/sessions/{id}`, summary: "End one of your sessions" },
  request: { params: ById },
  responses: { 204: { description: "It is over" }, ...problems(400, 401, 403, 404) },
});

const endOthersRoute = createRoute({
  ...{ ...common, method: "delete", path: `${root}/sessions`, summary: "End your sessions but this one" },
  responses: { 204: { description: "They are over" }, ...problems(401, 403) },
});

/** Everybody's own account. */
export function addAccount(app: OpenAPIHono<DeskEnv>, { account }: TeamPort): void {
  app.openapi(readRoute, async (c) => {
    const { id } = c.var.me;
    const secondFactor = await account.hasSecondFactor(id);
    const sessions = (await account.sessions(id, c.req.raw.headers)).map((one) => ({
      ...{ ...one, since: one.since.toISOString(), seen: one.seen.toISOString() },
    }));
    return c.json({ secondFactor, sessions }, 200);
  });
  app.openapi(endRoute, async (c) => {
    await account.endSession(c.var.me.id, c.req.valid("param").id);
    return c.body(null, 204);
  });
  app.openapi(endOthersRoute, async (c) => {
    await account.endOtherSessions(c.var.me.id, c.req.raw.headers);
    return c.body(null, 204);
  });
}
