import type { Answer } from "./answer.ts";
import type { Backend } from "./backend.ts";
import { Checkpoints } from "./checkpoints.ts";
import { beginTurn, type Control, endTurn, partSent } from "./control.ts";
import {
  failedAgain,
  farewellTo,
  type GatewaySession,
  newSession,
  ROLL_BACK,
  settleListening,
} from "./gateway-session.ts";
import { firstReady } from "./incoming-frames.ts";
import type { FromDatabase } from "./messages.ts";
import { screen } from "./screening.ts";
import { errorResponse, queryFrame, readyForQuery, STATUS, type WireError } from "./wire.ts";

/** A batch of a session that waits for the backend. */
interface Job {
  id: number;
  bytes: Uint8Array;
  open: boolean;
}

/**
 * Lets many sessions share one backend. A session keeps it from its first batch until ReadyForQuery says that it is in no
 * transaction; the others' batches wait in order. What it shares is more than statements: settings by SET, temporary tables and
 * session-wide advisory locks are seen by all (so use SET LOCAL and transaction-wide locks); they go when the last session leaves.
 */
export class SessionGateway {
  readonly #backend: Backend;
  readonly #control: Control;
  readonly #post: (message: FromDatabase, bytes?: Uint8Array) => void;
  readonly #sessions = new Map<number, GatewaySession>();
  readonly #waiting: Job[] = [];
  /** The gateway's own work, done before anybody's batch as soon as no session holds the backend. */
  readonly #chores: (() => Promise<unknown>)[] = [];
  #holder: number | null = null;
  #draining = false;
  #ranSinceLook = false;
  readonly #checkpoints = new Checkpoints();

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

  /** Forgets all sessions, rolls back what is open, and then runs the last work of all. */
  end(chore: () => Promise<unknown>): void {
    this.#waiting.length = 0;
    this.#sessions.clear();
    this.#holder = null;
    this.#chores.push(() => this.#runOwn(ROLL_BACK), chore);
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
    this.#chores.unshift(() => this.#runOwn(farewellTo(session, this.#sessions.size === 0)));
    this.#drain();
  }

  /**
   * A session held the backend in silence for too long: its transaction is rolled back at once, and its next batch gets the error.
   * Its connection stays, for postgres.js 3.4 throws where nobody can catch it when a transaction speaks to one that was closed.
   */
  expire(id: number, error: WireError): void {
    const session = this.#sessions.get(id);
    if (!session || this.#holder !== id) return;
    session.expired = error;
    session.said.length = 0;
    this.#holder = null;
    this.#chores.unshift(() => this.#runOwn(ROLL_BACK));
    this.#drain();
  }

  /** To be called every few seconds. */
  lookAtLog(): void {
    if (!this.#ranSinceLook) return;
    this.#ranSinceLook = false;
    this.whenIdle(() => this.#checkpoints.lookAtLog((frames) => this.#runOwn(frames)));
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

  async #runJob(job: Job): Promise<void> {
    const session = this.#sessionOf(job.id);
    this.#holder = job.id;
    if (session.expired) return this.#runExpired(job, session, session.expired);
    const answer = await this.#turn(job.id, screen(job.bytes, session));
    this.#reply(job, session, answer, answer.rest());
  }

  /** Whatever it wants to do first, it hears the error; a commit too. What it sent behind that is run as it comes. */
  async #runExpired(job: Job, session: GatewaySession, error: WireError): Promise<void> {
    session.expired = null;
    const first = job.bytes.subarray(0, firstReady(job.bytes));
    const rest = job.bytes.subarray(first.length);
    const open = job.open && rest.length === 0;
    const answer = await this.#turn(job.id, Buffer.concat([...failedAgain(session), screen(first, session)]));
    const heard = Buffer.concat([errorResponse(error), ...(open ? [] : [readyForQuery(answer.status)])]);
    const bytes = new Uint8Array(heard);
    if (rest.length === 0) return this.#reply(job, session, answer, bytes);
    session.open = false;
    session.status = answer.status;
    partSent(this.#control, bytes.length);
    this.#post({ kind: "part", id: job.id, bytes });
    return this.#runJob({ ...job, bytes: rest });
  }

  #reply({ id, open }: Job, session: GatewaySession, answer: Answer, bytes: Uint8Array): void {
    if (!open && answer.status === STATUS.none) throw new Error("the backend ended while it ran a statement");
    session.open = open;
    if (!open) session.status = answer.status;
    if (!open && answer.status === STATUS.idle) {
      this.#holder = null;
      settleListening(session, answer.listeningChanged);
    }
    this.#ranSinceLook = true;
    this.#post({ kind: "answer", id, bytes, status: open ? STATUS.none : answer.status }, bytes);
    this.#afterwards(answer);
  }

  async #turn(id: number, bytes: Uint8Array): Promise<Answer> {
    beginTurn(this.#control, id);
    const answer = await this.#backend.run(bytes);
    endTurn(this.#control);
    return answer;
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

  async #runOwn(frames: readonly Uint8Array[]): Promise<Answer> {
    const answer = await this.#turn(0, Buffer.concat(frames));
    if (answer.status !== STATUS.idle) throw new Error("the backend did not become idle");
    this.#afterwards(answer);
    return answer;
  }

  #sessionOf(id: number): GatewaySession {
    const known = this.#sessions.get(id);
    if (known) return known;
    const session = newSession();
    this.#sessions.set(id, session);
    return session;
  }
}
