import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { Unavailable } from "../base/index.ts";
import { Assisted, AssistRequest } from "./assist-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById } from "./wire.ts";

const Assistant = z.object({ model: z.string().nullable() });

const assistantRoute = createRoute({
  method: "get",
  path: "/api/desk/assistant",
  summary: "Which language model helps",
  tags,
  security,
  responses: {
    200: {
      description: "Its name; null where the shop has none",
      content: { "application/json": { schema: Assistant } },
    },
    ...problems(401, 403),
  },
});

const assistRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/assist",
  summary: "Have the language model help",
  description:
    "A summary of the thread, a draft of the next answer in the customer's language (from `note`, the thread and the articles), or a translation. Nothing is stored or sent.",
  tags,
  security,
  request: { params: ById, body: { required: true, content: { "application/json": { schema: AssistRequest } } } },
  responses: {
    200: { description: "What the model wrote", content: { "application/json": { schema: Assisted } } },
    ...problems(400, 401, 403, 404, 503),
  },
});

/** Help of the language model in a conversation. */
export function addAssist(app: OpenAPIHono<DeskEnv>, { assist }: DeskOptions): void {
  app.openapi(assistantRoute, (c) => c.json({ model: assist.model }, 200));
  app.openapi(assistRoute, async (c) => {
    try {
      const assisted = await assist.help(c.req.valid("param").id, c.req.valid("json"));
      return assisted
        ? c.json(assisted, 200)
        : c.json(problemBody("not_found", "There is no such conversation, or no model."), 404);
    } catch (error) {
      if (!(error instanceof Unavailable)) throw error;
      return c.json(problemBody("unavailable", "The language model does not answer."), 503);
    }
  });
}
