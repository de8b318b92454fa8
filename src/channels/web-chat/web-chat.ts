import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { streamSSE } from "hono/streaming";
import { type Buckets, buckets, Refused } from "../../base/index.ts";
import { LARGEST_FILE } from "../../files/index.ts";
import { fileAnswer } from "../pages/index.ts";
import { articlePage } from "./article-page.ts";
import { ARTICLE_STYLE, ARTICLE_STYLE_PATH } from "./article-style.ts";
import { addExports } from "./export-door.ts";
import { firstPage, follow } from "./follow.ts";
import { CHAT_LIMITS, type ChatLimits } from "./limits.ts";
import { fileInbound, toInbound, toWire } from "./message.ts";
import type { WebChatOptions } from "./options.ts";
import type { ChatMessage } from "./port.ts";
import { problemBody, sentenceOf, tooMany } from "./problem.ts";
import {
  articleRoute,
  eventsRoute,
  fileRoute,
  historyRoute,
  sendFileRoute,
  sendRoute,
  sessionRoute,
  telegramRoute,
} from "./routes.ts";
import { openSession } from "./session.ts";
import { readFileKey, readVisitor, signVisitor, type Visitor } from "./tokens.ts";
import { Bearer } from "./wire.ts";

const FILES = "/api/chat/files";
const NEWEST = 50;
const BODY_BYTES = 32 * 1024;
/** Who was given too many links for Telegram may have another within an hour. */
const LINKS_WITHIN_SECONDS = 3600;

/** What the handlers find in their context. */
interface Env {
  Variables: { visitor: Visitor };
}

/**
 * The web chat's HTTP API under `/api/chat`, under `/help` the articles that its answers rest on, and under `/export` copies of customers'
 * data. It answers wrong requests itself; what the port throws goes on to the app that mounts it.
 */
export function webChat(options: WebChatOptions): OpenAPIHono<Env> {
  const limits = allBuckets(options);
  const app = new OpenAPIHono<Env>({
    defaultHook: (result, c) => {
      if (result.success) return undefined;
      options.log.warn("web_chat_refused", { reason: "invalid" });
      return c.json(problemBody("invalid", sentenceOf(result.error)), 400);
    },
  });
  app.onError(answerWrongBody);
  app.openAPIRegistry.registerComponent("securitySchemes", "visitor", { type: "http", scheme: "bearer" });
  app.use("/api/chat/*", allowOrigins(options.origins), limitBody);
  app.post("/api/chat/session", byAddress(options, limits.addressSessions));
  app.on(["GET", "POST"], ["/api/chat/messages", "/api/chat/events", "/api/chat/telegram", FILES], byToken(options));
  for (const path of ["/api/chat/messages", FILES])
    app.post(path, byAddress(options, limits.addressMessages), byVisitor(limits.visitorMessages));
  app.get(`${FILES}/:id`, byAddress(options, limits.addressFiles));
  app.on("GET", ["/api/chat/messages", "/api/chat/events"], byVisitor(limits.visitorReads));
  app.post("/api/chat/telegram", byVisitor(limits.visitorReads));
  addSession(app, options);
  addMessages(app, options);
  addFiles(app, options);
  addEvents(app, options);
  addTelegram(app, options);
  addArticles(app, options);
  addExports(app, options, limits.addressExports);
  return app;
}

function addSession(app: OpenAPIHono<Env>, options: WebChatOptions): void {
  app.openapi(sessionRoute, async (c) => {
    const opened = await openSession(options, c.req.valid("json"));
    if ("wrong" in opened) {
      options.log.warn("web_chat_refused", { reason: opened.code });
      return c.json(problemBody(opened.code, opened.wrong), 401);
    }
    const { visitor } = opened;
    const messages = await options.port.newest(visitor.id, NEWEST);
    const answer = {
      visitor: await signVisitor(options.visitorKey, visitor, options.clock()),
      language: visitor.language,
      messages: await Promise.all(messages.map((message) => toWire(options, visitor, message))),
      customer: { known: visitor.customer?.known ?? false },
      telegram: await options.port.hasTelegram(),
    };
    return c.json(answer, 200);
  });
}

function addMessages(app: OpenAPIHono<Env>, options: WebChatOptions): void {
  const { port, clock } = options;
  app.openapi(sendRoute, async (c) => {
    const { seq } = await port.receive(toInbound(c.var.visitor, c.req.valid("json"), clock()));
    return c.json({ seq }, 202);
  });
  app.openapi(historyRoute, async (c) => {
    const { visitor } = c.var;
    const { after, since = null } = c.req.valid("query");
    // Until when changes are told is read first: what changes while the messages are read is told with the next answer.
    const { messages: changed, gone, until } = await port.changes(visitor.id, since);
    const found = after === undefined ? port.newest(visitor.id, NEWEST) : port.after(visitor.id, after, NEWEST);
    const told = (messages: ChatMessage[]) => Promise.all(messages.map((one) => toWire(options, visitor, one)));
    const [messages, earlier] = [await told(await found), await told(changed)];
    return c.json({ messages, changed: earlier, gone, until: until.toISOString() }, 200);
  });
}

function addFiles(app: OpenAPIHono<Env>, { port, clock, visitorKey, log }: WebChatOptions): void {
  app.openapi(sendFileRoute, async (c) => {
    const { visitor } = c.var;
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    try {
      const file = await port.keepFile(visitor.id, { ...c.req.valid("query"), bytes });
      const { seq } = await port.receive(fileInbound(visitor, file, clock()));
      return c.json({ seq }, 202);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log.warn("web_chat_refused", { reason: error.code });
      return c.json(problemBody(error.code, error.sentence), 400);
    }
  });
  app.openapi(fileRoute, async (c) => {
    const opens = await readFileKey(visitorKey, c.req.valid("query").key, clock());
    const { id } = c.req.valid("param");
    if (opens?.file !== id) return c.json(problemBody("file_key", "The address of this file is too old."), 401);
    const file = await port.file(opens.visitor, id);
    return file
      ? fileAnswer(file, c.req.header("range"))
      : c.json(problemBody("not_found", "The file cannot be fetched any more."), 404);
  });
}

function addEvents(app: OpenAPIHono<Env>, options: WebChatOptions): void {
  app.openapi(eventsRoute, async (c) => {
    const seq = c.req.valid("header")["last-event-id"] ?? c.req.valid("query").after;
    const { visitor } = c.var;
    const first = await firstPage(options, visitor, seq);
    const answer = streamSSE(c, (stream) => follow(stream, options, visitor, seq, first));
    answer.headers.set("Cache-Control", "no-store, no-transform");
    answer.headers.set("X-Accel-Buffering", "no");
    return answer;
  });
}

function addTelegram(app: OpenAPIHono<Env>, { port }: WebChatOptions): void {
  app.openapi(telegramRoute, async (c) => {
    const url = await port.goOnInTelegram(c.var.visitor.id);
    if (url) return c.json({ url }, 200);
    if (await port.hasTelegram()) return tooMany(c, LINKS_WITHIN_SECONDS);
    return c.json(problemBody("no_telegram", "The shop has no bot in Telegram."), 404);
  });
}

/** Sources that have no address of their own are read here. */
function addArticles(app: OpenAPIHono<Env>, { port }: WebChatOptions): void {
  const cached = { "Cache-Control": "public, max-age=300" };
  app.get(ARTICLE_STYLE_PATH, (c) =>
    c.body(ARTICLE_STYLE, 200, { ...cached, "Content-Type": "text/css; charset=utf-8" }),
  );
  app.openapi(articleRoute, async (c) => {
    const { locale, slug } = c.req.valid("param");
    const article = await port.article(locale, slug);
    if (!article) return c.json(problemBody("not_found", "There is no such article."), 404);
    return c.html(articlePage(article), 200, cached);
  });
}

function answerWrongBody(error: Error, c: Context): Response {
  if (!(error instanceof HTTPException)) throw error;
  if (error.status === 415)
    return c.json(problemBody("invalid", "The request's body must be of application/json."), 415);
  return c.json(problemBody("invalid", "The request's body is not JSON."), 400);
}

const limitText = bodyLimit({
  maxSize: BODY_BYTES,
  onError: (c) => c.json(problemBody("too_large", `The request's body is larger than ${BODY_BYTES} bytes.`), 413),
});

const limitFile = bodyLimit({
  maxSize: LARGEST_FILE,
  onError: (c) => c.json(problemBody("file_too_large", "A file has at most 10 MB."), 413),
});

const limitBody: MiddlewareHandler = (c, next) => (c.req.path === FILES ? limitFile : limitText)(c, next);

const allowOrigins = (origins: string[] | undefined): MiddlewareHandler =>
  cors({
    origin: origins ?? "*",
    allowMethods: ["GET", "POST"],
    allowHeaders: ["Authorization", "Content-Type", "Last-Event-ID"],
    exposeHeaders: ["Retry-After"],
    maxAge: 86_400,
  });

const byToken = (options: WebChatOptions): MiddlewareHandler<Env> =>
  async function byToken(c, next) {
    const token = Bearer.safeParse(c.req.header("authorization")).data;
    const visitor = token ? await readVisitor(options.visitorKey, token, options.clock()) : null;
    const wrong = "Send a valid visitor token as `Authorization: Bearer …`; a session gives one.";
    if (!visitor) {
      options.log.warn("web_chat_refused", { reason: "visitor_token" });
      return c.json(problemBody("visitor_token", wrong), 401);
    }
    c.set("visitor", visitor);
    return next();
  };

const byAddress = (options: WebChatOptions, take: Buckets): MiddlewareHandler =>
  async function byAddress(c, next) {
    const address = options.addressOf(c);
    const seconds = address === null ? 0 : take(address);
    return seconds > 0 ? tooMany(c, seconds) : next();
  };

const byVisitor = (take: Buckets): MiddlewareHandler<Env> =>
  async function byVisitor(c, next) {
    const seconds = take(c.var.visitor.id);
    return seconds > 0 ? tooMany(c, seconds) : next();
  };

function allBuckets(options: WebChatOptions): Record<keyof ChatLimits, Buckets> {
  const rates = { ...CHAT_LIMITS, ...options.limits };
  const of = (rate: keyof ChatLimits) => buckets(rates[rate], options.clock);
  return {
    visitorMessages: of("visitorMessages"),
    visitorReads: of("visitorReads"),
    addressSessions: of("addressSessions"),
    addressMessages: of("addressMessages"),
    addressExports: of("addressExports"),
    addressFiles: of("addressFiles"),
  };
}
