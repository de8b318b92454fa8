import { chmodSync } from "node:fs";
import { createServer, type Server, type Socket } from "node:net";
import { Connection, type House } from "./connection.ts";
import { type Control, doneOf, partWritten, runner, runningTurn } from "./control.ts";
import { type DatabaseSource, DatabaseThread } from "./database-thread.ts";
import type { Batch } from "./incoming-frames.ts";
import { BEING_STOPPED, DOES_NOT_START, endedTheDatabase, idledTooLong, ranTooLong } from "./last-words.ts";
import type { Compression, FromDatabase } from "./messages.ts";
import type { WireError } from "./wire.ts";

/** Settings of {@link EmbeddedServer}. */
export interface ServerOptions {
  source: DatabaseSource;
  /** Path of the unix socket. */
  socket: string;
  statementTimeoutMs: number;
  idleInTransactionMs: number;
  log: (message: string) => void;
}

/** A shorter batch is sent quicker as a copy than by handing its memory over. */
const WORTH_HANDING_OVER = 8 * 1024;
const STARTS = 3;

/**
 * Serves the database thread on a unix socket. The sockets live in this thread, since a database that does not come back from a
 * statement cannot tell its client so; which session is served when is decided beside PGlite, where the answer is known at once.
 *
 * Measured in memory on two cores through postgres.js with `max: 4`, thousand selects (inserts) a second at 1, 4 and 64 at a time:
 * this way 5.5 (4.3), 16 (17), 53 (39). With the gateway here too 5.9 (4.7), 8.5 (7.1), 52 (37). With the sockets in the thread too
 * 5.9 (5.4), 27 (25), 55 (43), but then nobody is left to tell the client of a runaway statement. 200,000 rows of 80 bytes are read in .2 s.
 */
export class EmbeddedServer implements House {
  readonly #options: ServerOptions;
  readonly #server: Server;
  readonly #connections = new Map<number, Connection>();
  readonly #tickMs: number;
  readonly #timer: NodeJS.Timeout;
  #thread: DatabaseThread | null = null;
  #nextId = 1;
  #watched: { turn: number | null; ticks: number } = { turn: null, ticks: 0 };
  #stopping = false;
  #restarted: Promise<void> = Promise.resolve();

  private constructor(options: ServerOptions, thread: DatabaseThread) {
    this.#options = options;
    this.#server = createServer((socket) => this.#accept(socket));
    this.#server.on("error", (error) => options.log(`the database's socket: ${error.message}`));
    const shortest = Math.min(options.statementTimeoutMs, options.idleInTransactionMs);
    this.#tickMs = Math.min(500, Math.max(10, shortest / 8));
    this.#timer = setInterval(() => this.#tick(), this.#tickMs).unref();
    this.#adopt(thread);
  }

  /** Opens the database, then the door. */
  static async open(options: ServerOptions): Promise<EmbeddedServer> {
    const thread = await DatabaseThread.start(options.source);
    const server = new EmbeddedServer(options, thread);
    await server.#listen().catch(async (error) => {
      await server.stop();
      throw error;
    });
    return server;
  }

  /** A dump of the data folder, taken when no transaction is open. */
  async dump(compression: Compression): Promise<Uint8Array> {
    await this.#restarted;
    if (!this.#thread) throw new Error("the embedded database is stopped");
    return this.#thread.dump(compression);
  }

  /** Ends all sessions with an error, rolls back what is open, closes the database. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#timer);
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#dropAll(BEING_STOPPED);
    await this.#restarted;
    const thread = this.#thread;
    this.#thread = null;
    await thread?.stop();
    await closed;
  }

  greeting(): Uint8Array | null {
    return this.#thread?.greeting ?? null;
  }

  run(id: number, { bytes, open }: Batch): void {
    const own = bytes.byteLength === bytes.buffer.byteLength && bytes.length > WORTH_HANDING_OVER;
    const message = { kind: "batch", id, bytes: own ? bytes : new Uint8Array(bytes), open } as const;
    this.#thread?.tell(message, own ? [bytes.buffer as ArrayBuffer] : []);
  }

  left(id: number): void {
    this.#connections.delete(id);
    this.#thread?.tell({ kind: "leave", id });
  }

  #listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(this.#options.socket, () => {
        chmodSync(this.#options.socket, 0o600);
        resolve();
      });
    });
  }

  #accept(socket: Socket): void {
    const id = this.#nextId++;
    this.#connections.set(id, new Connection(id, socket, this));
  }

  #adopt(thread: DatabaseThread): void {
    this.#thread = thread;
    thread.listen({
      onMessage: (message) => this.#receive(message, thread.control),
      onLost: (reason) => this.#onLost(thread, reason),
    });
    for (const connection of this.#connections.values()) connection.advance();
  }

  #receive(message: FromDatabase, control: Control): void {
    if (message.kind === "answer") this.#connections.get(message.id)?.answer(message.bytes, message.status);
    else if (message.kind === "notify") for (const id of message.ids) this.#connections.get(id)?.notify(message.bytes);
    else if (message.kind === "part") this.#onPart(message.id, message.bytes, control);
  }

  #onPart(id: number, bytes: Uint8Array, control: Control): void {
    const reader = this.#connections.get(id);
    if (reader) reader.part(bytes, control);
    else partWritten(control, bytes.length);
  }

  /** Time is counted in ticks, so a busy main thread, which reads nothing either, is not held against a client. */
  #tick(): void {
    const mostIdle = Math.ceil(this.#options.idleInTransactionMs / this.#tickMs);
    for (const connection of this.#connections.values()) {
      const { idle, stalled } = connection.tick();
      if (idle === mostIdle) this.#expire(connection.id);
      if (stalled >= mostIdle) connection.destroy();
    }
    this.#watchTurn();
  }

  #expire(id: number): void {
    this.#thread?.tell({ kind: "expire", id, error: idledTooLong(this.#options.idleInTransactionMs) });
  }

  #watchTurn(): void {
    const turn = this.#thread && runningTurn(this.#thread.control);
    const ticks = turn !== null && turn === this.#watched.turn ? this.#watched.ticks + 1 : 0;
    this.#watched = { turn, ticks };
    if (this.#thread && ticks >= this.#options.statementTimeoutMs / this.#tickMs) this.#endRunaway(this.#thread);
  }

  /** PGlite hears neither statement_timeout nor a cancel, so the thread is ended and the database opened anew. */
  #endRunaway(thread: DatabaseThread): void {
    this.#options.log(`a statement ran over ${this.#options.statementTimeoutMs} ms: the database is restarted`);
    this.#startAnew(thread, ranTooLong(this.#options.statementTimeoutMs, this.#inMemory));
  }

  #onLost(thread: DatabaseThread, reason: string): void {
    this.#options.log(`the database ended (${reason}) and is restarted`);
    this.#startAnew(thread, endedTheDatabase(this.#inMemory));
  }

  /** The session whose statement ran gets `verdict`, the others lose their connection. */
  #startAnew(old: DatabaseThread, verdict: WireError): void {
    const done = doneOf(old.control);
    const last = this.#connections.get(runner(old.control));
    const running = last?.busy ? last : undefined;
    this.#thread = null;
    this.#restarted = this.#replace(old);
    running?.sentence(done, verdict);
    for (const connection of this.#connections.values()) if (connection !== running) connection.lose();
  }

  async #replace(old: DatabaseThread): Promise<void> {
    await old.terminate();
    for (let start = 1; start <= STARTS && !this.#stopping; start++) {
      try {
        return this.#adopt(await DatabaseThread.start(this.#options.source));
      } catch (error) {
        this.#options.log(`the database does not start: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    this.#dropAll(DOES_NOT_START);
    this.#server.close();
  }

  #dropAll(error: WireError): void {
    for (const connection of this.#connections.values()) connection.drop(error);
  }

  get #inMemory(): boolean {
    return this.#options.source.folder === undefined;
  }
}
