import { randomUUID } from "node:crypto";
import type { SessionAnswer, WireMessage } from "../../src/channels/web-chat/index.ts";

interface App {
  request(path: string, init?: RequestInit): Response | Promise<Response>;
}

/** Somebody new on the shop's site who speaks `language`: what they send, what they see, and who they are to the shop. */
export async function siteVisitor(app: App, language: string) {
  const opened = await app.request("/api/chat/session", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ language }),
  });
  const { visitor } = (await opened.json()) as SessionAnswer;
  const headers = { Authorization: `Bearer ${visitor}`, "Content-Type": "application/json" };
  const { sub } = JSON.parse(Buffer.from(visitor.split(".")[1] ?? "", "base64url").toString()) as { sub: string };
  return {
    headers,
    sender: { channel: "web", senderId: sub } as const,
    say: (text: string) =>
      app.request("/api/chat/messages", { method: "POST", headers, body: JSON.stringify({ id: randomUUID(), text }) }),
    async history() {
      const answer = await app.request("/api/chat/messages", { headers });
      return ((await answer.json()) as { messages: WireMessage[] }).messages;
    },
  };
}
