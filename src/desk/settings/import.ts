import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { answers, common, given } from "../described.ts";
import type { DeskEnv, DeskOptions } from "../options.ts";
import { problemBody } from "../problem.ts";
import { ImportOverview, ImportPlan, ImportState } from "./import-wire.ts";
import { done, root, wrong } from "./route.ts";

const path = `${root}/imports`;
const ById = z.object({ id: z.guid().toLowerCase() });
const PIECE_BYTES = 1024 * 1024;
/** With pieces of half a megabyte that is 200 MB a file; what is larger is for the command line. */
const PIECES = 400;

const Piece = ById.extend({
  file: z.string().regex(/^[^/\\\0]{1,120}\.csv$/, "must be a file's name that ends in .csv"),
  place: z.coerce
    .number()
    .int()
    .min(0)
    .max(PIECES - 1),
});

/** Where pieces of files come in: the only bodies that are large. */
export const PIECES_PATH = /^\/api\/desk\/settings\/imports\/[^/]+\/files\//;

/** No piece is larger than any that is meant. */
export const limitPiece = bodyLimit({
  maxSize: PIECE_BYTES,
  onError: (c) => c.json(problemBody("too_large", `A piece of a file is larger than ${PIECE_BYTES} bytes.`), 413),
});

const overviewRoute = createRoute({
  ...common,
  method: "get",
  path,
  summary: "What can be imported, and what was",
  responses: { 200: answers("The overview", ImportOverview), ...wrong },
});
const openRoute = createRoute({
  ...common,
  method: "post",
  path,
  summary: "Open an import for files to come into",
  responses: { 201: answers("Its id", z.object({ id: z.string() })), ...wrong },
});
const pieceRoute = createRoute({
  ...common,
  method: "put",
  path: `${path}/{id}/files/{file}/{place}`,
  summary: "Send a piece of a CSV file",
  description: "In UTF-8, cut anywhere between letters; places count from 0. The same place again is written over.",
  request: {
    params: Piece,
    body: { required: true, content: { "text/csv": { schema: z.string() } } },
  },
  responses: { ...done, ...wrong },
});
const stateRoute = createRoute({
  ...common,
  method: "get",
  path: `${path}/{id}`,
  summary: "How far an import is, and its report",
  request: { params: ById },
  responses: { 200: answers("The import", ImportState), ...wrong },
});
const beginRoute = createRoute({
  ...common,
  method: "post",
  path: `${path}/{id}/begin`,
  summary: "Try the files, or import them",
  description: "It goes on by itself; how far it is stands in the import.",
  request: { params: ById, ...given(ImportPlan) },
  responses: { 202: { description: "It is under way" }, ...wrong },
});
const refusedRoute = createRoute({
  ...common,
  method: "get",
  path: `${path}/{id}/refused.csv`,
  summary: "The rows that were refused, with their reasons",
  request: { params: ById },
  responses: { 200: { description: "CSV", content: { "text/csv": { schema: z.string() } } }, ...wrong },
});
const demoRoute = createRoute({
  ...common,
  method: "delete",
  path: `${root}/demo`,
  summary: "Take the demo shop out",
  responses: { ...done, ...wrong },
});

/** Orders, customers and the rest from files. */
export function addImport(app: OpenAPIHono<DeskEnv>, { settings: { imports } }: DeskOptions): void {
  app.openapi(overviewRoute, async (c) => c.json(await imports.overview(), 200));
  app.openapi(openRoute, async (c) => c.json({ id: await imports.open(c.var.me.id) }, 201));
  app.openapi(pieceRoute, async (c) => {
    const { id, file, place } = c.req.valid("param");
    await imports.piece(id, { file, place, body: (await c.req.text()).replaceAll("\0", "").toWellFormed() });
    return c.body(null, 204);
  });
  app.openapi(stateRoute, async (c) => c.json(await imports.state(c.req.valid("param").id), 200));
  app.openapi(beginRoute, async (c) => {
    await imports.begin(c.req.valid("param").id, c.req.valid("json"), c.var.me.id);
    return c.body(null, 202);
  });
  app.openapi(refusedRoute, async (c) => {
    const text = await imports.refused(c.req.valid("param").id, c.var.me.id);
    return c.body(text, 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="refused.csv"',
    });
  });
  app.openapi(demoRoute, async (c) => {
    await imports.removeDemo(c.var.me.id);
    return c.body(null, 204);
  });
}
