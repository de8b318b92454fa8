import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import * as z from "zod";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problems } from "./problem.ts";
import { tags } from "./tags.ts";
import { ByToken, Coming, Invited, Me } from "./wire.ts";

const readRoute = createRoute({
  method: "get",
  path: "/api/staff/invitations/{token}",
  summary: "Read what an invitation says",
  tags,
  request: { params: ByToken },
  responses: {
    200: { description: "The invitation", content: { "application/json": { schema: Invited } } },
    ...problems(400, 404),
  },
});

const acceptRoute = createRoute({
  method: "post",
  path: "/api/staff/invitations/{token}",
  summary: "Accept an invitation",
  description: "Makes the account and signs in.",
  tags,
  request: { params: ByToken, body: { required: true, content: { "application/json": { schema: Coming } } } },
  responses: {
    200: { description: "You, with the session's cookie", content: { "application/json": { schema: Me } } },
    ...problems(400, 403, 404, 409),
  },
});

/** Invitations in the form of the desk's other resources; the staff's login does the work. */
export function addInvitations(app: OpenAPIHono<DeskEnv>, { staff, addressOf }: DeskOptions): void {
  app.openapi(readRoute, async (c) => {
    const { token } = c.req.valid("param");
    const answer = await staff.handle(toLogin("invitation", c.req.url, new Headers(), { token }), addressOf(c));
    return c.json(Invited.parse(await bodyOf(answer)), 200);
  });
  app.openapi(acceptRoute, async (c) => {
    const body = { ...c.req.valid("json"), token: c.req.valid("param").token };
    const answer = await staff.handle(toLogin("accept-invitation", c.req.url, c.req.raw.headers, body), addressOf(c));
    const { user } = Accepted.parse(await bodyOf(answer));
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.json(user, 200);
  });
}

/** A request as the login takes it. */
function toLogin(door: string, url: string, from: Headers, body: object): Request {
  const headers = new Headers(from);
  headers.delete("content-length");
  headers.set("content-type", "application/json");
  const where = new URL(`/api/staff/auth/${door}`, url);
  return new Request(where, { method: "POST", headers, body: JSON.stringify(body) });
}

const Accepted = z.object({ user: Me });
const STATUS: Record<string, ContentfulStatusCode> = { invitation_invalid: 404, email_taken: 409 };

/** What the login answers; where it refuses that goes to the client, under the status that its code stands for. */
async function bodyOf(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  if (answer.ok) return body;
  const { code = "" } = Object(Object(body).error) as { code?: string };
  const status = STATUS[code] ?? (answer.status as ContentfulStatusCode);
  const waiting = answer.headers.get("retry-after");
  const headers = new Headers(waiting === null ? {} : { "retry-after": waiting });
  throw new HTTPException(status, { res: Response.json(body, { status, headers }) });
}
