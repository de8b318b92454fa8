import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ByIdAndAct, DoneAnswer } from "./wire.ts";

const undoRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/done/{act}/undo",
  summary: "Take back what was done in a conversation",
  description:
    "Once, while the rows allow it: see `objection` of what was done. The customer is told of it in the conversation.",
  tags,
  security,
  request: { params: ByIdAndAct },
  responses: {
    200: {
      description: "What was done there, as it stands now",
      content: { "application/json": { schema: DoneAnswer } },
    },
    ...problems(400, 401, 403, 404, 409),
  },
});

/** Takes back what was done for customers. */
export function addUndo(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(undoRoute, async (c) => {
    const { id, act } = c.req.valid("param");
    return c.json({ done: await port.undo(id, { act, staff: c.var.me.id }) }, 200);
  });
}
