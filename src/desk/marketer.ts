import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { body } from "./described.ts";
import {
  AskRequest,
  ChatAnswer,
  ChatQuery,
  LookAnswer,
  LookRequest,
  MarketerAnswer,
  type MarketerPort,
  RefineRequest,
  SaveAnswer,
  SaveRequest,
  WhyRequest,
} from "./marketer-wire.ts";
import type { DeskEnv } from "./options.ts";
import { problems } from "./problem.ts";
import { security, tags } from "./tags.ts";

const root = "/api/desk/marketer";
const answer = (description: string) => ({ description, content: { "application/json": { schema: MarketerAnswer } } });

const askRoute = createRoute({
  method: "post",
  path: `${root}/ask`,
  summary: "Ask in plain words which customers",
  description:
    "Answers what was understood, how many and who, and every word that was not read. The words of a chat refine what it came to before.",
  tags,
  security,
  request: { body: body(AskRequest) },
  responses: { 200: answer("What the words came to"), ...problems(400, 401, 403, 404) },
});

const chatRoute = createRoute({
  method: "get",
  path: `${root}/chat`,
  summary: "What you asked last, told again",
  description: "The steps of your newest chat of this day; the last with how many and who it means now.",
  tags,
  security,
  request: { query: ChatQuery },
  responses: {
    200: { description: "The chat", content: { "application/json": { schema: ChatAnswer } } },
    ...problems(400, 401, 403),
  },
});

const refineRoute = createRoute({
  method: "post",
  path: `${root}/refine`,
  summary: "Put conditions together by hand",
  tags,
  security,
  request: { body: body(RefineRequest) },
  responses: { 200: answer("Who that is"), ...problems(400, 401, 403, 404) },
});

const saveRoute = createRoute({
  method: "post",
  path: `${root}/save`,
  summary: "Save what a chat came to",
  description: "Refused (`unread`) where words of the question were not read, unless `anyway` is said.",
  tags,
  security,
  request: { body: body(SaveRequest) },
  responses: {
    201: { description: "Saved", content: { "application/json": { schema: SaveAnswer } } },
    ...problems(400, 401, 403, 404, 409),
  },
});

const lookRoute = createRoute({
  method: "post",
  path: `${root}/look`,
  summary: "Look at a definition more closely",
  description:
    "Who can be reached and why others cannot, what each condition takes away, whom it leaves open, and who nearly belongs.",
  tags,
  security,
  request: { body: body(LookRequest) },
  responses: {
    200: { description: "What there is to see", content: { "application/json": { schema: LookAnswer } } },
    ...problems(400, 401, 403),
  },
});

const lines = { "application/json": { schema: z.object({ lines: z.array(z.string()) }) } };
const whyRoute = createRoute({
  method: "post",
  path: `${root}/why`,
  summary: "Why somebody is in a segment, or is not",
  tags,
  security,
  request: { body: body(WhyRequest) },
  responses: { 200: { description: "A sentence a condition", content: lines }, ...problems(400, 401, 403, 404) },
});

const sqlRoute = createRoute({
  method: "post",
  path: `${root}/sql`,
  summary: "The statement that a definition becomes, for reading",
  tags,
  security,
  request: { body: body(LookRequest) },
  responses: {
    200: { description: "It", content: { "application/json": { schema: z.object({ sql: z.string() }) } } },
    ...problems(400, 401, 403),
  },
});

const linkRoute = createRoute({
  method: "post",
  path: `${root}/telegram-link`,
  summary: "A link by which your own chat with the bot becomes one to work in",
  tags,
  security,
  responses: {
    200: {
      description: "Good once, for 15 minutes; null where the shop has no bot",
      content: { "application/json": { schema: z.object({ url: z.string().nullable() }) } },
    },
    ...problems(401, 403),
  },
});

/** The marketer's chat. */
export function addMarketer(app: OpenAPIHono<DeskEnv>, { marketer }: { marketer: MarketerPort }): void {
  app.openapi(askRoute, async (c) => c.json(await marketer.ask(c.var.me, c.req.valid("json")), 200));
  app.openapi(chatRoute, async (c) => {
    const chat = await marketer.again(c.var.me, c.req.valid("query").locale);
    return c.json(chat ?? { chat: null, turns: [] }, 200);
  });
  app.openapi(refineRoute, async (c) => c.json(await marketer.refine(c.var.me, c.req.valid("json")), 200));
  app.openapi(saveRoute, async (c) => c.json(await marketer.save(c.var.me, c.req.valid("json")), 201));
  app.openapi(lookRoute, async (c) => c.json(await marketer.look(c.var.me, c.req.valid("json")), 200));
  app.openapi(whyRoute, async (c) => c.json({ lines: await marketer.why(c.var.me, c.req.valid("json")) }, 200));
  app.openapi(sqlRoute, async (c) => c.json({ sql: await marketer.sql(c.var.me, c.req.valid("json")) }, 200));
  app.openapi(linkRoute, async (c) => c.json({ url: await marketer.telegramLink(c.var.me.id) }, 200));
}
