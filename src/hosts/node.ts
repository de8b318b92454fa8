#!/usr/bin/env node
import { existsSync } from "node:fs";
import { type HttpBindings, type ServerType, serve } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import { makeApp } from "../app.ts";
import { errorFields, jsonLog, type Log, Refused, redact, stackOf, systemClock, Unavailable } from "../base/index.ts";
import { type Config, readConfig } from "../config.ts";
import {
  BUILT_IN,
  demoCustomers,
  makeServices,
  prepareShop,
  prepareTelegram,
  readKnowledgeBase,
  type Services,
  trainReader,
} from "../services/index.ts";
import { ensureFirstOwner, invitationLink } from "../staff/index.ts";
import { openShopDatabase } from "./embedded/index.ts";
import { endOnCrash, endOnSignal } from "./ending.ts";
import { FILES, type MeasuredRequest, measured } from "./metrics/measured-request.ts";
import { serveMetrics } from "./metrics/serve-metrics.ts";
import { type Metrics, makeMetrics } from "./metrics.ts";
import { BUILT_PAGES, servePages } from "./pages.ts";
import { trainInThread } from "./training.ts";

/** A service that runs: where it listens, and how to end it. */
export interface RunningNode {
  port: number;
  services: Services;
  /**
   * Ends it: `/readyz` says so at once, until `drained` requests are still taken, then what was begun is finished. Nothing by which the
   * next start would have to do something again is left behind.
   */
  stop(drained?: Promise<unknown>): Promise<void>;
}

/** What is being answered when the service ends may take so long; streams of events, which never end by themselves, are cut then. */
const LAST_REQUESTS_MS = 1_000;

/**
 * Brings the service up: database, shop, web pages. What a person should know meanwhile goes to `say`. `pages` is the folder of
 * the built browser code, that of `npm run build` unless told. Refuses a port that cannot be had, and leaves nothing open then.
 */
export async function startNode(
  config: Config,
  ownLog: Log,
  say: (line: string) => void,
  pages = BUILT_PAGES,
): Promise<RunningNode> {
  const metrics = makeMetrics(systemClock);
  const log = metrics.counted(ownLog);
  const ending = new AbortController();
  if (!config.DATABASE_URL && !existsSync(config.BESEDA_DATA)) trainMeanwhile(config, log);
  const database = await openShopDatabase(config, {
    log: (message) => log.warn("database", { message: redact(message) }),
  });
  const services = await makeServices({ config, db: database.db, log, ...metrics.hooks });
  await prepareShop(services, say);
  if (services.telegram.current()) say(await prepareTelegram(services.telegram, { log, signal: ending.signal }));
  const around = watched(tellerOf(config, metrics, log), ending.signal);
  const app = makeApp(services, {
    addressOf: (c) => addressOf(c, config),
    around,
    demoCustomers: () => demoCustomers(services),
  });
  serveMetrics(app, metrics, database.db, config);
  if (!servePages(app, pages)) say("The web pages are not built: `npm run build` makes them. The API works without.");
  await services.start();
  const end = async () => {
    ending.abort();
    await services.stop();
    await database.close();
  };
  const server = await listen(app, config.PORT).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.PORT;
  const stop = async (drained?: Promise<unknown>) => {
    ending.abort();
    await drained;
    await closed(server);
    await end();
  };
  return { port, services, stop };
}

/** Opens the port. */
function listen(app: OpenAPIHono, port: number): Promise<ServerType> {
  const server = serve({ fetch: app.fetch, port, hostname: "0.0.0.0" });
  return new Promise((resolve, reject) => {
    server.once("listening", () => resolve(server));
    server.once("error", (error: NodeJS.ErrnoException) => reject(refusalOf(error, port)));
  });
}

function refusalOf(error: NodeJS.ErrnoException, port: number): Error {
  const why = { EADDRINUSE: "is in use", EACCES: "is not allowed to this user" }[error.code ?? ""];
  return why ? new Refused("port", `The port ${port} ${why}: set PORT to another one.`) : error;
}

/** Takes no more requests, and finishes those that it has. Clients whose stream is cut come back by themselves. */
async function closed(server: ServerType): Promise<void> {
  const done = new Promise<void>((resolve) => server.close(() => resolve()));
  const cut = setTimeout(() => "closeAllConnections" in server && server.closeAllConnections(), LAST_REQUESTS_MS);
  await done;
  clearTimeout(cut);
}

/** Measures each request; once the service ends, whoever sends requests here learns that it should not. */
function watched(tell: (request: MeasuredRequest) => void, ending: AbortSignal): MiddlewareHandler {
  const measure = measured(tell);
  return async (c, next) =>
    ending.aborted && c.req.path === "/readyz"
      ? c.json({ error: { code: "stopping", message: "The service is ending." } }, 503)
      : measure(c, next);
}

/** A line a request would drown the others and the metrics count them anyway: only where it is asked for, and never of files. */
function tellerOf({ REQUEST_LOG }: Config, metrics: Metrics, log: Log): (request: MeasuredRequest) => void {
  if (REQUEST_LOG === "no") return metrics.request;
  return (request) => {
    metrics.request(request);
    if (request.route !== FILES) log.info("request", { ...request, ms: Math.round(request.ms) });
  };
}

/** A new embedded database is some seconds in the making: the reader learns meanwhile, which shortens a first start by a third. */
function trainMeanwhile(config: Config, log: Log): void {
  const train = async () => {
    const { intents } = await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE);
    await trainReader(intents, trainInThread);
  };
  void train().catch((error: unknown) => log.warn("training_failed", errorFields(error)));
}

/** Behind a proxy that is said to be there, the address that it forwards; else the socket's. */
function addressOf(c: Context, config: Config): string | null {
  const forwarded =
    config.TRUST_PROXY === "yes" ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const { incoming } = c.env as HttpBindings;
  return forwarded ?? incoming?.socket?.remoteAddress ?? null;
}

async function main(): Promise<void> {
  // Whoever read the log may go away and come back; the shop goes on.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
  const config = readConfig(process.env);
  const log = jsonLog((line) => console.error(line), systemClock);
  endOnCrash(log);
  const running = await startNode(config, log, (line) => console.error(line));
  const url = config.PUBLIC_URL ?? `http://localhost:${running.port}`;
  await inviteFirstOwner(running.services, url);
  console.error(`Beseda is open at ${url} (chat in the corner; the API is at ${url}/openapi.json). Ctrl+C ends it.`);
  endOnSignal(running.stop, log);
}

/** Nobody is among the staff yet: whoever reads the log may become the first owner. */
async function inviteFirstOwner({ db, clock }: Services, url: string): Promise<void> {
  const token = await ensureFirstOwner(db, clock());
  if (!token) return;
  const link = invitationLink(url, token);
  console.error(
    `The desk has no owner yet. Become it, once, within a week, by this link, the only one that works: ${link}`,
  );
}

if (import.meta.main)
  main().catch((error: unknown) => {
    console.error(sentenceOf(error));
    process.exit(1);
  });

/** What a person reads when the start fails: one sentence where we know what is wrong, the stack where we do not. */
function sentenceOf(error: unknown): string {
  if (error instanceof Refused) return error.sentence;
  if (error instanceof Unavailable) return `${error.message}.`;
  const { error: name, message } = errorFields(error);
  return [message ? `${name}: ${message}` : name, ...stackOf(error)].join("\n    ");
}
