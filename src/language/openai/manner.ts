import { APIError } from "openai";

/** Ways to ask for JSON: by a schema, as any JSON object, or in words alone. */
export type Form = "schema" | "object" | "words";

const FORMS: readonly Form[] = ["schema", "object", "words"];

/** How an endpoint wants to be asked: servers that call themselves compatible take different fields. */
export interface Manner {
  /** The field that bounds the answer's length, and what is tried after it; none where it takes neither. */
  limits: readonly ("max_tokens" | "max_completion_tokens")[];
  temperature: boolean;
  /** Whether a stream is asked to tell of tokens. */
  streamUsage: boolean;
  reasoning: boolean;
}

/**
 * How an endpoint is asked first. OpenAI's newer models refuse `max_tokens`; Ollama, and llama.cpp before 2026, pass over
 * `max_completion_tokens` without a word, and then write as long as they like.
 */
export function firstManner(url: string): Manner {
  const isOpenAi = new URL(url).hostname.endsWith("openai.com");
  const limits = ["max_tokens", "max_completion_tokens"] as const;
  return { limits: isOpenAi ? limits.toReversed() : limits, temperature: true, streamUsage: true, reasoning: true };
}

/** What a request was like, or is to be like: its form is null where text is asked for. */
export interface Asking {
  manner: Manner;
  form: Form | null;
}

/**
 * How to ask again after a refusal that is about the way of asking; null where it is about something else. Endpoints name the field
 * that they do not take (OpenAI in `param`, others in their words); a refusal that names none is taken to mean the schema.
 */
export function otherwise({ manner, form }: Asking, error: unknown): Asking | null {
  if (!(error instanceof APIError) || !isAboutTheRequest(error)) return null;
  const words = `${error.param ?? ""} ${error.message}`;
  if (/max_(completion_)?tokens/.test(words) && manner.limits.length > 0)
    return { form, manner: { ...manner, limits: manner.limits.slice(1) } };
  if (/temperature/.test(words) && manner.temperature) return { form, manner: { ...manner, temperature: false } };
  if (/stream_options|include_usage/.test(words) && manner.streamUsage)
    return { form, manner: { ...manner, streamUsage: false } };
  if (/reasoning/.test(words) && manner.reasoning) return { form, manner: { ...manner, reasoning: false } };
  const next = form && FORMS[FORMS.indexOf(form) + 1];
  return next ? { manner, form: next } : null;
}

/** A 400 or its like; and what llama.cpp answers to a schema that it makes no grammar of. */
function isAboutTheRequest({ status, message }: APIError): boolean {
  if (status === 400 || status === 415 || status === 422 || status === 501) return true;
  return status === 500 && /grammar|schema|response_format/i.test(message);
}
