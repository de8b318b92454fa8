import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Answer, Call, CallDesk } from "./call-desk.ts";
import type { Delivery } from "./delivery.ts";
import type { Parameters } from "./parameters.ts";
import type { Poll } from "./poll.ts";
import { Refusal } from "./refusal.ts";
import { readBody, readParameters } from "./request.ts";
import { describeFailure, type Failure, type Script } from "./script.ts";
import type { World } from "./world.ts";

/** What the server joins. */
export interface Parts {
  token: string;
  latencyMs: number;
  /** Whether calls and updates are kept for tests to look at and redeliver. */
  record: boolean;
  world: World;
  desk: CallDesk;
  poll: Poll;
  delivery: Delivery;
  script: Script;
}

const PATH = /^\/(?<file>file\/)?bot(?<token>[^/]*)\/(?<rest>[^?]*)(?:\?(?<query>.*))?$/;

/** Serves the Bot API on a free port of 127.0.0.1. */
export function serve(parts: Parts): Promise<Server> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch((error) => fail(response, error));
  });
  server.keepAliveTimeout = 60_000;
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}

async function handle(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = PATH.exec(request.url ?? "")?.groups;
  const body = await readBody(request);
  if (parts.latencyMs > 0) await wait(parts.latencyMs);
  if (!path) return answer(response, notFound("Not Found"));
  if (path.token !== parts.token) return answer(response, unauthorized(parts, path.rest ?? ""));
  if (path.file) return serveFile(parts, response, path.rest ?? "");
  const query = path.query === undefined ? null : new URLSearchParams(path.query);
  const type = request.headers["content-type"] ?? "";
  await take(parts, response, path.rest ?? "", () => readParameters(query, type, body));
}

async function take(
  parts: Parts,
  response: ServerResponse,
  asked: string,
  read: () => ReturnType<typeof readParameters>,
): Promise<void> {
  const method = parts.desk.nameOf(asked);
  const failure = parts.script.next(method);
  try {
    const { parameters, written } = await read();
    const call = parts.desk.open(method, parameters.values);
    if (failure?.delayMs) await wait(failure.delayMs);
    await failure?.until;
    if (failure && (failure.cut === "before" || failure.status)) return failCall(parts, response, call, failure);
    const answered = await execute(parts, call, parameters, written, response);
    if (failure?.cut === "after") response.destroy();
    else answer(response, answered);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    answer(response, parts.desk.refuse(parts.desk.open(method, {}), error));
  }
}

/** Runs a call and tells the poll and the delivery where it changed the webhook. */
export async function execute(
  parts: Pick<Parts, "world" | "desk" | "poll" | "delivery">,
  call: Call,
  parameters: Parameters,
  written: boolean,
  response: ServerResponse | null,
): Promise<Answer> {
  const { world, desk, poll, delivery } = parts;
  const before = world.webhook;
  const answered = await desk.run(call, parameters, written, () => poll.answer(parameters, closing(response)));
  if (world.webhook !== before) {
    if (world.webhook) poll.stop();
    delivery.restart();
  }
  return answered;
}

function failCall(parts: Parts, response: ServerResponse, call: Call, failure: Failure): void {
  if (failure.cut) {
    parts.desk.close(call, 0, "cut");
    response.destroy();
    return;
  }
  const { description, retryAfter } = describeFailure(failure);
  answer(
    response,
    parts.desk.refuse(call, new Refusal(failure.status ?? 500, description, { ours: false, retryAfter })),
  );
}

function closing(response: ServerResponse | null): AbortSignal {
  const leaving = new AbortController();
  response?.on("close", () => leaving.abort());
  return leaving.signal;
}

function serveFile({ world }: Parts, response: ServerResponse, path: string): void {
  const file = world.files.byPath(decodeURIComponent(path));
  if (!file) return answer(response, notFound("Not Found"));
  response.writeHead(200, { "content-type": "application/octet-stream", "content-length": file.bytes.length });
  response.end(file.bytes);
}

function unauthorized({ desk }: Parts, method: string): Answer {
  return desk.refuse(desk.open(method, {}), new Refusal(401, "Unauthorized"));
}

function notFound(description: string): Answer {
  return { status: 404, body: { ok: false, error_code: 404, description } };
}

function answer(response: ServerResponse, { status, body }: Answer): void {
  if (response.destroyed) return;
  const text = JSON.stringify(body);
  const retryAfter =
    status === 429 ? { "retry-after": String((body.parameters as { retry_after: number }).retry_after) } : {};
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(text),
    ...retryAfter,
  });
  response.end(text);
}

function fail(response: ServerResponse, error: unknown): void {
  if (response.destroyed) return;
  answer(response, {
    status: 500,
    body: { ok: false, error_code: 500, description: `Internal Server Error: ${error}` },
  });
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
