import type { PutFile } from "../api/files.ts";
import { isProblem, Problem } from "../api/problem.ts";
import type { Kept, Unsent } from "./kept.ts";

/** What a post box needs from the page. */
export interface Post {
  read(): Kept;
  write(kept: Kept): void;
  /** Sends an answer, or throws; gives its number in the thread. */
  send(answer: {
    id: string;
    text: string;
    file: string | null;
    seen: number | null;
    draft?: string | undefined;
  }): Promise<{ seq: number }>;
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
    this.put({ ...this.kept, draft, from: draft === "" ? undefined : this.kept.from });
  };

  /** Puts a suggested draft behind what is written already. */
  use = ({ id, text, gaps }: { id: string; text: string; gaps: string[] }): void => {
    this.draft(this.kept.draft.trim() === "" ? text : `${this.kept.draft.trimEnd()}\n\n${text}`);
    this.put({ ...this.kept, from: { id, gaps } });
  };

  /** Sends a suggested draft as it is; what is written stays. */
  sendDraft = ({ id, text }: { id: string; text: string }): void => {
    const answer: Unsent = { ...newAnswer(this.post.newId(), text, this.newest), draft: id };
    this.put({ ...this.kept, unsent: [...this.kept.unsent, answer] });
    void this.work();
  };

  /** What had been read when the draft was begun; null where nothing is written. */
  since = (): number | null => (this.kept.draft === "" ? null : this.begun);

  /** Sends a text, a file that was put, or both, and empties the draft. */
  submit = (text: string, file: PutFile | null = null): void => {
    const answer: Unsent = { ...newAnswer(this.post.newId(), text, this.begun), file, draft: this.kept.from?.id };
    this.begun = null;
    this.put({ draft: "", unsent: [...this.kept.unsent, answer] });
    void this.work();
  };

  /** Tries what failed once more, and what waits for it; whatever was answered meanwhile. */
  retry = (): void => {
    this.each((one) => (one.state === "failed" ? { ...one, state: "queued", why: null, seen: null } : one));
    void this.work();
  };

  /** Takes an answer back that failed: its text is the draft again, before what is written now; a file of it is not sent. */
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
      const { seq } = await this.post.send({
        id: next.id,
        text: next.text,
        file: next.file?.id ?? null,
        seen: next.seen ?? null,
        draft: next.draft,
      });
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

const newAnswer = (id: string, text: string, seen: number | null): Unsent => ({
  ...{ id, text, seen },
  ...{ state: "queued", why: null, seq: null },
});

function whyOf(error: unknown): Unsent["why"] {
  if (isProblem(error, "not_yours")) return "notYours";
  if (isProblem(error, "answered_meanwhile")) return "meanwhile";
  if (!(error instanceof Problem) || error.status === 0 || error.status >= 500) return "offline";
  return error.status === 401 ? "signedOut" : "refused";
}
