import { BACKEND, STATUS } from "./wire.ts";

/** A NotificationResponse frame. */
export interface Notification {
  channel: string;
  bytes: Uint8Array;
}

/**
 * The frames that the backend answers to one batch, gathered as they come. Long answers leave in parts of whole frames, so
 * nothing ever stands between the halves of a frame; notifications are taken out, since they belong to whoever listens.
 */
export class Answer {
  /** What the last ReadyForQuery said; NONE before one came, and after it when frames follow. */
  status: number = STATUS.none;
  /** Whether a transaction was kept in which LISTEN or UNLISTEN ran. */
  listeningChanged = false;
  /** Whether the backend stopped listening to something, for whichever session. */
  stoppedListening = false;
  readonly notifications: Notification[] = [];
  /** Of the transaction that runs, which may be longer than one answer. */
  #transaction = { listens: false, rolledBack: false };
  readonly #usual: Buffer;
  #block: Buffer;
  #length = 0;
  #scanned = 0;
  readonly #onPart: (bytes: Uint8Array) => void;
  readonly #onReady: (length: number) => void;

  /**
   * Put together in `memory`, as far as it reaches. `onPart` gets memory of its own; `onReady` is called at each ReadyForQuery with the
   * length up to there.
   */
  constructor(memory: Buffer, onPart: (bytes: Uint8Array) => void, onReady: (length: number) => void) {
    this.#usual = memory;
    this.#block = memory;
    this.#onPart = onPart;
    this.#onReady = onReady;
  }

  /** Forgets the answer before. */
  begin(): void {
    this.status = STATUS.none;
    this.listeningChanged = false;
    this.stoppedListening = false;
    this.notifications.length = 0;
    this.#block = this.#usual;
    this.#length = 0;
    this.#scanned = 0;
  }

  /** Takes bytes as they come from the backend; they are copied, since its memory is used again at once. */
  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#block.length) this.#makeRoom(bytes.length);
    this.#block.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#scan();
    if (this.#scanned >= this.#usual.length / 2) this.#handOn();
  }

  /** The bytes that have not left as a part, in memory of their own. */
  rest(): Uint8Array {
    return Uint8Array.prototype.slice.call(this.#block, 0, this.#length);
  }

  /** The first column of the first row as text, for the gateway's own questions. */
  firstValue(): string | null {
    for (let at = 0; at + 5 <= this.#length; at += 1 + this.#block.readInt32BE(at + 1)) {
      if (this.#block[at] !== BACKEND.dataRow) continue;
      const length = this.#block.readInt32BE(at + 7);
      return length < 0 ? null : this.#block.toString("utf8", at + 11, at + 11 + length);
    }
    return null;
  }

  #scan(): void {
    while (this.#scanned + 5 <= this.#length) {
      const end = this.#scanned + 1 + this.#block.readInt32BE(this.#scanned + 1);
      if (end > this.#length) return;
      this.#read(this.#block[this.#scanned] ?? 0, end);
    }
  }

  /** Looks at the frame at the scan's place and goes on to `end`. */
  #read(type: number, end: number): void {
    if (type === BACKEND.notification) return this.#takeNotification(end);
    if (type === BACKEND.readyForQuery) {
      this.#readyFor(this.#block[this.#scanned + 5] ?? STATUS.none);
    } else {
      this.status = STATUS.none;
      if (type === BACKEND.commandComplete) this.#readTag(end);
    }
    this.#scanned = end;
  }

  #readyFor(status: number): void {
    this.status = status;
    if (status === STATUS.idle) {
      this.listeningChanged ||= this.#transaction.listens && !this.#transaction.rolledBack;
      this.#transaction.listens = false;
    }
    // in a transaction that goes on, ROLLBACK was only one to a savepoint
    this.#transaction.rolledBack = false;
    // a longer one than the memory leaves as a part right away
    this.#onReady(this.#block === this.#usual ? this.#scanned + 6 : 0);
  }

  #readTag(end: number): void {
    const tag = this.#block.toString("latin1", this.#scanned + 5, Math.min(end - 1, this.#scanned + 16));
    if (tag === "ROLLBACK" || tag === "COMMIT") this.#transaction.rolledBack = tag === "ROLLBACK";
    else if (tag === "LISTEN" || tag === "UNLISTEN") this.#transaction = { listens: true, rolledBack: false };
    if (tag === "UNLISTEN" || tag === "DISCARD ALL") this.stoppedListening = true;
  }

  #takeNotification(end: number): void {
    const start = this.#scanned;
    const channelEnd = this.#block.indexOf(0, start + 9);
    const channel = this.#block.toString("utf8", start + 9, channelEnd);
    this.notifications.push({ channel, bytes: Uint8Array.prototype.slice.call(this.#block, start, end) });
    this.#block.copyWithin(start, end, this.#length);
    this.#length -= end - start;
  }

  #makeRoom(more: number): void {
    if (this.#scanned > 0) this.#handOn();
    if (this.#length + more <= this.#block.length) return;
    // one frame longer than the memory; it grows by halves, so that a long one is not copied each time
    const block = Buffer.allocUnsafe(Math.ceil(1.5 * (this.#length + more)));
    this.#block.copy(block, 0, 0, this.#length);
    this.#block = block;
  }

  /** Hands the whole frames on; what is there of the next moves to the front. */
  #handOn(): void {
    this.#onPart(Uint8Array.prototype.slice.call(this.#block, 0, this.#scanned));
    const rest = this.#block.subarray(this.#scanned, this.#length);
    if (rest.length < this.#usual.length) this.#block = this.#usual;
    this.#block.set(rest);
    this.#length = rest.length;
    this.#scanned = 0;
  }
}
