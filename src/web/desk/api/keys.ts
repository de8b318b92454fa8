import type { Queue } from "../words/words.ts";

/** Names of what the page keeps of the server's answers. */
export const KEYS = {
  me: ["me"],
  assistant: ["assistant"],
  counts: ["counts"],
  queues: ["queues"],
  queue: (queue: Queue) => ["queues", queue],
  conversation: (id: string) => ["conversation", id],
  review: ["review"],
  titles: (locale: string, q: string) => ["titles", locale, q],
} as const;
