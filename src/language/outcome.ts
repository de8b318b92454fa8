import { APIConnectionError, APIError, APIUserAbortError } from "openai";

/**
 * What became of a call: answered; cut before its end; not of the schema, twice; refused by the model or its filter; longer than
 * allowed; too late; too many requests (429); the endpoint away (5xx, network); nobody let in (a wrong key or model); this request
 * not taken; left by whoever asked.
 */
export type Outcome =
  | "ok"
  | "cut"
  | "shape"
  | "refused"
  | "long"
  | "late"
  | "busy"
  | "away"
  | "denied"
  | "unfit"
  | "left";

/** A call that came to nothing, for those inside `language/`. */
export class Failed extends Error {
  override readonly name = "Failed";
  readonly outcome: Outcome;
  constructor(outcome: Outcome, message: string, cause?: unknown) {
    super(message, { cause });
    this.outcome = outcome;
  }
}

/** What an error of the client, of a stream, or of ours says of the call. */
export function outcomeOf(error: unknown, signal: AbortSignal): Outcome {
  if (error instanceof Failed) return error.outcome;
  if (signal.aborted || error instanceof APIUserAbortError) return isTimeout(signal.reason) ? "late" : "left";
  if (error instanceof APIConnectionError) return "away";
  if (!(error instanceof APIError)) return "cut";
  if (error.status === 429) return "busy";
  // A stream that tells of an error has no status.
  if (error.status === undefined || error.status >= 500 || error.status === 408) return "away";
  return [401, 403, 404].includes(error.status) ? "denied" : "unfit";
}

const isTimeout = (reason: unknown): boolean => reason instanceof Error && reason.name === "TimeoutError";

/** Whether the endpoint itself is in a bad way: what the breaker counts. Nonsense and refusals are answers, and come of one question. */
export const isTrouble = (outcome: Outcome): boolean => TROUBLE.has(outcome);
const TROUBLE = new Set<Outcome>(["cut", "late", "busy", "away", "denied"]);

/** How long the endpoint asks to wait, in milliseconds, where it does. */
export function retryAfterOf(error: unknown): number | null {
  if (!(error instanceof APIError)) return null;
  const { headers } = error;
  const ms = Number.parseFloat(headers?.get("retry-after-ms") ?? "");
  if (ms >= 0) return ms;
  const seconds = Number.parseFloat(headers?.get("retry-after") ?? "");
  return seconds >= 0 ? seconds * 1000 : null;
}
