import type { AskedChat } from "../../support/openai/index.ts";

/** Some 40 tokens a second, as a small model writes. */
export const TOKEN_MS = 25;

/** What a model says that restates its first passage: the passage's sentences, each with its citation. */
export function slowAnswer({ inputs }: AskedChat) {
  const [passage = ""] = inputs.passages ?? [];
  const paragraph = passage.split("\n").find((line) => /[.!?…]$/.test(line)) ?? passage;
  const sentences = paragraph.split(/(?<=[.!?…])\s+/);
  const text = sentences.map((sentence) => sentence.replace(/[.!?…]$/, " [1].")).join("\n");
  return { pieces: text.match(/\s*\S+/g) ?? [], everyMs: TOKEN_MS };
}

/** The place of the piece that ends the first sentence. */
export const lastPieceOfFirst = (pieces: string[]): number => pieces.findIndex((piece) => piece.includes("[1]"));
