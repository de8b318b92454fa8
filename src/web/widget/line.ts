/** How the chat stands with its server. */
export type Status = "idle" | "connecting" | "connected";

/** What a line does while it is up. */
export interface LineWork {
  /** Resolves when the connection ended, rejects when it failed; `opened` when it stands; `signal` ends it. */
  connect(opened: () => void, signal: AbortSignal): Promise<void>;
  changed(status: Status): void;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A connection that stood for as long was a good one: the next comes after the shortest pause. */
const GOOD_MS = 3000;
/** A hidden tab lets go after this time: a browser has six connections a host for all its tabs. */
const HIDDEN_MS = 60_000;

/**
 * Keeps a connection up from `start` on: reconnects with growing pauses, at once when the network or the tab comes back, and
 * lets go while the tab is hidden.
 */
export class Line {
  private work: LineWork;
  private started = false;
  private stop = new AbortController();
  private again = false;
  private wake: () => void = () => {};
  private hidden: ReturnType<typeof setTimeout> | undefined;

  constructor(work: LineWork) {
    this.work = work;
  }

  start(): void {
    if (this.started) return;
    this.started = true;
    addEventListener("online", () => this.kick());
    addEventListener("offline", () => this.stop.abort());
    document.addEventListener("visibilitychange", () => this.seen());
    void this.run();
  }

  /** Connects anew at once: something about the session has changed. */
  restart(): void {
    this.again = true;
    this.stop.abort();
    this.kick();
  }

  /** Ends a pause. */
  kick(): void {
    this.wake();
  }

  private async run(): Promise<void> {
    for (let failures = 0; ; ) {
      if (document.hidden) {
        this.work.changed("idle");
        await this.pause(Number.POSITIVE_INFINITY);
      }
      this.again = false;
      const lived = await this.connect();
      if (lived === null) failures += 1;
      else failures = lived > GOOD_MS ? 0 : 1;
      if (!this.again) await this.pause(pauseAfter(failures));
    }
  }

  /** How long the connection stood, in milliseconds; null where it never did. */
  private async connect(): Promise<number | null> {
    let from: number | null = null;
    this.stop = new AbortController();
    this.work.changed("connecting");
    const opened = () => {
      from ??= Date.now();
      this.work.changed("connected");
    };
    await this.work.connect(opened, this.stop.signal).catch(() => {});
    this.work.changed("connecting");
    return from === null ? null : Date.now() - from;
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === Number.POSITIVE_INFINITY ? undefined : setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private seen(): void {
    clearTimeout(this.hidden);
    if (document.hidden) this.hidden = setTimeout(() => this.stop.abort(), HIDDEN_MS);
    else this.kick();
  }
}

/** Doubles, up to half a minute, and differs from browser to browser so that they do not all come back at once. */
function pauseAfter(failures: number): number {
  const whole = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** failures);
  return whole * (0.6 + 0.4 * Math.random());
}
