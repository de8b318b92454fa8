import { Refusal } from "./api.ts";
import type { Outgoing } from "./thread.ts";

/** Where a postbox takes its messages from, and whom it tells. */
export interface PostboxWork {
  /** The oldest message that waits and has not failed. */
  next(): Outgoing | undefined;
  send(message: Outgoing): Promise<{ seq: number }>;
  accepted(id: string, seq: number): void;
  /** `code` says why, where the server refused it. */
  failed(id: string, code?: string): void;
  /** The token was refused: nothing goes until there is a new session. */
  unauthorized(): void;
  /** Whether the line stands: only then does a failure count. */
  connected(): boolean;
}

const TRIES = 3;
const PAUSE_MS = 2000;

/** Sends what waits, one after another, in order, and each under its own id until the server has it. */
export class Postbox {
  private work: PostboxWork;
  private busy = false;
  private tries = new Map<string, number>();

  constructor(work: PostboxWork) {
    this.work = work;
  }

  async flush(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.work.next(); next; next = this.work.next()) {
      const message = next;
      const sent = await this.work.send(message).catch((error: unknown) => this.refused(message, error));
      if (sent === "stop") break;
      if (sent) this.work.accepted(message.id, sent.seq);
    }
    this.busy = false;
  }

  /** Lets a failed message try as often as a new one. */
  forgive(id: string): void {
    this.tries.delete(id);
  }

  private async refused(message: Outgoing, error: unknown): Promise<"stop" | null> {
    const status = error instanceof Refusal ? error.status : 0;
    if (error instanceof Refusal && status === 429) {
      await new Promise((resolve) => setTimeout(resolve, error.retryAfterMs || PAUSE_MS));
      return null;
    }
    if (status === 401) {
      this.work.unauthorized();
      return "stop";
    }
    if (error instanceof Refusal && status >= 400 && status < 500) {
      this.work.failed(message.id, error.code);
      return null;
    }
    return this.unlucky(message);
  }

  /** Without a line the message waits for it; with one it may try three times. */
  private unlucky({ id }: Outgoing): "stop" | null {
    if (!this.work.connected()) return "stop";
    const tries = (this.tries.get(id) ?? 0) + 1;
    this.tries.set(id, tries);
    if (tries >= TRIES) {
      this.work.failed(id);
      return null;
    }
    setTimeout(() => this.flush(), PAUSE_MS * tries);
    return "stop";
  }
}
