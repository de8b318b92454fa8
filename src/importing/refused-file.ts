import { type FileHandle, open, readFile, rm } from "node:fs/promises";

/** A row that was refused. */
export interface RefusedRow {
  file: string;
  number: number;
  reason: string;
  whole: Record<string, string>;
}

const LEAD = ["file", "row", "reason"];

/**
 * The CSV file of refused rows: file, row, reason, then every column that any file of the export has, so that its rows can be mended and
 * imported again; what has no column stands in the last one as JSON. It appears with the first refused row; one that an
 * earlier import left at the same place goes away.
 */
export class RefusedFile {
  readonly path: string;
  /** Why it could not be written, or null. */
  problem: string | null = null;
  readonly #columns: readonly string[];
  #file: FileHandle | null = null;

  constructor(path: string, columns: readonly string[]) {
    this.path = path;
    this.#columns = [...new Set(columns)];
  }

  /** Takes away what an earlier import left here. */
  async begin(): Promise<void> {
    const head = await readFile(this.path, { encoding: "utf8" }).catch(() => "");
    if (head.startsWith(`\ufeff${LEAD.join(",")},`)) await rm(this.path, { force: true }).catch(() => {});
  }

  async write(rows: readonly RefusedRow[]): Promise<void> {
    if (rows.length === 0 || this.problem) return;
    try {
      this.#file ??= await this.#open();
      await this.#file.write(rows.map((row) => this.#line(row)).join(""));
    } catch (error) {
      this.problem = `The refused rows could not be written to ${this.path}: ${error instanceof Error ? error.message : error}.`;
    }
  }

  /** Closes the file; answers its path, or null where there is none. */
  async end(): Promise<string | null> {
    await this.#file?.close();
    return this.#file && !this.problem ? this.path : null;
  }

  async #open(): Promise<FileHandle> {
    const file = await open(this.path, "w");
    await file.write(`\ufeff${[...LEAD, ...this.#columns, "other"].map(csvCell).join(",")}\r\n`);
    return file;
  }

  #line({ file, number, reason, whole }: RefusedRow): string {
    const other = Object.entries(whole).filter(([column]) => !this.#columns.includes(column));
    const cells = [file, String(number), reason, ...this.#columns.map((column) => whole[column] ?? "")];
    cells.push(other.length > 0 ? JSON.stringify(Object.fromEntries(other)) : "");
    return `${cells.map(csvCell).join(",")}\r\n`;
  }
}

/**
 * A cell of a CSV file that a spreadsheet may be trusted to open: what would be a formula (OWASP, CSV injection: `=`, `+`, `-`, `@`, tab
 * or return at the beginning) gets an apostrophe in front; plain numbers, such as a phone or a negative quantity, are none.
 */
export function csvCell(text: string): string {
  const formula = /^[\s]*[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:[.,]\d+)?$/.test(text);
  const safe = formula ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
