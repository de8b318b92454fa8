import { GrammyError } from "grammy/web";
import { Refused, Unavailable } from "../../base/index.ts";

/**
 * A call of the Bot API that failed, without what must not be told: neither the token, which stands in every address, nor what
 * was sent. `status` is Telegram's code, null where no answer came; `reason` is its description without what it quotes.
 */
export class ApiFailure extends Error {
  override readonly name = "ApiFailure";
  readonly status: number | null;
  readonly reason: string;
  readonly retryAfterMs: number | null;
  /** Whether Telegram never got the call. */
  readonly unsent: boolean;
  constructor(status: number | null, reason: string, retryAfterMs: number | null = null, unsent = false) {
    super(status === null ? reason : `${status} ${reason}`);
    this.status = status;
    this.reason = reason;
    this.retryAfterMs = retryAfterMs;
    this.unsent = unsent;
  }
}

/** Whatever a call threw, as a failure that may be logged. */
export function apiFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  if (!(error instanceof GrammyError)) return new ApiFailure(null, "no answer", null, isUnsent(error));
  const seconds = error.parameters.retry_after;
  return new ApiFailure(error.error_code, toldReason(error.description), seconds === undefined ? null : seconds * 1000);
}

/** What a failure means to whoever wanted the call done: never (`Refused`), or later. */
export function outcomeOf(failure: ApiFailure): Refused | Unavailable {
  const { status, reason, retryAfterMs } = failure;
  if (status === 403) return new Refused("blocked", "This person does not let us write to them.");
  if (status === 400 && reason.includes("chat not found"))
    return new Refused("chat_not_found", "Telegram knows no such chat.");
  if (status === 400 || status === 413)
    return new Refused("telegram_refused", `Telegram does not take this: ${reason}.`);
  return new Unavailable("Telegram", failure, retryAfterMs, failure.unsent || retryAfterMs !== null);
}

/** Whether no connection came about. grammY wraps what `fetch` threw, and that its cause. */
function isUnsent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 3) return false;
  if ("code" in error && NO_CONNECTION.has(String(error.code))) return true;
  return isUnsent("error" in error ? error.error : error.cause, depth + 1);
}

const NO_CONNECTION = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ENETUNREACH",
  "EHOSTUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
]);

const REASON_MAX = 100;

/** "Bad Request: chat not found" → "chat not found"; what Telegram quotes may be the customer's words or a link. */
function toldReason(description: string): string {
  const plain = description.replace(/^[A-Z][A-Za-z ]*: /, "").replace(/["'`«].*["'`»]/gs, "…");
  return /https?:|\d{6}/.test(plain) ? "(not told)" : plain.slice(0, REASON_MAX);
}
