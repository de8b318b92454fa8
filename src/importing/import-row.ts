import { cents, fromCents, mendMixedScript, toLatinLookAlikes } from "../base/index.ts";
import type { InstantReader } from "./instants.ts";
import type { SourceRow } from "./source.ts";
import { parseNumber } from "./values.ts";

/** What the report says of a row: `mended` where a value was changed or left out, `noted` where it only should be looked at. */
export interface RowNote {
  kind: "mended" | "noted";
  reason: string;
}

/**
 * A row at the door. Its methods read cells into values: undefined where the file has no such column (what the database has stays),
 * null where the cell is empty. What cannot be read refuses the row ({@link refuse}, first reason wins) or is left out with a
 * note. Reasons name the column and never the value, so that equal ones can be counted; the row itself is kept whole beside them.
 */
export class ImportRow {
  readonly source: SourceRow;
  readonly notes: RowNote[] = [];
  refusal: string | null;
  readonly #instants: InstantReader;
  #kept: Record<string, unknown> | null = null;

  constructor(source: SourceRow, instants: InstantReader) {
    this.source = source;
    this.refusal = source.damage;
    this.#instants = instants;
    for (const reason of source.notes ?? []) this.note(reason);
  }

  refuse(reason: string): void {
    this.refusal ??= reason;
  }

  /** Refuses the row for want of a value. */
  missing(column: string): undefined {
    this.refuse(`${column} is empty`);
  }

  mend(reason: string): void {
    this.notes.push({ kind: "mended", reason });
  }

  note(reason: string): void {
    this.notes.push({ kind: "noted", reason });
  }

  /** Notes this and nothing else, and `kept` of the row beside it: what else stands there is not to be kept. */
  forget(reason: string, kept: Record<string, string>): void {
    this.notes.splice(0, this.notes.length, { kind: "noted", reason });
    this.#kept = kept;
  }

  /** What is kept of the row beside a note. */
  kept(): Record<string, unknown> {
    return this.#kept ?? this.source.whole();
  }

  text(column: string): string | null | undefined {
    const cell = this.source.value(column)?.trim();
    if (cell?.includes("\ufffd")) this.note(`${column} lost letters before it was exported`);
    return cell === "" ? null : cell;
  }

  /** A text that the row cannot do without; "" where it is missing, and then the row is refused. */
  key(column: string): string {
    const text = this.text(column);
    return text || (this.missing(column) ?? "");
  }

  /** A code typed on a keyboard of the wrong alphabet: Cyrillic letters in an otherwise Latin code become their Latin look-alikes. */
  code(column: string): string | null | undefined {
    const text = this.text(column);
    if (!text || !/[a-z]/i.test(text) || !/\p{Script=Cyrillic}/u.test(text)) return text;
    const mended = toLatinLookAlikes(text);
    if (/\p{Script=Cyrillic}/u.test(mended)) return text;
    this.mend(`${column}: Cyrillic letters in a Latin code became Latin`);
    return mended;
  }

  /** Like {@link code}, and the row cannot do without it. */
  codeKey(column: string): string {
    const code = this.code(column);
    return code || (this.missing(column) ?? "");
  }

  /** A name of a person or place: Latin letters in a Cyrillic word become Cyrillic. */
  name(column: string): string | null | undefined {
    const text = this.text(column);
    if (!text) return text;
    const mended = mendMixedScript(text);
    if (mended !== text) this.mend(`${column}: Latin letters in a Cyrillic word became Cyrillic`);
    return mended;
  }

  /** A time; one that cannot be refuses the row. */
  instant(column: string): Date | null | undefined {
    const text = this.text(column);
    if (!text) return text === undefined ? undefined : null;
    const read = this.#instants(text);
    if (!read) this.refuse(`${column} is not a time that exists`);
    return read;
  }

  /** Money to the cent; what is no number refuses the row, and more decimals are rounded with a note. */
  money(column: string): number | null | undefined {
    const amount = this.number(column);
    if (typeof amount !== "number") return amount;
    const rounded = fromCents(cents(amount));
    if (Math.abs(rounded - amount) > 1e-9) this.mend(`${column} was rounded to the cent`);
    return rounded;
  }

  /** A number; what is none refuses the row. */
  number(column: string): number | null | undefined {
    const text = this.text(column);
    if (!text) return text === undefined ? undefined : null;
    const number = parseNumber(text);
    if (number === null) this.refuse(`${column} is not a number`);
    return number;
  }

  /** One of the words of a table; another one refuses the row. */
  choice(column: string, allowed: readonly string[]): string | null | undefined {
    const text = this.text(column);
    if (!text) return text;
    const word = text.toLowerCase();
    if (!allowed.includes(word)) this.refuse(`${column} is not one of ${allowed.join(", ")}`);
    return word;
  }
}
