import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv } from "./options.ts";
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
export function addMe(app: OpenAPIHono<DeskEnv>): void {
  app.openapi(meRoute, (c) => {
    const { id, name, email, role } = c.var.me;
    return c.json({ id, name, email, role }, 200);
  });
}
