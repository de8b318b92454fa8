import type { ServerResponse } from "node:http";
import type { AskedChat } from "./asked.ts";
import type { Wrong } from "./check.ts";
import type { Told } from "./script.ts";

/** Answers a request for a completion as the script tells. */
export async function reply(
  response: ServerResponse,
  asked: AskedChat,
  answer: Told,
  usageTold: boolean,
): Promise<void> {
  if (answer.hang) return;
  if (answer.afterMs) await wait(answer.afterMs);
  if (response.destroyed) return;
  if (answer.status) return refuse(response, answer.status, answer.message ?? WORDS[answer.status] ?? "error", answer);
  if (answer.body !== undefined) return send(response, 200, answer.body);
  if (asked.stream) await stream(response, asked, answer, usageTold);
  else whole(response, asked, answer);
}

const WORDS: Record<number, string> = {
  401: "Incorrect API key provided.",
  429: "Rate limit reached for requests.",
  500: "The server had an error while processing your request.",
  503: "The engine is currently overloaded.",
};

/** Refuses with an error as OpenAI writes it. */
export function refuse(
  response: ServerResponse,
  status: number,
  message: string,
  {
    retryAfter,
    param = null,
    code = null,
  }: { retryAfter?: number; param?: Wrong["param"] | null; code?: string | null } = {},
): void {
  const error = { message, type: status < 500 ? "invalid_request_error" : "server_error", param, code };
  if (retryAfter !== undefined) response.setHeader("retry-after", String(retryAfter));
  send(response, status, JSON.stringify({ error }));
}

export function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function usageOf({ messages }: AskedChat, { text, usage }: Told) {
  if (usage === null) return null;
  const count = (words: string) => words.split(/\s+/).length;
  const { prompt_tokens, completion_tokens } = usage ?? {
    prompt_tokens: count(messages.map(({ content }) => content).join(" ")),
    completion_tokens: count(text),
  };
  return { prompt_tokens, completion_tokens, total_tokens: prompt_tokens + completion_tokens };
}

const ID = { id: "chatcmpl-1", created: 1_800_000_000 };

function whole(response: ServerResponse, asked: AskedChat, answer: Told): void {
  const { refusal = null, finish = "stop", text, cutAfter } = answer;
  const message = { role: "assistant", content: refusal === null ? text : null, refusal };
  const choices = [{ index: 0, message, finish_reason: finish, logprobs: null }];
  const usage = usageOf(asked, answer);
  const body = JSON.stringify({
    ...ID,
    object: "chat.completion",
    model: asked.model,
    choices,
    ...(usage ? { usage } : {}),
  });
  if (cutAfter === undefined) return send(response, 200, body);
  response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
  response.write(body.slice(0, body.length / 2), () => response.destroy());
}

async function stream(response: ServerResponse, asked: AskedChat, answer: Told, usageTold: boolean): Promise<void> {
  const { refusal, finish = "stop", pieces, everyMs = 0, between, cutAfter = Number.POSITIVE_INFINITY } = answer;
  response.writeHead(200, { "content-type": "text/event-stream" });
  const chunk = (choices: unknown[], rest = {}) =>
    event(response, { ...ID, object: "chat.completion.chunk", model: asked.model, choices, ...rest });
  const delta = (part: object, finish_reason: string | null = null) =>
    chunk([{ index: 0, delta: part, finish_reason }]);
  delta({ role: "assistant", content: "" });
  for (const [at, piece] of pieces.entries()) {
    if (at >= cutAfter) break;
    if (at > 0 && everyMs > 0) await wait(everyMs);
    if (at > 0) await between?.();
    if (response.destroyed) return;
    delta({ content: piece });
  }
  if (pieces.length >= cutAfter) {
    // What was written leaves first: a cut is met in the middle of a stream.
    await wait(5);
    return void response.destroy();
  }
  if (refusal !== undefined) delta({ refusal });
  if (finish) delta({}, finish);
  const usage = usageTold && usageOf(asked, answer);
  if (usage) chunk([], { usage });
  response.end("data: [DONE]\n\n");
}

const event = (response: ServerResponse, value: unknown) => response.write(`data: ${JSON.stringify(value)}\n\n`);

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
