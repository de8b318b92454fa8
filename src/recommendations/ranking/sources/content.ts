import { readingOf, type Source } from "../source.ts";

/** How alike in content an item is to what the person buys: the only source that knows products which nobody bought yet. */
export const content: Source = {
  name: "content",
  features: ["likeness"],
  read: ({ content }) => readingOf(new Map([...content].map(([item, likeness]) => [item, [likeness]]))),
};
