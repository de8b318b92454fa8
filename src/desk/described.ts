import type { z } from "@hono/zod-openapi";
import { security, tags } from "./tags.ts";

/** What every route of the desk has. */
export const common = { tags, security };

const json = <Schema extends z.ZodType>(schema: Schema) => ({ content: { "application/json": { schema } } });

/** A body of JSON. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({ required: true, ...json(schema) });

/** A request with nothing but a body of JSON. */
export const given = <Schema extends z.ZodType>(schema: Schema) => ({ body: body(schema) });

/** An answer of JSON. */
export const answers = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  ...json(schema),
});
