#!/usr/bin/env node
import { existsSync } from "node:fs";
import { type HttpBindings, serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context } from "hono";
import { makeApp } from "../app.ts";
import { errorFields, jsonLog, type Log, Refused, systemClock, Unavailable } from "../base/index.ts";
import { type Config, readConfig } from "../config.ts";
import {
  BUILT_IN,
  makeServices,
  prepareShop,
  readKnowledgeBase,
  type Services,
  trainReader,
} from "../services/index.ts";
import { openShopDatabase } from "./embedded/index.ts";

const PAGES = new URL("../../dist/web", import.meta.url).pathname;

/** Brings the service up: database, shop, web pages; answers where it listens and how to end it. */
export async function startNode(config: Config, log: Log, say: (line: string) => void) {
  if (!config.DATABASE_URL && !existsSync(config.BESEDA_DATA)) trainMeanwhile(config, log);
  const database = await openShopDatabase(config, { log: (message) => log.warn("database", { message }) });
  const services = await makeServices({ config, db: database.db, log });
  const { demoCustomers } = await prepareShop(services, say);
  const app = makeApp(services, { addressOf: (c) => addressOf(c, config), demoCustomers });
  app.use("/*", serveStatic({ root: PAGES }));
  await services.start();
  const server = serve({ fetch: app.fetch, port: config.PORT, hostname: "0.0.0.0" });
  await new Promise<void>((resolve, reject) => {
    server.once("listening", resolve);
    server.once("error", reject);
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.PORT;
  const stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    if ("closeAllConnections" in server) server.closeAllConnections();
    await closed;
    await services.stop();
    await database.close();
  };
  return { port, services, place: database.place, stop };
}

/** A new embedded database opens in a thread of its own: the reader learns beside it, which halves a first start. */
function trainMeanwhile(config: Config, log: Log): void {
  const train = async () =>
    trainReader((await readKnowledgeBase(config.KNOWLEDGE_BASE ?? BUILT_IN, config.TIMEZONE)).intents);
  setImmediate(() => void train().catch((error: unknown) => log.warn("training_failed", errorFields(error))));
}

/** Behind a proxy that is said to be there, the address that it forwards; else the socket's. */
function addressOf(c: Context, config: Config): string | null {
  const forwarded =
    config.TRUST_PROXY === "yes" ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const { incoming } = c.env as HttpBindings;
  return forwarded ?? incoming?.socket?.remoteAddress ?? null;
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = jsonLog((line) => console.error(line), systemClock);
  const running = await startNode(config, log, (line) => console.error(line));
  const url = config.PUBLIC_URL ?? `http://localhost:${running.port}`;
  console.error(`Beseda is open at ${url} (chat in the corner; the API is at ${url}/openapi.json). Ctrl+C ends it.`);
  endOnSignal(running.stop, running.services);
}

function endOnSignal(stop: () => Promise<void>, { log }: Services): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void stop().then(
        () => process.exit(0),
        (error: unknown) => {
          log.error("stop_failed", { message: String(error) });
          process.exit(1);
        },
      );
    });
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
  const inUse = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  return inUse ? "The port is in use; set PORT to another one." : String(error instanceof Error ? error.stack : error);
}
