import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import type { DeskMessage } from "../../../src/web/desk/api/wire.ts";
import { type Answer, type Asked, problem, route } from "./routes.ts";
import { makeShop, type StubShop } from "./shop.ts";

/** A server of the desk's page that speaks its contract over a shop in memory, and can be told to misbehave. */
export interface Stub {
  url: string;
  shop: StubShop;
  /** Everything that was asked of it: `POST /api/desk/conversations/ID/take`. */
  asked: string[];
  /** What a request is answered instead, while it is there; a status of 0 for no answer at all. */
  faults: Map<string, { status: number; code?: string; headers?: Record<string, string> }>;
  /** Ends every session. */
  signOutAll(): void;
  /** Something is said in a conversation, and pages are told. */
  say(id: string, message: Partial<DeskMessage>): void;
  /** Something changes in a conversation, and pages are told. */
  change(id: string, change: (open: NonNullable<ReturnType<StubShop["find"]>>) => void): void;
  /** Cuts the streams of events. */
  cut(): void;
  stop(): Promise<void>;
}

/** The content policy of the service's pages. */
const POLICY =
  "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";
const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Starts it over the built pages of a folder. */
export async function startStub(pages: string): Promise<Stub> {
  const shop = makeShop();
  const asked: string[] = [];
  const faults: Stub["faults"] = new Map();
  const streams = new Set<ServerResponse>();
  let session = 1;
  const cookie = () => `desk=${session}; Path=/; HttpOnly`;
  const eventOf = (id: string) => `event: conversation\ndata: ${JSON.stringify({ id })}\n\n`;
  /** What changed before a page's stream stood: the service finds it at its next heartbeat, and here it is told with the first words. */
  const changed = new Set<string>();
  const tell = (id: string) => {
    changed.add(id);
    for (const stream of streams) stream.write(eventOf(id));
  };
  const server = createServer((request, answer) => {
    const url = new URL(request.url ?? "/", "http://desk");
    const name = `${request.method} ${url.pathname}`;
    if (!url.pathname.startsWith("/api/")) return void page(join(pages, url.pathname), answer);
    asked.push(name);
    const fault = faults.get(name);
    if (fault?.status === 0) return void request.socket.destroy();
    if (fault) return write(answer, [fault.status, problem(fault.code ?? "failed"), fault.headers]);
    const me = request.headers.cookie?.includes(`desk=${session}`) ? shop.me : null;
    if (name === "GET /api/desk/events" && me) return stream(answer);
    void bodyOf(request).then((body) =>
      write(answer, route({ name, me, query: url.searchParams, body }, { shop, cookie, tell })),
    );
  });
  const stream = (answer: ServerResponse) => {
    answer.writeHead(200, { "content-type": "text/event-stream" }).write(": here\n\n");
    answer.write([...changed].map(eventOf).join(""));
    streams.add(answer);
    answer.on("close", () => streams.delete(answer));
  };
  const change: Stub["change"] = (id, change) => {
    const open = shop.find(id);
    if (open) change(open);
    tell(id);
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the stub has no port");
  return {
    url: `http://127.0.0.1:${address.port}/desk/`,
    shop,
    asked,
    faults,
    signOutAll() {
      session++;
      for (const one of streams) one.destroy();
    },
    say: (id, message) => change(id, (open) => void shop.say(open, message)),
    change,
    cut() {
      for (const one of streams) one.destroy();
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function page(path: string, answer: ServerResponse): Promise<void> {
  const file = path.endsWith("/") ? `${path}index.html` : path;
  const bytes = await readFile(file).catch(() => null);
  const type = TYPES[extname(file)] ?? "application/octet-stream";
  answer.writeHead(bytes ? 200 : 404, { "content-type": type, "content-security-policy": POLICY }).end(bytes ?? "");
}

function write(answer: ServerResponse, [status, body, headers]: Answer): void {
  answer.writeHead(status, { "content-type": "application/json", ...headers });
  answer.end(Buffer.isBuffer(body) ? body : JSON.stringify(body ?? null));
}

async function bodyOf(request: IncomingMessage): Promise<Asked["body"]> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  if (!request.headers["content-type"]?.includes("json")) return {};
  return JSON.parse(Buffer.concat(pieces).toString() || "{}") as Asked["body"];
}
