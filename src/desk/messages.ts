import { createRoute, type OpenAPIHono } from "@hono/zod-openapi";
import type { DeskEnv, DeskOptions } from "./options.ts";
import { problemBody, problems } from "./problem.ts";
import { security, tags } from "./tags.ts";
import {
  AnswerRequest,
  AnswerTaken,
  ById,
  ByIdAndSeq,
  CorrectRequest,
  ReadingAnswer,
  ThreadAnswer,
  ThreadQuery,
} from "./wire.ts";

const readRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}/messages",
  summary: "Read on in a thread",
  description:
    "With `after` the oldest behind that number, with `before` the newest before it, else the newest; at most 100.",
  tags,
  security,
  request: { params: ById, query: ThreadQuery },
  responses: {
    200: { description: "Messages, oldest first", content: { "application/json": { schema: ThreadAnswer } } },
    ...problems(400, 401, 403, 404),
  },
});

const answerRoute = createRoute({
  method: "post",
  path: "/api/desk/conversations/{id}/messages",
  summary: "Answer the customer",
  description: "The same id again is the same message again: it changes nothing and gets the same answer.",
  tags,
  security,
  request: {
    params: ById,
    body: { required: true, content: { "application/json": { schema: AnswerRequest } } },
  },
  responses: {
    202: { description: "Taken", content: { "application/json": { schema: AnswerTaken } } },
    ...problems(400, 401, 403, 404, 409),
  },
});

const readingRoute = createRoute({
  method: "get",
  path: "/api/desk/conversations/{id}/messages/{seq}/reading",
  summary: "How the bot read a message, and what it did",
  tags,
  security,
  request: { params: ByIdAndSeq },
  responses: {
    200: { description: "What it understood and did", content: { "application/json": { schema: ReadingAnswer } } },
    ...problems(400, 401, 403, 404),
  },
});

const correctRoute = createRoute({
  method: "put",
  path: "/api/desk/conversations/{id}/messages/{seq}",
  summary: "Put your own answer right",
  description: "For the customer too, where their channel allows it; what stood there before is in the audit.",
  tags,
  security,
  request: {
    params: ByIdAndSeq,
    body: { required: true, content: { "application/json": { schema: CorrectRequest } } },
  },
  responses: { 204: { description: "Put right" }, ...problems(400, 401, 403, 404, 409, 503) },
});

const retractRoute = createRoute({
  method: "delete",
  path: "/api/desk/conversations/{id}/messages/{seq}",
  summary: "Take your own answer back",
  tags,
  security,
  request: { params: ByIdAndSeq },
  responses: { 204: { description: "Taken back" }, ...problems(400, 401, 403, 404, 409, 503) },
});

/** Reads a thread, answers in it, and puts right what was answered. */
export function addMessages(app: OpenAPIHono<DeskEnv>, { port }: DeskOptions): void {
  app.openapi(readRoute, async (c) => {
    const messages = await port.messages(c.req.valid("param").id, c.req.valid("query"));
    return messages
      ? c.json({ messages }, 200)
      : c.json(problemBody("not_found", "There is no such conversation."), 404);
  });
  app.openapi(answerRoute, async (c) => {
    const { id: clientId, ...said } = c.req.valid("json");
    return c.json(await port.answer(c.req.valid("param").id, { staff: c.var.me.id, clientId, ...said }), 202);
  });
  app.openapi(readingRoute, async (c) => {
    const { id, seq } = c.req.valid("param");
    const reading = await port.reading(id, seq);
    return reading ? c.json(reading, 200) : c.json(problemBody("not_found", "There is no such message."), 404);
  });
  app.openapi(correctRoute, async (c) => {
    const { id, seq } = c.req.valid("param");
    await port.correct(seq, { staff: c.var.me.id, text: c.req.valid("json").text, conversation: id });
    return c.body(null, 204);
  });
  app.openapi(retractRoute, async (c) => {
    const { id, seq } = c.req.valid("param");
    await port.retract(seq, c.var.me.id, id);
    return c.body(null, 204);
  });
}
