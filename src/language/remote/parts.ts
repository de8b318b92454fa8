import type { AIMessageChunk } from "@langchain/core/messages";
import type { Tokens } from "../ledger.ts";
import type { Prompts } from "../prompts/catalogue.ts";
import type { Part } from "../prompts/prompt.ts";
import type { Line, Traffic } from "./line.ts";
import type { Speaker } from "./speaker.ts";

/** What a model behind an endpoint is made of. */
export interface RemoteParts {
  name: string;
  line: Line;
  speaker: Speaker;
  prompts: Prompts;
  /** For a million tokens. */
  prices: Tokens;
}

/** The traffic of a call that sends these messages. */
export const trafficOf = (parts: Part[]): Traffic => ({
  sent: parts.map(({ text }) => text).join("\n"),
  got: "",
  told: null,
});

/** What the endpoint told of tokens, null where it told nothing. */
export function toldTokens({ usage_metadata: usage }: Pick<AIMessageChunk, "usage_metadata">): Traffic["told"] {
  return usage ? { input: usage.input_tokens, output: usage.output_tokens } : null;
}
