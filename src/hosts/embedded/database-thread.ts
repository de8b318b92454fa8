import { Worker } from "node:worker_threads";
import { type Control, controlIn, newSharedMemory } from "./control.ts";
import type { Compression, DatabaseSettings, FromDatabase, ToDatabase } from "./messages.ts";
import { databaseProgram } from "./program.ts";

/** What a database thread is told to open. */
export type DatabaseSource = Omit<DatabaseSettings, "memory" | "program">;

/** Ten times what initdb takes on a busy machine; a damaged database may not come back from its start. */
const STARTING_MS = 120_000;
/** A thread that is asked to close its database gets so long, then it is ended. */
const CLOSING_MS = 10_000;

/** Who hears of a thread: its messages, and that it was lost without having been asked to end. */
export interface ThreadListener {
  onMessage(message: FromDatabase): void;
  onLost(reason: string): void;
}

/** One life of the database thread, from a database that answers to its end. */
export class DatabaseThread {
  readonly control: Control;
  readonly #worker: Worker;
  readonly #greeted = Promise.withResolvers<Uint8Array>();
  #greeting: Uint8Array = new Uint8Array();
  #listener: ThreadListener | null = null;
  #dump: PromiseWithResolvers<Uint8Array> | null = null;
  #ending = false;

  private constructor(source: DatabaseSource, program: WebAssembly.Module) {
    const memory = newSharedMemory();
    const workerData: DatabaseSettings = { ...source, memory, program };
    this.control = controlIn(memory);
    this.#worker = new Worker(new URL("./worker.ts", import.meta.url), {
      workerData,
      name: "database",
      // none of this process: those of a test runner would not suit
      execArgv: [],
      // with the usual 4 an endless recursion ends the backend, before Postgres refuses it at its max_stack_depth
      resourceLimits: { stackSizeMb: 32 },
    });
    this.#worker.on("message", (message: FromDatabase) => this.#receive(message));
    this.#worker.on("error", (error) => this.#lose(error));
    this.#worker.on("exit", () => this.#lose(new Error("the database thread ended")));
  }

  /** Starts a thread and waits for its database; throws with what Postgres said when it does not open. */
  static async start(source: DatabaseSource): Promise<DatabaseThread> {
    const thread = new DatabaseThread(source, await databaseProgram());
    const late = setTimeout(
      () => thread.#lose(new Error(`it did not start within ${STARTING_MS / 1000} s`)),
      STARTING_MS,
    );
    try {
      thread.#greeting = await thread.#greeted.promise;
      return thread;
    } catch (error) {
      await thread.terminate();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  /** What a session is told at its start. */
  get greeting(): Uint8Array {
    return this.#greeting;
  }

  /** Says who hears of this thread from now on. */
  listen(listener: ThreadListener): void {
    this.#listener = listener;
  }

  tell(message: ToDatabase, handOver: ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, handOver);
  }

  /** A dump of the data folder as a tar file, when no transaction is open. */
  dump(compression: Compression): Promise<Uint8Array> {
    this.#dump ??= Promise.withResolvers();
    this.tell({ kind: "dump", compression });
    return this.#dump.promise;
  }

  /** Ends the thread at once, whatever it does; a database on a folder is as after a crash, which loses nothing. */
  async terminate(): Promise<void> {
    this.#ending = true;
    this.#listener = null;
    this.#dump?.reject(new Error("the database was restarted during the dump"));
    await this.#worker.terminate();
  }

  /** Closes the database and ends the thread. */
  async stop(): Promise<void> {
    if (this.#ending) return;
    this.#ending = true;
    const ended = new Promise((resolve) => this.#worker.once("exit", resolve));
    this.tell({ kind: "stop" });
    const late = setTimeout(() => this.#worker.terminate(), CLOSING_MS);
    await ended;
    clearTimeout(late);
  }

  #receive(message: FromDatabase): void {
    if (message.kind === "ready") this.#greeted.resolve(message.greeting);
    else if (message.kind === "broken") this.#lose(new Error(message.message));
    else if (message.kind === "dumped") this.#dumped(message.bytes);
    else this.#listener?.onMessage(message);
  }

  #dumped(bytes: Uint8Array): void {
    this.#dump?.resolve(bytes);
    this.#dump = null;
  }

  #lose(error: Error): void {
    if (this.#ending) return;
    this.#ending = true;
    this.#greeted.reject(error);
    this.#listener?.onLost(error.message);
  }
}
