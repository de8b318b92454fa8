import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { filename } from "./attachment.ts";
import { imageType } from "./image-type.ts";
import type { DeskEnv, DeskOptions } from "./options.ts";
import type { SentFile } from "./port.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import { ById } from "./wire.ts";

const fileRoute = createRoute({
  method: "get",
  path: "/api/desk/files/{id}",
  summary: "Fetch a file that a customer sent, by its message",
  description: "Pictures may be shown; everything else is to be saved.",
  tags,
  security,
  request: { params: ById },
  responses: {
    200: {
      description: "The file",
      content: { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...problems(400, 401, 403, 404),
  },
});

/** Gives out the files that customers sent. */
export function addFiles(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(fileRoute, async (c) => {
    const file = await port.file(c.req.valid("param").id);
    return file ? answerWith(file) : c.json(problemBody("not_found", "The file cannot be fetched any more."), 404);
  });
}

/** What a stranger sent runs nowhere: its type is that of its first bytes, and only pictures are shown. */
async function answerWith({ name, body }: SentFile): Promise<Response> {
  const { first, whole } = await peek(body);
  const type = imageType(first);
  const headers = {
    "Content-Type": type ?? "application/octet-stream",
    "Content-Disposition": `${type ? "inline" : "attachment"}; ${filename(name ?? "file")}`,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=3600",
  };
  return new Response(whole, { headers });
}

const ENOUGH = 12;

/** The beginning of a stream, and the stream with it. */
async function peek(
  body: ReadableStream<Uint8Array>,
): Promise<{ first: Uint8Array; whole: ReadableStream<Uint8Array> }> {
  const reader = body.getReader();
  let first = new Uint8Array();
  for (let ended = false; !ended && first.length < ENOUGH; ) {
    const { value, done } = await reader.read();
    ended = done;
    if (value) first = joined(first, value);
  }
  const whole = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { value, done } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => reader.cancel(reason),
  });
  return { first, whole };
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
