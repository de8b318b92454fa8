/** An answer that is none: the server's refusal with its code, or no answer at all (`status` 0, `offline`). */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  /** After how many seconds to try again, where the server says so. */
  readonly retryAfter: number | null;

  constructor(status: number, code: string, retryAfter: number | null = null) {
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** Whether an error is a problem with this code. */
export const isProblem = (error: unknown, code: string): error is Problem =>
  error instanceof Problem && error.code === code;

/** Whether the same request may do better later. */
export const mayPass = (error: unknown): boolean =>
  !(error instanceof Problem) || error.status === 0 || error.status >= 500;
