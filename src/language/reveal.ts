import type { Masks } from "./masks/masks.ts";

/** What may still become a placeholder at the end of a text: an open bracket, and not much behind it. */
const UNFINISHED = /\[[^\]\s]{0,30}$/;

/** A value with the placeholders of all its texts revealed. */
export function revealDeep(value: unknown, masks: Masks): unknown {
  if (typeof value === "string") return masks.reveal(value);
  if (Array.isArray(value)) return value.map((one) => revealDeep(one, masks));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, revealDeep(one, masks)]));
}

/** The pieces of a stream with placeholders revealed, those that were cut in two among them. */
export async function* revealPieces(pieces: AsyncIterable<string>, masks: Masks): AsyncGenerator<string> {
  let held = "";
  for await (const piece of pieces) {
    const text = held + piece;
    const end = text.search(UNFINISHED);
    held = end < 0 ? "" : text.slice(end);
    const ready = end < 0 ? text : text.slice(0, end);
    if (ready) yield masks.reveal(ready);
  }
  if (held) yield masks.reveal(held);
}
