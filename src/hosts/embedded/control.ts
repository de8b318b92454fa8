/**
 * Memory that the two threads share, since a thread that runs a statement hears no messages: a turn counter (odd while a batch
 * runs), the connection whose batch that is, the bytes of long answers not yet written out, the length of the answers that stand
 * ready, and how often ReadyForQuery was said in this batch.
 */
const TURN = 0;
const RUNNER = 1;
const UNSENT = 2;
const READY = 3;
const READIES = 4;
const NUMBERS = 5;

/** Enough for nearly every answer; of a longer one, half of this makes a part. */
const ANSWER = 128 * 1024;
/** More than this of a long answer never waits in memory for its reader. */
const MOST_UNSENT = 32 * 1024 * 1024;

/** The views on the shared memory. */
export interface Control {
  numbers: Int32Array;
  /** Where the answer to the running batch is put together. */
  answer: Buffer;
}

export function newSharedMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(NUMBERS * Int32Array.BYTES_PER_ELEMENT + ANSWER);
}

export function controlIn(memory: SharedArrayBuffer): Control {
  const numbers = new Int32Array(memory, 0, NUMBERS);
  return { numbers, answer: Buffer.from(memory, numbers.byteLength, ANSWER) };
}

/** Database thread: a batch of connection `id` begins to run (0: the gateway's own). */
export function beginTurn({ numbers }: Control, id: number): void {
  Atomics.store(numbers, READY, 0);
  Atomics.store(numbers, READIES, 0);
  Atomics.store(numbers, RUNNER, id);
  Atomics.add(numbers, TURN, 1);
}

/** Database thread: the batch ended. */
export function endTurn({ numbers }: Control): void {
  Atomics.add(numbers, TURN, 1);
}

/** Database thread: one of several statements in the batch ended, so the limit begins anew; its answer ends at `ready`. */
export function nextInTurn({ numbers }: Control, ready: number): void {
  Atomics.store(numbers, READY, ready);
  Atomics.add(numbers, READIES, 1);
  Atomics.add(numbers, TURN, 2);
}

/** Host thread: the number of the turn that runs now; null when nothing runs. */
export function runningTurn({ numbers }: Control): number | null {
  const turn = Atomics.load(numbers, TURN);
  return turn & 1 ? turn : null;
}

/** Host thread: the connection whose batch runs, or ran last. */
export function runner({ numbers }: Control): number {
  return Atomics.load(numbers, RUNNER);
}

/** What was done of a batch that was cut off. */
export interface Done {
  /** Answers that have not left as parts. */
  answers: Uint8Array;
  /** How many ReadyForQuery there were in all. */
  readies: number;
}

/** Host thread, when the other is ended in mid-batch: the answers to the statements before the one that ran. */
export function doneOf({ numbers, answer }: Control): Done {
  const answers = new Uint8Array(answer.subarray(0, Atomics.load(numbers, READY)));
  return { answers, readies: Atomics.load(numbers, READIES) };
}

/** Database thread: a part of an answer left the memory; sleeps while its reader is too far behind. */
export function partSent({ numbers }: Control, bytes: number): void {
  Atomics.store(numbers, READY, 0);
  Atomics.add(numbers, UNSENT, bytes);
  for (let unsent = Atomics.load(numbers, UNSENT); unsent > MOST_UNSENT; unsent = Atomics.load(numbers, UNSENT)) {
    Atomics.wait(numbers, UNSENT, unsent);
  }
}

/** Host thread: a part was written out, or its reader is gone. */
export function partWritten({ numbers }: Control, bytes: number): void {
  Atomics.sub(numbers, UNSENT, bytes);
  Atomics.notify(numbers, UNSENT);
}
