import type { Context } from "hono";
import type * as z from "zod";

/** What a wrong request gets: a code for programs, a sentence for people. */
export const problemBody = (code: string, message: string) => ({ error: { code, message } });

/** The answer to a request that came too early; `seconds` until the next may come. */
export function tooMany(c: Context, seconds: number) {
  c.header("Retry-After", String(seconds));
  return c.json(problemBody("too_many", `Too many requests: try again in ${seconds} s.`), 429);
}

/** One sentence of everything that is wrong with a request. */
export function sentenceOf(error: z.ZodError): string {
  const said = error.issues.map((issue) =>
    issue.path.length > 0 ? `${issue.path.join(".")}: ${issue.message}` : issue.message,
  );
  return `${said.join("; ")}.`;
}
