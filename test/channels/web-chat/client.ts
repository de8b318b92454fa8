import { randomUUID } from "node:crypto";
import { silentLog } from "../../../src/base/index.ts";
import { deriveKey, type WebChatOptions, webChat } from "../../../src/channels/web-chat/index.ts";
import type { SessionAnswer } from "../../../src/channels/web-chat/wire.ts";
import { type MemoryChat, memoryChat } from "./memory-chat.ts";

/** Where every test's clock starts. */
export const START = new Date("2027-03-01T10:00:00Z");

/** The web chat over a conversation in memory, at a time that the test moves. */
export async function openChat(port: MemoryChat = memoryChat(), more: Partial<WebChatOptions> = {}) {
  const time = { now: START };
  const visitorKey = await deriveKey("a secret of a test", "visitor");
  const customerKey = await deriveKey("a secret of a test", "customer");
  const clock = () => time.now;
  const parts = { port, visitorKey, customerKey, clock, log: silentLog, addressOf: () => "203.0.113.7" };
  const app = webChat({ ...parts, ...more });
  return {
    app,
    time,
    port,
    visitorKey,
    customerKey,
    /** Sends a body, as JSON unless it is a text already. */
    post: (path: string, body: unknown, token?: string) =>
      app.request(path, {
        method: "POST",
        headers: { "Content-Type": "application/json", ...bearer(token) },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (path: string, token?: string, headers: Record<string, string> = {}) =>
      app.request(path, { headers: { ...bearer(token), ...headers } }),
  };
}

/** See {@link openChat}. */
export type OpenChat = Awaited<ReturnType<typeof openChat>>;

const bearer = (token?: string): Record<string, string> => (token ? { Authorization: `Bearer ${token}` } : {});

/** Opens a session that must open. */
export async function session(chat: OpenChat, body: object = {}): Promise<SessionAnswer> {
  const answer = await chat.post("/api/chat/session", body);
  if (answer.status !== 200) throw new Error(`no session: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as SessionAnswer;
}

/** Sends a text under a new id. */
export const send = (chat: OpenChat, token: string, text: string, id: string = randomUUID()) =>
  chat.post("/api/chat/messages", { id, text }, token);

/** The code and sentence of a refusal. */
export async function problemOf(answer: Response): Promise<{ status: number; code: string; message: string }> {
  const { error } = (await answer.json()) as { error: { code: string; message: string } };
  return { status: answer.status, ...error };
}

/** The visitor id inside a token. */
export function visitorOf(token: string): string {
  const payload = Buffer.from(token.split(".")[1] ?? "", "base64url").toString();
  return (JSON.parse(payload) as { sub: string }).sub;
}
