/** The caller asked for something that cannot be: `sentence` is safe to show to whoever asked. */
export class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;
  readonly sentence: string;
  constructor(code: string, sentence: string) {
    super(`${code}: ${sentence}`);
    this.code = code;
    this.sentence = sentence;
  }
}

/** Something outside (a database, a mail server, a channel) did not answer; the same call may work later. */
export class Unavailable extends Error {
  override readonly name = "Unavailable";
  readonly what: string;
  /** How long whoever refused asks us to wait, where they say so. */
  readonly retryAfterMs: number | null;
  /** Whether it is certain that the call did nothing, so that the same again cannot do it twice. Who asks us to wait did nothing. */
  readonly nothingDone: boolean;
  constructor(
    what: string,
    cause?: unknown,
    retryAfterMs: number | null = null,
    nothingDone: boolean = retryAfterMs !== null,
  ) {
    super(`${what} is not available: ${cause instanceof Error ? cause.message : String(cause ?? "no answer")}`, {
      cause,
    });
    this.what = what;
    this.retryAfterMs = retryAfterMs;
    this.nothingDone = nothingDone;
  }
}

/** The mark of a case that the types say cannot happen; reaching it is a bug in this program. */
export function unreachable(value: never): never {
  throw new Error(`a case was forgotten: ${JSON.stringify(value)}`);
}
