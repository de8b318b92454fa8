import type { Socket } from "node:net";
import { type Control, type Done, partWritten } from "./control.ts";
import { type Batch, IncomingFrames, ProtocolViolation } from "./incoming-frames.ts";
import { IN_FAILED_TRANSACTION } from "./last-words.ts";
import { commandComplete, errorResponse, readyForQuery, STARTUP, STATUS, type WireError } from "./wire.ts";

/** What a connection needs of the house behind the door. */
export interface House {
  /** What a session is told at its start; null while the database starts. */
  greeting(): Uint8Array | null;
  run(id: number, batch: Batch): void;
  /** The client is gone; said once. */
  left(id: number): void;
}

/** A client that sends more than this while its batch runs is not read from until the answer is there. */
const MOST_WAITING = 16 * 1024 * 1024;

/** A client that does not close its end gets so long. */
const LEAVING_MS = 1_000;

/** One client at the door: start-up, one batch at a time to the database, and the answers back. */
export class Connection {
  readonly id: number;
  readonly #socket: Socket;
  readonly #house: House;
  readonly #frames = new IncomingFrames();
  #letIn = false;
  #asked = false;
  #gone = false;
  #leaving = false;
  #busy = false;
  /** The batch that runs, or ran last, waits for its Sync. */
  #open = false;
  #status: number = STATUS.idle;
  /** How many ReadyForQuery the batch that runs, or ran last, is to be answered with. */
  #owed = 0;
  #sentenced = false;
  #idleTicks = 0;
  #unsent = 0;
  #stalledTicks = 0;

  constructor(id: number, socket: Socket, house: House) {
    this.id = id;
    this.#socket = socket;
    this.#house = house;
    socket.on("data", (chunk: Buffer) => this.#receive(chunk));
    socket.on("error", () => socket.destroy());
    socket.on("close", () => this.#leave());
  }

  /** A batch of it runs, or waits for its turn. */
  get busy(): boolean {
    return this.#busy;
  }

  /** Goes on with what has come: to be called when the database has become ready. */
  advance(): void {
    try {
      if (this.#letIn || this.#knock()) this.#runNext();
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) throw error;
      this.drop({ severity: "FATAL", code: "08P01", message: error.message });
    }
  }

  /** The rest of an answer. */
  answer(bytes: Uint8Array, status: number): void {
    if (this.#gone) return;
    this.#socket.write(bytes);
    this.#busy = false;
    if (status !== STATUS.none) this.#status = status;
    if (this.#leaving) return this.#end();
    if (this.#socket.isPaused()) this.#socket.resume();
    this.advance();
  }

  /** A part of a long answer. */
  part(bytes: Uint8Array, control: Control): void {
    if (this.#gone) return partWritten(control, bytes.length);
    this.#unsent += bytes.length;
    this.#socket.write(bytes, () => {
      this.#unsent -= bytes.length;
      this.#stalledTicks = 0;
      partWritten(control, bytes.length);
    });
  }

  notify(bytes: Uint8Array): void {
    if (!this.#gone) this.#socket.write(bytes);
  }

  /** Counts the time in which the client holds the database and sends nothing, or takes nothing of its answer. */
  tick(): { idle: number; stalled: number } {
    const holds = this.#open || this.#status !== STATUS.idle;
    this.#idleTicks = this.#busy || !holds ? 0 : this.#idleTicks + 1;
    this.#stalledTicks = this.#busy && this.#unsent > 0 ? this.#stalledTicks + 1 : 0;
    return { idle: this.#idleTicks, stalled: this.#stalledTicks };
  }

  /** Ends the connection with an error, which is the answer to what it waits for. */
  drop(error: WireError): void {
    if (this.#gone) return;
    this.#socket.write(errorResponse(error));
    if (this.#busy && !this.#open) this.#socket.write(readyForQuery(STATUS.idle));
    this.#end();
  }

  /**
   * Ends a session whose database was restarted; one that has not begun yet may wait for the new one. Without a word, since the
   * closed connection says it, and an error that comes between two statements postgres.js 3.4 keeps for the first statement
   * of its next connection.
   */
  lose(): void {
    if (this.#letIn && !this.#gone) this.#end();
  }

  /** Ends the connection at once. */
  destroy(): void {
    this.#gone = true;
    this.#socket.destroy();
  }

  /**
   * Answers the batch that ran with an error, though the database that ran it is no more, and closes the connection as soon as the
   * client has heard it. One in a transaction must be let roll back first: postgres.js would else report only the lost connection.
   * What was done of the batch before is answered first, and what would have come after it fails with the transaction.
   */
  sentence({ answers, readies }: Done, error: WireError): void {
    if (this.#gone) return;
    this.#busy = false;
    this.#sentenced = true;
    // an answer ends in ReadyForQuery, and that in the state
    const status = answers.at(-1) ?? this.#status;
    this.#status = status === STATUS.inTransaction || status === STATUS.failed ? STATUS.failed : STATUS.idle;
    this.#socket.write(answers);
    this.#socket.write(errorResponse(error));
    const later = this.#owed - readies - 1;
    if (later >= 0) this.#socket.write(readyForQuery(this.#status));
    if (later >= 0 && this.#status === STATUS.idle) return this.#end();
    for (let n = 0; n < later; n++) {
      this.#socket.write(errorResponse(IN_FAILED_TRANSACTION));
      this.#socket.write(readyForQuery(this.#status));
    }
    if (later >= 0 && this.#open) this.#socket.write(errorResponse(IN_FAILED_TRANSACTION));
    this.advance();
  }

  #receive(chunk: Buffer): void {
    if (this.#gone) return;
    this.#frames.push(chunk);
    this.advance();
    if (this.#frames.length > MOST_WAITING && this.#busy) this.#socket.pause();
  }

  /** Start-up; true when the client is in. */
  #knock(): boolean {
    while (!this.#asked) {
      const code = this.#frames.takeStartup();
      if (code === null) return false;
      if (code === STARTUP.ssl || code === STARTUP.gssEncryption) this.#socket.write("N");
      else if (code === STARTUP.version3) this.#asked = true;
      else {
        // a cancel gets no answer by protocol; PGlite cannot be interrupted, so it has no effect
        if (code === STARTUP.cancel) this.#end();
        else throw new ProtocolViolation(`version ${code >> 16}.${code & 0xffff} of the protocol is not spoken here`);
        return false;
      }
    }
    const greeting = this.#house.greeting();
    if (greeting) this.#socket.write(greeting);
    this.#letIn = greeting !== null;
    return this.#letIn;
  }

  #runNext(): void {
    if (this.#busy || this.#gone) return;
    const batch = this.#frames.takeBatch();
    if (!batch) return;
    this.#leaving ||= batch.goodbye;
    if (batch.bytes.length === 0) return this.#end();
    if (this.#sentenced) return this.#runSentenced(batch);
    this.#busy = true;
    this.#idleTicks = 0;
    this.#open = batch.open;
    this.#owed = batch.readies;
    this.#house.run(this.id, batch);
  }

  /** First the Sync that the error was waiting for, then whatever ends the transaction. */
  #runSentenced(batch: Batch): void {
    if (batch.open) return;
    if (this.#open) return this.#closeSentenced();
    this.#socket.write(commandComplete("ROLLBACK"));
    this.#socket.write(readyForQuery(STATUS.idle));
    this.#end();
  }

  #closeSentenced(): void {
    this.#open = false;
    this.#socket.write(readyForQuery(this.#status));
    if (this.#status === STATUS.idle) this.#end();
    else this.advance();
  }

  /** Says goodbye, and goes on reading until the client has heard it: a client whose write fails has an error of its own to report. */
  #end(): void {
    this.#gone = true;
    this.#socket.end();
    this.#socket.resume();
    setTimeout(() => this.#socket.destroy(), LEAVING_MS).unref();
  }

  #leave(): void {
    this.#gone = true;
    this.#house.left(this.id);
  }
}
