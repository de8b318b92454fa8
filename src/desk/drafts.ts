import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { ByIdAndDraft, DraftsAnswer } from "./drafts-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById } from "./wire.ts";

const draftsRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}/drafts",
  summary: "Drafts of the next answer",
  description:
    "From the articles, and from what people answered to like questions in conversations that are closed; without a language model. For whoever holds the conversation, while the customer waits for an answer; else there are none.",
  tags,
  security,
  request: { params: ById },
  responses: {
    200: { description: "The drafts", content: { "application/json": { schema: DraftsAnswer } } },
    ...problems(400, 401, 403, 404),
  },
});

const skipRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/drafts/{draft}/skip",
  summary: "Put a draft aside",
  description: "It is not offered again in this conversation, and counts as skipped. Again changes nothing.",
  tags,
  security,
  request: { params: ByIdAndDraft },
  responses: { 204: { description: "Put aside" }, ...problems(400, 401, 403, 404) },
});

/** Drafts that are suggested to whoever answers. */
export function addDrafts(app: OpenAPIHono<DeskEnv>, { drafts }: DeskOptions): void {
  app.openapi(draftsRoute, async (c) =>
    c.json({ drafts: await drafts.suggest(c.req.valid("param").id, c.var.me.id) }, 200),
  );
  app.openapi(skipRoute, async (c) => {
    const { id, draft } = c.req.valid("param");
    await drafts.skip(id, { draft, staff: c.var.me.id });
    return c.body(null, 204);
  });
}
