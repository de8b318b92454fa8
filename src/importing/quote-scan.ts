const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Follows the quotes of a CSV file over its bytes, as the parser with `relax_quotes` does: a quote opens a cell only at its beginning,
 * two are one inside it, and one that neither a separator nor a line's end follows makes the cell a plain one. Jumps from quote to
 * quote, so that 100 MB take a fraction of a second.
 */
export class QuoteScan {
  /** Lines begun before the last position that was looked at; at the end of a chunk, before the next chunk. */
  line = 1;
  readonly #delimiter: number;
  #previous = LINE_FEED;
  #opened = 0;
  /** A quote at the end of a chunk, inside a cell: what it means depends on the next byte. */
  #undecided = false;

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Reads the next bytes. */
  read(chunk: Uint8Array): void {
    let counted = 0;
    let at = this.#undecided ? this.#decide(chunk, 0) : chunk.indexOf(QUOTE);
    while (at !== -1) {
      this.#countLines(chunk, counted, at);
      counted = at;
      at = this.#opened ? this.#inside(chunk, at) : this.#outside(chunk, at);
    }
    this.#countLines(chunk, counted, chunk.length);
    this.#previous = chunk[chunk.length - 1] ?? this.#previous;
  }

  /** The line of a quote that is still open, or null. Call it at the end of the file. */
  openLine(): number | null {
    return this.#opened && !this.#undecided ? this.#opened : null;
  }

  #outside(chunk: Uint8Array, at: number): number {
    const before = at === 0 ? this.#previous : chunk[at - 1];
    if (this.#endsCell(before) || this.#isMark(chunk, at)) this.#opened = this.line;
    return chunk.indexOf(QUOTE, at + 1);
  }

  #inside(chunk: Uint8Array, at: number): number {
    if (at + 1 < chunk.length) return this.#decide(chunk, at + 1);
    this.#undecided = true;
    return -1;
  }

  #decide(chunk: Uint8Array, next: number): number {
    this.#undecided = false;
    if (chunk[next] === QUOTE) return chunk.indexOf(QUOTE, next + 1);
    this.#opened = 0;
    return chunk.indexOf(QUOTE, next);
  }

  #endsCell(byte: number | undefined): boolean {
    return byte === this.#delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN;
  }

  /** Whether the three bytes before are UTF-8's byte order mark at the beginning of the file. */
  #isMark(chunk: Uint8Array, at: number): boolean {
    return at === 3 && this.line === 1 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf;
  }

  #countLines(chunk: Uint8Array, from: number, to: number): void {
    let at = chunk.indexOf(LINE_FEED, from);
    while (at !== -1 && at < to) {
      this.line++;
      at = chunk.indexOf(LINE_FEED, at + 1);
    }
  }
}
