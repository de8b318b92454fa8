import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { rightsOf } from "../staff/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { Me } from "./wire.ts";

const meRoute = createRoute({
  method: "get",
  path: "/api/desk/me",
  summary: "Who is signed in",
  tags,
  security,
  responses: {
    200: { description: "You", content: { "application/json": { schema: Me } } },
    ...problems(401),
  },
});

/** Says who is signed in. */
export function addMe(app: OpenAPIHono<DeskEnv>, { staff }: DeskOptions): void {
  app.openapi(meRoute, async (c) => {
    const { id, name, email, role } = c.var.me;
    const owes = await staff.owes?.(c.var.me);
    return c.json({ id, name, email, role, rights: rightsOf(role), ...(owes ? { owesSecondFactor: true } : {}) }, 200);
  });
}
