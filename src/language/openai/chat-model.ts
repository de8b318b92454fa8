import { BaseCallbackHandler } from "@langchain/core/callbacks/base";
import { BaseChatModel, type BaseChatModelCallOptions } from "@langchain/core/language_models/chat_models";
import { AIMessage, AIMessageChunk, type BaseMessage, type UsageMetadata } from "@langchain/core/messages";
import { ChatGenerationChunk, type ChatResult } from "@langchain/core/outputs";
import type { OpenAI } from "openai";
import { reckonTokens } from "../tokens.ts";
import type { Manner } from "./manner.ts";
import type { OutputSchema } from "./output-schema.ts";

/** What one request is like, beside its messages. */
export interface ChatOptions extends BaseChatModelCallOptions {
  manner: Manner;
  temperature: number;
  maxTokens: number;
  /** A schema by its name, "object" for any JSON object; text where it is left out. */
  output?: ({ name: string } & OutputSchema) | "object";
}

/** What the model's messages hold beside their text, in `response_metadata`. */
export type Ending = {
  /** Null where the answer was cut. */
  finish: string | null;
  refusal: string | null;
};

type Request = OpenAI.ChatCompletionCreateParams;
type Effort = Request["reasoning_effort"];

/** Tokens for thoughts, beside those of the answer: endpoints count both against one limit. */
const THOUGHTS: Record<string, number> = { low: 1_024, medium: 4_096, high: 8_192 };

/**
 * LangChain sends every prompt to LangSmith where a variable of the environment says so, whoever set it for whatever else; unless there is
 * a handler of this name already.
 */
class Untraced extends BaseCallbackHandler {
  readonly name = "langchain_tracer";
}
const UNTRACED = new Untraced({ ignoreLLM: true, ignoreChain: true, ignoreAgent: true, ignoreRetriever: true });

/** LangChain's chat model over an OpenAI-compatible endpoint: text in, text out. It never repeats a request by itself. */
export class ChatModel extends BaseChatModel<ChatOptions> {
  readonly #client: OpenAI;
  readonly #model: string;
  readonly #effort: Effort;

  constructor({ client, model, effort }: { client: OpenAI; model: string; effort?: Effort }) {
    super({ maxRetries: 0, callbacks: [UNTRACED] });
    this.#client = client;
    this.#model = model;
    this.#effort = effort;
  }

  override _llmType(): string {
    return "openai-compatible";
  }

  /** LangChain would fetch a vocabulary from the web to count with. */
  override async getNumTokens(content: unknown): Promise<number> {
    return reckonTokens(typeof content === "string" ? content : JSON.stringify(content));
  }

  override async _generate(messages: BaseMessage[], options: this["ParsedCallOptions"]): Promise<ChatResult> {
    const { signal } = options;
    const request = { ...this.#request(messages, options), stream: false as const };
    const completion = await this.#client.chat.completions.create(request, { signal });
    const choice = completion.choices?.[0];
    const text = choice?.message?.content ?? "";
    const ending: Ending = { finish: choice?.finish_reason ?? null, refusal: choice?.message?.refusal ?? null };
    const usage = usageOf(completion.usage);
    const message = new AIMessage({ content: text, response_metadata: ending, ...usage });
    return { generations: [{ text, message }] };
  }

  override async *_streamResponseChunks(
    messages: BaseMessage[],
    options: this["ParsedCallOptions"],
  ): AsyncGenerator<ChatGenerationChunk> {
    const { signal, manner } = options;
    const usageAsked = manner.streamUsage ? { stream_options: { include_usage: true } } : {};
    const request = { ...this.#request(messages, options), stream: true as const, ...usageAsked };
    const stream = await this.#client.chat.completions.create(request, { signal });
    for await (const { choices, usage } of stream) {
      const [choice] = choices ?? [];
      const text = choice?.delta?.content ?? "";
      const ending: Partial<Ending> = {
        ...(choice?.finish_reason ? { finish: choice.finish_reason } : {}),
        ...(choice?.delta?.refusal ? { refusal: choice.delta.refusal } : {}),
      };
      const message = new AIMessageChunk({ content: text, response_metadata: ending, ...usageOf(usage) });
      yield new ChatGenerationChunk({ text, message });
    }
  }

  #request(messages: BaseMessage[], { manner, temperature, maxTokens, output }: ChatOptions) {
    return {
      model: this.#model,
      messages: messages.map(wireMessage),
      ...(manner.temperature ? { temperature } : {}),
      ...(manner.limits[0] ? { [manner.limits[0]]: maxTokens + (THOUGHTS[this.#effort ?? ""] ?? 0) } : {}),
      ...(manner.reasoning && this.#effort ? { reasoning_effort: this.#effort } : {}),
      ...(output ? { response_format: formatOf(output) } : {}),
    };
  }
}

const ROLES: Record<string, "system" | "assistant"> = { system: "system", ai: "assistant" };

const wireMessage = (message: BaseMessage) => ({
  role: ROLES[message.getType()] ?? ("user" as const),
  content: message.text,
});

function formatOf(output: NonNullable<ChatOptions["output"]>): Request["response_format"] {
  if (output === "object") return { type: "json_object" };
  const { name, schema, strict } = output;
  return { type: "json_schema", json_schema: { name, schema, strict } };
}

function usageOf(usage: OpenAI.CompletionUsage | null | undefined): { usage_metadata?: UsageMetadata } {
  if (!usage) return {};
  const { prompt_tokens, completion_tokens = 0 } = usage;
  const total_tokens = prompt_tokens + completion_tokens;
  return { usage_metadata: { input_tokens: prompt_tokens, output_tokens: completion_tokens, total_tokens } };
}
