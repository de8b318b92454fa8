import type { z } from "@hono/zod-openapi";
import { problems } from "../problem.ts";
import { security, tags } from "../tags.ts";

/** Where all settings are. */
export const root = "/api/desk/settings";
/** What every route of settings has. */
export const common = { tags, security };
/** How a request may be refused. */
export const wrong = problems(400, 401, 403, 404, 409, 503);
/** An answer without a body. */
export const done = { 204: { description: "Done" } };

/** An answer of JSON. */
export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { "application/json": { schema } },
});

/** A request with a body of JSON. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});
