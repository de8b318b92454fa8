import { Agent, type IncomingMessage, request } from "node:http";
import { readBody } from "./request.ts";
import type { WireUpdate } from "./wire.ts";
import type { Webhook } from "./world.ts";

/** Where updates go instead of the webhook's own address: an origin ("http://127.0.0.1:3000"), or a function as a Hono app's `fetch`. */
export type Destination = string | ((request: Request) => Response | Promise<Response>);

/** What became of a delivery: `wrong` says why it has to be repeated; `reply` is a method call in the answer. */
export interface Posted {
  wrong?: string;
  retryAfterMs: number;
  reply?: Record<string, unknown>;
}

interface Answer {
  status: number;
  reason: string;
  retryAfter: string | null;
  body: string;
}

const TIMEOUT_MS = 30_000;
const agent = new Agent({ keepAlive: true });

/** Posts an update to the webhook. An address outside of this machine is never called: it needs a `destination`. */
export async function postUpdate(
  webhook: Webhook,
  destination: Destination | null,
  update: WireUpdate,
): Promise<Posted> {
  const body = JSON.stringify(update);
  const headers: Record<string, string> = { "content-type": "application/json" };
  if (webhook.secret) headers["x-telegram-bot-api-secret-token"] = webhook.secret;
  try {
    const answer =
      typeof destination === "function"
        ? await call(destination, webhook.url, headers, body)
        : await post(addressOf(webhook.url, destination), headers, body);
    return judge(answer);
  } catch (error) {
    return { wrong: describe(error), retryAfterMs: 0 };
  }
}

function addressOf(url: string, origin: string | null): URL {
  const { pathname, search, hostname } = new URL(url);
  if (origin) return new URL(pathname + search, origin);
  if (!["127.0.0.1", "localhost", "[::1]"].includes(hostname))
    throw new Error("Failed to resolve host: Name or service not known");
  return new URL(url);
}

async function call(
  target: Exclude<Destination, string>,
  url: string,
  headers: Record<string, string>,
  body: string,
): Promise<Answer> {
  const response = await target(new Request(url, { method: "POST", headers, body }));
  const retryAfter = response.headers.get("retry-after");
  return { status: response.status, reason: response.statusText, retryAfter, body: await response.text() };
}

function post(url: URL, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = Buffer.byteLength(body);
    const options = { agent, method: "POST", headers: { ...headers, "content-length": length }, timeout: TIMEOUT_MS };
    const sent = request(url, options, (response) => readAnswer(response).then(resolve, reject));
    sent.on("timeout", () => sent.destroy(new Error("Read timeout expired")));
    sent.on("error", reject);
    sent.end(body);
  });
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const body = (await readBody(response)).toString("utf8");
  const retryAfter = response.headers["retry-after"] ?? null;
  return { status: response.statusCode ?? 0, reason: response.statusMessage ?? "", retryAfter, body };
}

function judge({ status, reason, retryAfter, body }: Answer): Posted {
  if (status < 200 || status > 299)
    return {
      wrong: `Wrong response from the webhook: ${status} ${reason}`.trim(),
      retryAfterMs: Number(retryAfter ?? 0) * 1000,
    };
  const reply = readReply(body);
  return { retryAfterMs: 0, ...(reply && { reply }) };
}

/** The method call in an answer's body, undefined where there is none. */
function readReply(body: string): Record<string, unknown> | undefined {
  if (!body.startsWith("{")) return undefined;
  try {
    const read = JSON.parse(body);
    return typeof read.method === "string" ? read : undefined;
  } catch {
    return undefined;
  }
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  if (code === "ECONNREFUSED") return "Connection refused";
  return code === "ECONNRESET" ? "Webhook connection closed" : error.message;
}
