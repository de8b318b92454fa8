import type { PGlite } from "@electric-sql/pglite";
import type { Answer } from "./answer.ts";
import { queryFrame, SYNC, startupPacket } from "./wire.ts";

/** The only Postgres session there is: runs batches of frames, one at a time. */
export class Backend {
  /** The answer to the batch that runs, or ran last. */
  readonly answer: Answer;
  readonly #database: PGlite;
  readonly #append = (bytes: Uint8Array) => this.answer.append(bytes);

  constructor(database: PGlite, answer: Answer) {
    this.#database = database;
    this.answer = answer;
  }

  /**
   * Runs whole frames; {@link answer} then holds what came.
   *
   * `syncToFs: false` loses nothing here: on a folder PGlite's sync does nothing (it is for browsers' stores). What makes a
   * commit last is Postgres itself, which writes its log to the file before it acknowledges; the write is in the kernel's hands
   * then, and outlives the process. It does not outlive the machine's power: PGlite runs with fsync off.
   */
  async run(bytes: Uint8Array): Promise<Answer> {
    this.answer.begin();
    await this.#database.execProtocolRawStream(bytes, { syncToFs: false, onRawData: this.#append });
    return this.answer;
  }

  /** Runs statements as text. */
  async query(text: string): Promise<Answer> {
    return this.run(Buffer.concat([SYNC, queryFrame(text)]));
  }

  /** What a session is told at its start: that it is let in, the settings, a key, ReadyForQuery. */
  async greeting(): Promise<Uint8Array> {
    await this.run(startupPacket({ user: "postgres", database: "postgres", client_encoding: "UTF8" }));
    return this.answer.rest();
  }

  async dump(compression: "none" | "gzip"): Promise<Uint8Array> {
    await this.query("checkpoint");
    const dump = await this.#database.dumpDataDir(compression);
    return new Uint8Array(await dump.arrayBuffer());
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}
