/** What the model says to one request: a text, or an {@link Answer}. */
export type Script = string | Answer;

/** What comes of one request. Without `status`, `hang` and `body` it is a completion of `text`, `json` or `pieces`. */
export interface Answer {
  text?: string;
  /** The text is this value as JSON. */
  json?: unknown;
  /** The text in the pieces in which it is streamed; words unless told. */
  pieces?: string[];
  /** Milliseconds before anything is sent. */
  afterMs?: number;
  /** Milliseconds before each piece but the first. */
  everyMs?: number;
  /** Waited for before each piece but the first: a test says when the model goes on. */
  between?: () => Promise<unknown>;
  /** The connection is closed after so many pieces; where nothing is streamed, in the middle of the body. */
  cutAfter?: number;
  /** Why the model stopped; null leaves it out and ends in good order all the same. "stop" unless told. */
  finish?: "stop" | "length" | "content_filter" | null;
  /** The model's refusal, in the field of that name. */
  refusal?: string;
  /** What is told of tokens; null where the server tells nothing. Counted from the words unless told. */
  usage?: { prompt_tokens: number; completion_tokens: number } | null;
  /** The request is refused with this status. */
  status?: 400 | 401 | 404 | 413 | 429 | 500 | 502 | 503;
  message?: string;
  /** Seconds, in the header `retry-after`. */
  retryAfter?: number;
  /** No answer comes, and the connection stays open. */
  hang?: true;
  /** A 200 with this body, whatever it is. */
  body?: string;
}

/** An answer with its text said in one way. */
export interface Told extends Answer {
  text: string;
  pieces: string[];
}

export function told(script: Script): Told {
  const answer = typeof script === "string" ? { text: script } : script;
  const text = answer.pieces?.join("") ?? answer.text ?? ("json" in answer ? JSON.stringify(answer.json) : "");
  return { ...answer, text, pieces: answer.pieces ?? text.match(/\s*\S+\s*$|\s*\S+/g) ?? [] };
}
