import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { fileAnswer } from "../channels/pages/index.ts";
import { LARGEST_FILE } from "../files/index.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById, KeepFileQuery, KeptFile } from "./wire.ts";

const binary = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };

const fileRoute = createRoute({
  method: "get",
  path: "/api/desk/files/{id}",
  summary: "Fetch a file of a conversation, by its message",
  description:
    "Pictures may be shown, sound and videos played, also in parts (`Range`); everything else is to be saved.",
  tags,
  security,
  request: { params: ById },
  responses: {
    200: { description: "The file", content: binary },
    206: { description: "The part of it that was asked for", content: binary },
    ...problems(400, 401, 403, 404),
  },
});

/** Where files are put; it takes larger bodies than the others. */
export const KEEP_FILE_PATH = "/api/desk/files";

const keepRoute = createRoute({
  method: "post",
  path: KEEP_FILE_PATH,
  summary: "Put a file that an answer is to carry",
  description:
    "Its bytes are the body, at most 10 MB; what it is, its content says. One that no answer carries within a day is forgotten.",
  tags,
  security,
  request: { query: KeepFileQuery, body: { required: true, content: binary } },
  responses: {
    200: { description: "Kept", content: { "application/json": { schema: KeptFile } } },
    ...problems(400, 401, 403, 413),
  },
});

/** No file is larger than what is taken. */
export const limitFile = bodyLimit({
  maxSize: LARGEST_FILE,
  onError: (c) => c.json(problemBody("file_too_large", "A file has at most 10 MB."), 413),
});

/** Gives out the files that came with messages, and takes those that are to go with answers. */
export function addFiles(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(fileRoute, async (c) => {
    const file = await port.file(c.req.valid("param").id);
    return file
      ? fileAnswer(file, c.req.header("range"))
      : c.json(problemBody("not_found", "The file cannot be fetched any more."), 404);
  });
  app.openapi(keepRoute, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const { id, what, name } = await port.keepFile({ ...c.req.valid("query"), bytes, staff: c.var.me.id });
    return c.json({ id, what, name }, 200);
  });
}
