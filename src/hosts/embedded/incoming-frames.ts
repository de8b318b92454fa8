import { FRONTEND, STARTUP } from "./wire.ts";

/** What a client sent is no message of the protocol, or one that would end the only backend for everybody. */
export class ProtocolViolation extends Error {
  override readonly name = "ProtocolViolation";
}

/** Frames that may run together. */
export interface Batch {
  /** Whole frames, the last of them a Sync, Query, FunctionCall or Flush; empty when only a goodbye came. */
  bytes: Uint8Array;
  /** True when the backend will not say ReadyForQuery at its end, since the Sync has not come yet. */
  open: boolean;
  /** How often the backend will say ReadyForQuery. */
  readies: number;
  /** True when the client says that it leaves. */
  goodbye: boolean;
}

/** Postgres takes a longer one for garbage too (MAX_STARTUP_PACKET_LENGTH). */
const LONGEST_STARTUP = 10_000;
/** Postgres ends the process when a frame without text or values is longer than this (PQ_SMALL_MESSAGE_LIMIT). */
const LONGEST_SMALL = 10_000;
/** Below Postgres' own 1 GB: the backend's memory is 2 GB in all. */
const LONGEST_LARGE = 256 * 1024 * 1024;
/** So much may wait for its Sync. */
const LONGEST_BATCH = 2 * LONGEST_LARGE;

const LARGE: ReadonlySet<number> = new Set([
  FRONTEND.bind,
  FRONTEND.copyData,
  FRONTEND.functionCall,
  FRONTEND.parse,
  FRONTEND.query,
]);
const KNOWN: ReadonlySet<number> = new Set(Object.values(FRONTEND));

/** Collects what comes from a socket and cuts it into batches. */
export class IncomingFrames {
  #chunks: Buffer[] = [];
  #length = 0;
  /** So many bytes must be here before looking again says anything new. */
  #needed = 0;
  /** Where the next frame begins; the frames before it are whole. */
  #scanned = 0;
  /** After the last frame that something can be run up to. */
  #runnable = 0;
  #open = false;
  #openAtRunnable = false;
  #readies = 0;

  /** Bytes waiting here. */
  get length(): number {
    return this.#length;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** The start-up packet's code (see {@link STARTUP}; the major version for a real start), taken off; null while incomplete. */
  takeStartup(): number | null {
    if (this.#length < 8) return null;
    const bytes = this.#joined();
    const length = bytes.readInt32BE(0);
    if (length < 8 || length > LONGEST_STARTUP) throw new ProtocolViolation("this is not a Postgres start-up packet");
    if (bytes.length < length) return null;
    this.#keepFrom(length);
    const code = bytes.readInt32BE(4);
    return code >> 16 === STARTUP.version3 ? STARTUP.version3 : code;
  }

  /** All that can be run now; null when there is nothing. Throws {@link ProtocolViolation} on garbage. */
  takeBatch(): Batch | null {
    if (this.#length > LONGEST_BATCH) throw new ProtocolViolation("too much was sent without a Sync");
    if (this.#length === 0 || this.#length < this.#needed) return null;
    const bytes = this.#joined();
    const goodbye = this.#scan(bytes);
    if (this.#runnable === 0 && !goodbye) return null;
    const batch = {
      bytes: bytes.subarray(0, this.#runnable),
      open: this.#openAtRunnable,
      readies: this.#readies,
      goodbye,
    };
    this.#keepFrom(this.#runnable);
    return batch;
  }

  /** Reads the frames that have come whole; true at a Terminate. */
  #scan(bytes: Buffer): boolean {
    while (this.#scanned + 5 <= bytes.length) {
      const type = bytes[this.#scanned] ?? 0;
      const end = this.#scanned + 1 + lengthOf(type, bytes.readInt32BE(this.#scanned + 1));
      if (end > bytes.length) {
        this.#needed = end;
        return false;
      }
      if (type === FRONTEND.terminate) return true;
      this.#scanned = end;
      this.#note(type);
    }
    this.#needed = this.#scanned + 5;
    return false;
  }

  #note(type: number): void {
    const closes = endsInReady(type);
    if (closes) this.#readies++;
    if (type !== FRONTEND.flush) this.#open = !closes;
    else if (!this.#open) return;
    if (closes || type === FRONTEND.flush) {
      this.#runnable = this.#scanned;
      this.#openAtRunnable = this.#open;
    }
  }

  #joined(): Buffer {
    const [only] = this.#chunks;
    if (only && this.#chunks.length === 1) return only;
    const all = Buffer.concat(this.#chunks, this.#length);
    this.#chunks = [all];
    return all;
  }

  #keepFrom(offset: number): void {
    const rest = this.#joined().subarray(offset);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#length = rest.length;
    this.#scanned = Math.max(0, this.#scanned - offset);
    this.#needed = 0;
    this.#runnable = 0;
    this.#readies = 0;
  }
}

/** Whether the backend answers ReadyForQuery after a frame of this type. */
function endsInReady(type: number): boolean {
  return type === FRONTEND.sync || type === FRONTEND.query || type === FRONTEND.functionCall;
}

/** The length of the frames at the front that one ReadyForQuery answers; all, when their end has not come. */
export function firstReady(bytes: Uint8Array): number {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 5 <= view.length; ) {
    const type = view[at] ?? 0;
    at += 1 + view.readInt32BE(at + 1);
    if (endsInReady(type)) return at;
  }
  return view.length;
}

function lengthOf(type: number, length: number): number {
  if (!KNOWN.has(type)) throw new ProtocolViolation(`no message of the protocol begins with byte ${type}`);
  if (length < 4 || length > (LARGE.has(type) ? LONGEST_LARGE : LONGEST_SMALL)) {
    throw new ProtocolViolation(`a message of ${length} bytes is not accepted`);
  }
  return length;
}
