import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { silentLog, systemClock } from "../../src/base/index.ts";
import { deriveKey, signCustomer, webChat } from "../../src/channels/web-chat/index.ts";
import { type MemoryChat, memoryChat } from "../channels/web-chat/memory-chat.ts";
import { answer } from "./answer.ts";

/** A running service: the chat, the demo shop, and the means to break the line. */
export interface Service {
  url: string;
  /** Takes the service off its port, as a restart does: every connection is cut, what was said is kept. */
  stop(): Promise<void>;
  /** Puts it back on the same port. */
  start(): Promise<void>;
  /** A person of the shop writes to the visitor that wrote last. */
  sayAsPerson(text: string): Promise<void>;
}

/** What can be asked of the service, and what it says to it. */
export const SCRIPT = {
  question: "Сколько стоит доставка по Литве?",
  answer: /2,50 €/,
  source: { title: "Сколько стоит доставка", url: "https://grain-and-leaf.example/help/delivery-cost" },
  button: "А в Латвию?",
  buttonAnswer: /В Латвию: постамат 3,90 €/,
  secondQuestion: "Спасибо! А как заварить Эфиопию в воронке V60?",
  secondAnswer: /92–94 °C/,
};

/**
 * Starts the service whose browser code stands in a folder. To run these tests against another service, replace this
 * function: all that they know of it is {@link Service} and {@link SCRIPT}.
 */
export async function startService(web: string): Promise<Service> {
  const chat = memoryChat({ answer, thinkingMs: 350, knownCustomers: ["anna", "olena", "james"] });
  const app = await appOver(chat, web);
  const service: Service = {
    url: "",
    stop: async () => {},
    start: async () => {},
    async sayAsPerson(text) {
      const last = chat.received.at(-1);
      if (last) chat.say(last.sender.id, { from: "person", text });
    },
  };
  const listen = async (port: number) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port });
    await new Promise<void>((resolve) => server.once("listening", resolve));
    const address = server.address();
    const bound = typeof address === "object" && address ? address.port : port;
    service.url = `http://127.0.0.1:${bound}`;
    service.start = () => listen(bound);
    service.stop = async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      if ("closeAllConnections" in server) server.closeAllConnections();
      await closed;
    };
  };
  await listen(0);
  return service;
}

async function appOver(chat: MemoryChat, web: string): Promise<Hono> {
  const secret = "a secret of the browser test";
  const [visitorKey, customerKey] = [await deriveKey(secret, "visitor"), await deriveKey(secret, "customer")];
  const limits = { visitorMessages: { perMinute: 600, burst: 100 }, visitorReads: { perMinute: 600, burst: 100 } };
  const parts = { port: chat, visitorKey, customerKey, clock: systemClock, log: silentLog, limits };
  return new Hono()
    .route("/", webChat({ ...parts, addressOf: () => null }))
    .get("/demo/token", async (c) => {
      const as = c.req.query("as") ?? "";
      return c.json({ token: await signCustomer(customerKey, as, systemClock()) });
    })
    .use("*", serveStatic({ root: web }));
}
