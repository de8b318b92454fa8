import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { answers, common, given } from "./described.ts";
import { ByMerge, Duplicates, DuplicatesQuery, Merged, MergeRequest, PairRequest } from "./duplicates-wire.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";

const root = "/api/desk/duplicates";
const wrong = problems(400, 401, 403, 404, 409);

const listRoute = createRoute({
  ...common,
  method: "get",
  path: root,
  summary: "Customers who may be one person",
  request: { query: DuplicatesQuery },
  responses: { 200: answers("The pairs", Duplicates), ...wrong },
});
const lookRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/look`,
  summary: "Look through all customers for pairs",
  description:
    "Those who change are looked at anyway, every few seconds. It goes on by itself; `looking` of the list says whether it still does.",
  responses: { 202: { description: "It is under way" }, ...wrong },
});
const dismissRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/dismiss`,
  summary: "Say that two customers are two",
  request: given(PairRequest),
  responses: { 204: { description: "They stand in the list no more" }, ...wrong },
});
const mergeRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/merge`,
  summary: "Make two customers one",
  description: "Everything of the one follows into the other; it can be taken back.",
  request: given(MergeRequest),
  responses: { 200: answers("They are one", Merged), ...wrong },
});
const undoRoute = createRoute({
  ...common,
  method: "post",
  path: `${root}/merges/{id}/undo`,
  summary: "Take a merge back",
  request: { params: ByMerge },
  responses: { 204: { description: "They are two again" }, ...wrong },
});

/** Customers who stand twice: found, made one, and two again. */
export function addDuplicates(app: OpenAPIHono<DeskEnv>, { people: { duplicates } }: DeskOptions): void {
  app.openapi(listRoute, async (c) => c.json(await duplicates.list(c.req.valid("query"), c.var.me), 200));
  app.openapi(lookRoute, async (c) => {
    await duplicates.look();
    return c.body(null, 202);
  });
  app.openapi(dismissRoute, async (c) => {
    await duplicates.dismiss(c.req.valid("json"), c.var.me);
    return c.body(null, 204);
  });
  app.openapi(mergeRoute, async (c) => c.json({ id: await duplicates.merge(c.req.valid("json"), c.var.me) }, 200));
  app.openapi(undoRoute, async (c) => {
    await duplicates.unmerge(c.req.valid("param").id, c.var.me);
    return c.body(null, 204);
  });
}
