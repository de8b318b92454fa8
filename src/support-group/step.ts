import type { Due } from "./queries.ts";

/** One call of Telegram that brings a topic nearer to what it should be. */
export type Step = "create" | "reopen" | "packet" | "tell" | "say_over" | "close";

/** What to do next for a conversation whose topic lacks something. */
export function nextStep({ topic, handoffId }: Due): Step {
  if (!topic) return "create";
  if (handoffId === null) return topic.over ? "close" : "say_over";
  if (topic.closed) return "reopen";
  return topic.over || topic.handoffId !== handoffId ? "packet" : "tell";
}
