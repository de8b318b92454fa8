import { isProblem, Problem } from "../api/problem.ts";
import type { Kept, Unsent } from "./kept.ts";

/** What a post box needs from the page. */
export interface Post {
  read(): Kept;
  write(kept: Kept): void;
  /** Sends an answer, or throws; gives its number in the thread. */
  send(answer: { id: string; text: string; seen: number | null }): Promise<{ seq: number }>;
  newId(): string;
}

/**
 * A person's answers on their way into one conversation, and the draft of the next. They go one after another: what follows one that
 * failed waits for it. Each keeps its id over all tries, so that it is never said twice.
 */
export class Postbox {
  kept: Kept;
  /** The newest message that was read, and the one that was when this draft was begun. */
  private newest: number | null = null;
  private begun: number | null = null;
  private busy = false;
  private readonly listeners = new Set<() => void>();
  private readonly post: Post;

  constructor(post: Post) {
    this.post = post;
    this.kept = post.read();
  }

  watch = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  look = (): Kept => this.kept;

  /** Keeps what is being written. */
  draft = (draft: string): void => {
    if (this.kept.draft === "" || this.begun === null) this.begun = this.newest;
    this.put({ ...this.kept, draft });
  };

  /** What had been read when the draft was begun; null where nothing is written. */
  since = (): number | null => (this.kept.draft === "" ? null : this.begun);

  /** Sends a text, and empties the draft. */
  submit = (text: string): void => {
    const answer: Unsent = { id: this.post.newId(), text, state: "queued", why: null, seq: null, seen: this.begun };
    this.begun = null;
    this.put({ draft: "", unsent: [...this.kept.unsent, answer] });
    void this.work();
  };

  /** Tries what failed once more, and what waits for it; whatever was answered meanwhile. */
  retry = (): void => {
    this.each((one) => (one.state === "failed" ? { ...one, state: "queued", why: null, seen: null } : one));
    void this.work();
  };

  /** Takes an answer back that failed: its text is the draft again, before what is written now. */
  discard = (id: string): void => {
    const gone = this.kept.unsent.find((one) => one.id === id && one.state === "failed");
    if (!gone) return;
    const draft = [gone.text, this.kept.draft].filter(Boolean).join("\n");
    this.put({ draft, unsent: this.kept.unsent.filter((one) => one !== gone) });
    void this.work();
  };

  /** Forgets the answers that stand in the thread, which was read up to this number. */
  arrived = (newest: number): void => {
    this.newest = newest;
    const unsent = this.kept.unsent.filter(({ seq }) => seq === null || seq > newest);
    if (unsent.length < this.kept.unsent.length) this.put({ ...this.kept, unsent });
  };

  private async work(): Promise<void> {
    const next = this.kept.unsent.find(({ state }) => state !== "accepted");
    if (this.busy || next?.state !== "queued") return;
    this.busy = true;
    this.update(next.id, { state: "sending" });
    try {
      const { seq } = await this.post.send({ id: next.id, text: next.text, seen: next.seen ?? null });
      this.update(next.id, { state: "accepted", seq });
    } catch (error) {
      this.update(next.id, { state: "failed", why: whyOf(error) });
    }
    this.busy = false;
    await this.work();
  }

  private update(id: string, change: Partial<Unsent>): void {
    this.each((one) => (one.id === id ? { ...one, ...change } : one));
  }

  private each(change: (one: Unsent) => Unsent): void {
    this.put({ ...this.kept, unsent: this.kept.unsent.map(change) });
  }

  private put(kept: Kept): void {
    this.kept = kept;
    this.post.write(kept);
    for (const listener of this.listeners) listener();
  }
}

function whyOf(error: unknown): Unsent["why"] {
  if (isProblem(error, "not_yours")) return "notYours";
  if (isProblem(error, "answered_meanwhile")) return "meanwhile";
  if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) return "offline";
  return error.status === 401 ? "signedOut" : "refused";
}
