/** What a refusal says beside its description. */
export interface RefusalDetails {
  /** false where a correct client can meet it too (blocked, not modified); such a refusal is no violation. */
  ours?: boolean;
  /** Seconds to wait, in `parameters.retry_after`. */
  retryAfter?: number;
}

/** The call is refused with `{ok: false, error_code, description}`. */
export class Refusal extends Error {
  readonly status: number;
  readonly ours: boolean;
  readonly retryAfter: number | undefined;

  constructor(status: number, description: string, details: RefusalDetails = {}) {
    super(description);
    this.status = status;
    this.ours = details.ours ?? true;
    this.retryAfter = details.retryAfter;
  }
}

/** A 400: `Bad Request: ` and the reason in Telegram's words. */
export function badRequest(reason: string, details: RefusalDetails = {}): Refusal {
  return new Refusal(400, `Bad Request: ${reason}`, details);
}
