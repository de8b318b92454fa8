/**
 * Four bytes each, shared by the two threads, since a thread that runs a statement hears no messages:
 * a turn counter (odd while a batch runs), the connection whose batch that is, and the bytes of long answers not yet written out.
 */
const TURN = 0;
const RUNNER = 1;
const UNSENT = 2;

/** More than this of a long answer never waits in memory for its reader. */
const MOST_UNSENT = 32 * 1024 * 1024;

/** The view on the shared memory. */
export type Control = Int32Array<SharedArrayBuffer>;

export function newControl(): Control {
  return new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
}

/** Database thread: a batch of connection `id` begins to run (0: the gateway's own). */
export function beginTurn(control: Control, id: number): void {
  Atomics.store(control, RUNNER, id);
  Atomics.add(control, TURN, 1);
}

/** Database thread: the batch ended. */
export function endTurn(control: Control): void {
  Atomics.add(control, TURN, 1);
}

/** Database thread: one of several statements in the batch ended, so the limit begins anew. */
export function nextInTurn(control: Control): void {
  Atomics.add(control, TURN, 2);
}

/** Host thread: the number of the turn that runs now; null when nothing runs. */
export function runningTurn(control: Control): number | null {
  const turn = Atomics.load(control, TURN);
  return turn & 1 ? turn : null;
}

/** Host thread: the connection whose batch runs, or ran last. */
export function runner(control: Control): number {
  return Atomics.load(control, RUNNER);
}

/** Database thread: counts a part of an answer, and sleeps while its reader is too far behind. */
export function partSent(control: Control, bytes: number): void {
  Atomics.add(control, UNSENT, bytes);
  for (let unsent = Atomics.load(control, UNSENT); unsent > MOST_UNSENT; unsent = Atomics.load(control, UNSENT)) {
    Atomics.wait(control, UNSENT, unsent);
  }
}

/** Host thread: a part was written out, or its reader is gone. */
export function partWritten(control: Control, bytes: number): void {
  Atomics.sub(control, UNSENT, bytes);
  Atomics.notify(control, UNSENT);
}
