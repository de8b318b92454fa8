import { AIMessage, type BaseMessage, HumanMessage, SystemMessage } from "@langchain/core/messages";
import type { Log } from "../../base/index.ts";
import type { ChatModel, ChatOptions, Ending } from "../openai/chat-model.ts";
import { type Asking, type Form, type Manner, otherwise } from "../openai/manner.ts";
import type { OutputSchema } from "../openai/output-schema.ts";
import { Failed } from "../outcome.ts";
import type { Prompts } from "../prompts/catalogue.ts";
import type { Part, Prompt } from "../prompts/prompt.ts";

/** What is to be said to the model, and what shape the answer must have; null for text. */
export interface Speech {
  prompt: Prompt;
  parts: Part[];
  output: OutputSchema | null;
  signal: AbortSignal;
}

/** A request as it goes out: LangChain's messages and options. */
export interface Ready {
  messages: BaseMessage[];
  options: Omit<ChatOptions, "signal"> & { signal: AbortSignal };
}

/** Knows how its endpoint wants to be asked. */
export interface Speaker {
  chat: ChatModel;
  /** Sends a speech in the way that is known to work, and in the next simpler one where it is refused. */
  say<Answer>(speech: Speech, send: (ready: Ready) => Promise<Answer>): Promise<Answer>;
  /** The form that worked for a prompt last, for `doctor`. */
  formOf(prompt: string): Form;
}

/** A speaker that begins in this manner, and learns. */
export function makeSpeaker(chat: ChatModel, first: Manner, { common }: Prompts, log: Log): Speaker {
  let manner = first;
  const forms = new Map<string, Form>();
  const formOf = (prompt: string): Form => forms.get(prompt) ?? "schema";
  const learn = (name: string, { manner: learned, form }: Asking) => {
    if (learned === manner && (form === null || form === formOf(name))) return;
    manner = learned;
    if (form) forms.set(name, form);
    const { limits, ...rest } = learned;
    log.info("model_asked_otherwise", { purpose: name, form, limit: limits[0] ?? null, ...rest });
  };
  return {
    chat,
    formOf,
    async say(speech, send) {
      const { name } = speech.prompt;
      let asking: Asking = { manner, form: speech.output && formOf(name) };
      for (;;)
        try {
          const answer = await send(ready(speech, asking, common));
          learn(name, asking);
          return answer;
        } catch (error) {
          const next = otherwise(asking, error);
          if (!next) throw error;
          asking = next;
        }
    },
  };
}

function ready({ prompt, parts, output, signal }: Speech, { manner, form }: Asking, common: Prompts["common"]): Ready {
  const inWords = output && form !== "schema" ? withSchema(common.schema, output) : null;
  const messages = parts.map(({ role, text }) =>
    role === "system" && inWords ? new SystemMessage(`${text}\n\n${inWords}`) : messageOf(role, text),
  );
  const { temperature, max_tokens: maxTokens } = prompt;
  const format = output && form === "schema" ? { name: prompt.schema ?? prompt.name, ...output } : "object";
  return {
    messages,
    options: { manner, temperature, maxTokens, signal, ...(output && form !== "words" ? { output: format } : {}) },
  };
}

function messageOf(role: Part["role"], text: string): BaseMessage {
  if (role === "system") return new SystemMessage(text);
  return role === "user" ? new HumanMessage(text) : new AIMessage(text);
}

/** A text of `prompts/common.md` with the schema, and other values, in their places. */
export function withSchema(text: string, { schema }: OutputSchema, values: Record<string, string> = {}): string {
  const all: Record<string, string> = { ...values, schema: JSON.stringify(schema) };
  return text.replace(/\{(\w+)\}/g, (place, name: string) => all[name] ?? place);
}

/** Throws `Failed` where an answer is no whole answer. */
export function checkEnding({ finish, refusal }: Partial<Ending> & { [word: string]: unknown }): void {
  if (refusal) throw new Failed("refused", "the model refused");
  if (finish === "content_filter") throw new Failed("refused", "the answer was filtered");
  if (finish === "length")
    throw new Failed("long", "the answer was longer than allowed; a model that thinks first needs MODEL_EFFORT");
  if (!finish) throw new Failed("cut", "the answer was cut");
}
