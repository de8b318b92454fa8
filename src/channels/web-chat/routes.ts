import { createRoute, z } from "@hono/zod-openapi";
import {
  ArticleParams,
  EventsHeaders,
  EventsQuery,
  FileParams,
  FileQuery,
  HistoryAnswer,
  HistoryQuery,
  Problem,
  SendAnswer,
  SendFileQuery,
  SendRequest,
  SessionAnswer,
  SessionRequest,
  TelegramAnswer,
} from "./wire.ts";

const tags = ["Web chat"];
const security = [{ visitor: [] }];
const problem = (description: string) => ({ description, content: { "application/json": { schema: Problem } } });
const wrong = problem("Something in the request is wrong; nothing was changed");
const unproven = problem("A token is forged, expired or missing; nothing was changed");
const tooEarly = problem("Too many requests; `Retry-After` says in how many seconds there may be another");

/** Opens a chat or goes on with one. */
export const sessionRoute = createRoute({
  method: "post",
  path: "/api/chat/session",
  summary: "Open a chat, or go on with one",
  tags,
  request: { body: { required: true, content: { "application/json": { schema: SessionRequest } } } },
  responses: {
    200: {
      description: "The visitor's token, renewed, and the newest messages",
      content: { "application/json": { schema: SessionAnswer } },
    },
    400: wrong,
    401: unproven,
    429: tooEarly,
  },
});

/** Takes a message from the visitor. */
export const sendRoute = createRoute({
  method: "post",
  path: "/api/chat/messages",
  summary: "Send a text, or tap a button",
  description: "The same id again is the same message again: it changes nothing and gets the same answer.",
  tags,
  security,
  request: { body: { required: true, content: { "application/json": { schema: SendRequest } } } },
  responses: {
    202: {
      description: "Taken; the reply comes as an event",
      content: { "application/json": { schema: SendAnswer } },
    },
    400: wrong,
    401: unproven,
    429: tooEarly,
  },
});

const binary = { "application/octet-stream": { schema: z.string().openapi({ format: "binary" }) } };

/** Takes a file from the visitor. */
export const sendFileRoute = createRoute({
  method: "post",
  path: "/api/chat/files",
  summary: "Send a file",
  description:
    "Its bytes are the body, at most 10 MB; what it is, its content says. The same id again is the same message again.",
  tags,
  security,
  request: { query: SendFileQuery, body: { required: true, content: binary } },
  responses: {
    202: {
      description: "Taken; the reply comes as an event",
      content: { "application/json": { schema: SendAnswer } },
    },
    400: problem("It is none that is taken (`file_type`, `file_empty`, `file_too_many`), or the request is wrong"),
    401: unproven,
    413: problem("It is larger than 10 MB (`file_too_large`)"),
    429: tooEarly,
  },
});

/** Gives out the file of a message. */
export const fileRoute = createRoute({
  method: "get",
  path: "/api/chat/files/{id}",
  summary: "Fetch the file of a message",
  description:
    "The message says at which address. Pictures may be shown, sound and videos played, also in parts (`Range`).",
  tags,
  request: { params: FileParams, query: FileQuery },
  responses: {
    200: { description: "The file", content: binary },
    206: { description: "The part of it that was asked for", content: binary },
    400: wrong,
    401: unproven,
    404: problem("It is gone"),
    429: tooEarly,
  },
});

/** Reads the history. */
export const historyRoute = createRoute({
  method: "get",
  path: "/api/chat/messages",
  summary: "Read the history",
  description: "Without `after` the newest messages, with it the oldest ones after that number; at most 50.",
  tags,
  security,
  request: { query: HistoryQuery },
  responses: {
    200: { description: "Messages, oldest first", content: { "application/json": { schema: HistoryAnswer } } },
    400: wrong,
    401: unproven,
    429: tooEarly,
  },
});

/** Streams what is new. */
export const eventsRoute = createRoute({
  method: "get",
  path: "/api/chat/events",
  summary: "Follow the chat by server-sent events",
  description:
    "`event: message` with the message as JSON and its seq as `id`; `event: typing` when somebody is writing; `event: draft` with `{id, text}`, all that can be shown of a reply while it is written (an empty text takes it back, the next message of the other side takes its place); a comment every 20 seconds of silence.",
  tags,
  security,
  request: { query: EventsQuery, headers: EventsHeaders },
  responses: {
    200: { description: "The stream", content: { "text/event-stream": { schema: { type: "string" } } } },
    400: wrong,
    401: unproven,
    429: tooEarly,
  },
});

/** Gives a link by which the chat goes on in Telegram. */
export const telegramRoute = createRoute({
  method: "post",
  path: "/api/chat/telegram",
  summary: "Go on in Telegram",
  description:
    "Makes a link to the shop's bot that works once, for 15 minutes. Who follows it and agrees has this thread in Telegram too.",
  tags,
  security,
  responses: {
    200: { description: "The link", content: { "application/json": { schema: TelegramAnswer } } },
    401: unproven,
    404: problem("The shop has no bot in Telegram"),
    429: tooEarly,
  },
});

/** Shows an article that a message names as its source. */
export const articleRoute = createRoute({
  method: "get",
  path: "/help/{locale}/{slug}",
  summary: "Read an article that an answer rests on",
  tags,
  request: { params: ArticleParams },
  responses: {
    200: { description: "The article as a page", content: { "text/html": { schema: { type: "string" } } } },
    400: wrong,
    404: problem("There is no such article for customers"),
  },
});
