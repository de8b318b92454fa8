/** A file as a table: its header and rows of text. */
export interface SheetTable {
  /** A name under which it can be sent. */
  name: string;
  header: string[];
  /** The first rows: enough to see what is in a column. */
  rows: string[][];
  /** The whole as CSV. */
  csv: string;
}

/** Rows that are looked at. */
const SEEN = 5_000;

/** Reads a CSV or XLSX file; throws where it is neither. */
export async function readTable(file: File): Promise<SheetTable> {
  const name = `${
    file.name
      .replace(/\.[^.]*$/, "")
      .replace(/[/\\\0]/g, " ")
      .slice(0, 100) || "table"
  }.csv`;
  if (/\.xlsx$/i.test(file.name)) return { name, ...fromCells(await cellsOf(file)) };
  const text = decoded(new Uint8Array(await file.arrayBuffer())).replaceAll("\0", "");
  const [header = [], ...rows] = recordsOf(text, SEEN);
  return { name, header: header.map((cell) => cell.normalize("NFC").trim()), rows, csv: text };
}

/** A text as whoever saved it meant: UTF-8, UTF-16, else the Cyrillic of Windows, in which older programs export. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** The first records of a CSV text, by whichever of `,` `;` tab `|` its header has most of. */
export function recordsOf(text: string, most: number): string[][] {
  const delimiter = delimiterOf(text);
  const records: string[][] = [];
  let [cells, cell, isQuoted]: [string[], string, boolean] = [[], "", false];
  const endCell = () => {
    cells.push(cell);
    cell = "";
  };
  const endRecord = () => {
    endCell();
    if (cells.some((one) => one.trim() !== "")) records.push(cells);
    cells = [];
  };
  for (let at = 0; at < text.length && records.length < most; at++) {
    const letter = text[at] ?? "";
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[at++];
      else isQuoted = false;
    } else if (letter === '"' && cell === "") isQuoted = true;
    else if (letter === delimiter) endCell();
    else if (letter === "\n") endRecord();
    else if (letter !== "\r") cell += letter;
  }
  if (records.length < most && (cell !== "" || cells.length > 0)) endRecord();
  return records;
}

function delimiterOf(text: string): string {
  const head = (text.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((mark) => ({ mark, count: head.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

type Cell = string | number | boolean | Date | null;

/** The cells of the first sheet. Its reader comes with the first such file. */
async function cellsOf(file: File): Promise<Cell[][]> {
  const { readSheet } = await import("read-excel-file/universal");
  return (await readSheet(file)) as Cell[][];
}

/** Cells as a table: columns without a name and a value go, and two of one name are told apart. */
export function fromCells(cells: readonly Cell[][]): Omit<SheetTable, "name"> {
  const [head = [], ...rest] = cells;
  const taken = new Set<string>();
  const columns = head.flatMap((cell, place) => {
    const name = textOf(cell).normalize("NFC").trim();
    if (name === "") return [];
    let unique = name;
    for (let count = 2; taken.has(unique.toLowerCase()); count++) unique = `${name} ${count}`;
    taken.add(unique.toLowerCase());
    return [{ name: unique, place }];
  });
  const header = columns.map(({ name }) => name);
  const rows = rest.map((row) => columns.map(({ place }) => textOf(row[place] ?? null)));
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  return { header, rows: filled.slice(0, SEEN), csv: [header, ...filled].map(lineOf).join("") };
}

/** A cell as the importer reads it; a day of a sheet has no zone. */
function textOf(cell: Cell): string {
  if (cell instanceof Date)
    return cell
      .toISOString()
      .slice(0, 19)
      .replace("T", " ")
      .replace(/ 00:00:00$/, "");
  return cell === null ? "" : String(cell);
}

const lineOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\n`;
