/** How the next calls fail. */
export interface Failure {
  /** How many calls; one where it is left out. */
  times?: number;
  status?: 400 | 403 | 429 | 500 | 502;
  description?: string;
  /** Seconds, in `parameters.retry_after`; 1 for a 429 where it is left out. */
  retryAfter?: number;
  /** Closes the connection instead of answering: before the call took effect, or after. */
  cut?: "before" | "after";
  /** Milliseconds before the answer; alone, the call is slow and succeeds. */
  delayMs?: number;
  /** Waited for before the answer, which then is as it would have been where nothing else is told: a test says when. */
  until?: Promise<unknown>;
}

const WORDS: Record<number, string> = {
  400: "Bad Request",
  403: "Forbidden",
  500: "Internal Server Error",
  502: "Bad Gateway",
};

/** The failures that a test has written for the next calls. */
export class Script {
  #planned: { method: string; failure: Failure; left: number }[] = [];

  /** Plans a failure for a method, or for every one ("*"). */
  plan(method: string, failure: Failure): void {
    this.#planned.push({ method, failure, left: failure.times ?? 1 });
  }

  /** The failure of this call, used up by asking. */
  next(method: string): Failure | undefined {
    if (this.#planned.length === 0) return undefined;
    const found = this.#planned.find((plan) => plan.method === "*" || plan.method === method);
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) this.#planned.splice(this.#planned.indexOf(found), 1);
    const { failure } = found;
    return failure.cut || failure.delayMs || failure.until ? failure : { status: 500, ...failure };
  }
}

/** What a planned failure says. */
export function describeFailure({ status, description, retryAfter }: Failure): {
  description: string;
  retryAfter?: number;
} {
  if (status === 429) {
    const wait = retryAfter ?? 1;
    return { description: description ?? `Too Many Requests: retry after ${wait}`, retryAfter: wait };
  }
  return { description: description ?? WORDS[status ?? 500] ?? "Internal Server Error" };
}
