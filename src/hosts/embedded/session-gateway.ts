import type { Answer } from "./answer.ts";
import type { Backend } from "./backend.ts";
import { beginTurn, type Control, endTurn } from "./control.ts";
import type { FromDatabase } from "./messages.ts";
import { type SessionMemory, screen } from "./screening.ts";
import { closeStatementFrame, queryFrame, STATUS, SYNC } from "./wire.ts";

/** A client's session, as far as the shared backend does not know it. */
interface Session extends SessionMemory {
  channels: Set<string>;
}

/** A batch of a session that waits for the backend. */
interface Job {
  id: number;
  bytes: Uint8Array;
  open: boolean;
}

/** Checkpoint after so many bytes of log: writing them out takes some 30 ms. */
const LOG_BETWEEN_CHECKPOINTS = 64 * 1024 * 1024;

/**
 * Lets many sessions share one backend. A session keeps it from its first batch until ReadyForQuery says that it is in no
 * transaction; the others' batches wait in order. What it shares is more than statements: settings by SET, temporary tables and
 * session-wide advisory locks are seen by all (so use SET LOCAL and transaction-wide locks); they go when the last session leaves.
 */
export class SessionGateway {
  readonly #backend: Backend;
  readonly #control: Control;
  readonly #post: (message: FromDatabase, bytes?: Uint8Array) => void;
  readonly #sessions = new Map<number, Session>();
  readonly #waiting: Job[] = [];
  /** The gateway's own work, done before anybody's batch as soon as no session holds the backend. */
  readonly #chores: (() => Promise<unknown>)[] = [];
  #holder: number | null = null;
  #draining = false;
  #ranSinceLook = false;
  #checkpointAt = LOG_BETWEEN_CHECKPOINTS;

  constructor(backend: Backend, control: Control, post: (message: FromDatabase, bytes?: Uint8Array) => void) {
    this.#backend = backend;
    this.#control = control;
    this.#post = post;
  }

  /** Runs a batch when its turn comes. */
  take(job: Job): void {
    this.#waiting.push(job);
    this.#drain();
  }

  /** Runs work of the gateway's own when no session holds the backend. */
  whenIdle(chore: () => Promise<unknown>): void {
    this.#chores.push(chore);
    this.#drain();
  }

  /** A client is gone: what it left in the backend is taken away, its open transaction first. */
  leave(id: number): void {
    this.#unqueue(id);
    const session = this.#sessions.get(id);
    if (!session) return;
    this.#sessions.delete(id);
    if (this.#holder === id) this.#holder = null;
    else if (session.statements.size === 0 && this.#sessions.size > 0) return;
    this.#chores.unshift(() => this.#runOwn(this.#farewell(session)));
    this.#drain();
  }

  /**
   * PGlite has no checkpointer, so its log grows for ever (3.3 GB after 30 loads of 100 MB): to be called every few seconds.
   */
  lookAtLog(): void {
    if (!this.#ranSinceLook) return;
    this.#ranSinceLook = false;
    this.whenIdle(() => this.#checkpointWhenDue());
  }

  #unqueue(id: number): void {
    const index = this.#waiting.findIndex((job) => job.id === id);
    if (index >= 0) this.#waiting.splice(index, 1);
  }

  async #drain(): Promise<void> {
    if (this.#draining) return;
    this.#draining = true;
    try {
      for (let next = this.#next(); next; next = this.#next()) await next();
      this.#draining = false;
    } catch (error) {
      // draining stays true: nothing more runs here
      this.#post({ kind: "broken", message: error instanceof Error ? error.message : String(error) });
    }
  }

  #next(): (() => Promise<unknown>) | null {
    if (this.#holder === null) {
      const chore = this.#chores.shift();
      if (chore) return chore;
    }
    const index = this.#holder === null ? 0 : this.#waiting.findIndex((job) => job.id === this.#holder);
    const [job] = index < 0 ? [] : this.#waiting.splice(index, 1);
    return job ? () => this.#runJob(job) : null;
  }

  async #runJob({ id, bytes, open }: Job): Promise<void> {
    const session = this.#sessionOf(id);
    this.#holder = id;
    beginTurn(this.#control, id);
    const answer = await this.#backend.run(screen(bytes, session));
    endTurn(this.#control);
    if (!open && answer.status === STATUS.none) throw new Error("the backend ended while it ran a statement");
    const status = open ? STATUS.none : answer.status;
    if (status === STATUS.idle) this.#settle(session, answer);
    const rest = answer.rest();
    this.#post({ kind: "answer", id, bytes: rest, status }, rest);
    this.#afterwards(answer);
  }

  /** The session is in no transaction: others may go on, and what it said of notifications holds. */
  #settle(session: Session, answer: Answer): void {
    this.#holder = null;
    this.#ranSinceLook = true;
    if (session.said.length === 0) return;
    for (const action of answer.listeningChanged ? session.said : []) {
      if (action.kind === "listen") session.channels.add(action.channel);
      else if (action.channel === null) session.channels.clear();
      else session.channels.delete(action.channel);
    }
    session.said.length = 0;
  }

  #afterwards(answer: Answer): void {
    for (const { channel, bytes } of answer.notifications) {
      const ids = [...this.#sessions].filter(([, session]) => session.channels.has(channel)).map(([id]) => id);
      if (ids.length > 0) this.#post({ kind: "notify", ids, bytes });
    }
    // what one session no longer hears, others may still listen to
    if (answer.stoppedListening) this.#chores.unshift(() => this.#listenAgain());
  }

  async #listenAgain(): Promise<void> {
    const channels = new Set([...this.#sessions.values()].flatMap((session) => [...session.channels]));
    if (channels.size === 0) return;
    await this.#runOwn([...channels].map((channel) => queryFrame(`listen "${channel.replaceAll('"', '""')}"`)));
  }

  #farewell(session: Session): Uint8Array[] {
    const end = [SYNC, queryFrame("rollback")];
    if (this.#sessions.size === 0) return [...end, queryFrame("discard all")];
    return [...end, ...[...session.statements].map(closeStatementFrame), SYNC];
  }

  async #runOwn(frames: Uint8Array[]): Promise<Answer> {
    beginTurn(this.#control, 0);
    const answer = await this.#backend.run(Buffer.concat(frames));
    endTurn(this.#control);
    if (answer.status !== STATUS.idle) throw new Error("the backend did not become idle");
    this.#afterwards(answer);
    return answer;
  }

  async #checkpointWhenDue(): Promise<void> {
    const answer = await this.#runOwn([queryFrame("select pg_current_wal_insert_lsn() - '0/0'")]);
    const position = Number(answer.firstValue());
    if (position < this.#checkpointAt) return;
    this.#checkpointAt = position + LOG_BETWEEN_CHECKPOINTS;
    await this.#runOwn([queryFrame("checkpoint")]);
  }

  #sessionOf(id: number): Session {
    const known = this.#sessions.get(id);
    if (known) return known;
    const session: Session = { statements: new Set(), listening: new Map(), said: [], channels: new Set() };
    this.#sessions.set(id, session);
    return session;
  }
}
