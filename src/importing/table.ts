import { pipeline } from "node:stream";
import { parse } from "csv-parse";
import { Refused, withoutUnseen } from "../base/index.ts";
import { bytesOf, checkFile, type FileFacts } from "./check-file.ts";
import type { Source, SourceRow } from "./source.ts";

/** One record may not be longer: a longer one is a quote gone wrong. */
const RECORD_LIMIT = 1_000_000;

/**
 * Opens a CSV file (`.csv` or `.csv.gz`): UTF-8 with or without a byte order mark; separated by comma, semicolon, tab or bar, as its
 * header is; any line ends. The whole file is checked first (see `checkFile`), so that a wrong one is refused before
 * anything of it is written.
 */
export async function openTable(path: string, name: string): Promise<Source> {
  const facts = await checkFile(path, name);
  const columns = headerOf(await firstRecord(path, facts, name), name);
  const places = placesOf(columns);
  const rows = async function* () {
    let number = 0;
    for await (const cells of recordsOf(path, facts, name)) {
      number++;
      if (number > 1 && !isBlank(cells)) yield new TableRow(number, cells, columns, places);
    }
  };
  return { file: name, columns, rows };
}

async function* recordsOf(path: string, facts: FileFacts, name: string): AsyncGenerator<string[]> {
  const parser = parse({
    bom: true,
    delimiter: facts.delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: RECORD_LIMIT,
  });
  const records: AsyncIterable<string[]> = pipeline(bytesOf(path), parser, () => {});
  try {
    for await (const cells of records) yield facts.hasNul ? cells.map((cell) => cell.replaceAll("\0", "")) : cells;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    throw new Refused("broken_csv", `${name} cannot be read as CSV: ${error.message}.`);
  }
}

async function firstRecord(path: string, facts: FileFacts, name: string): Promise<string[]> {
  for await (const cells of recordsOf(path, facts, name)) return cells;
  throw new Refused("empty_file", `${name} is empty.`);
}

function headerOf(cells: string[], name: string): string[] {
  const columns = cells.map((cell) => cell.normalize("NFC").trim());
  const unnamed = columns.indexOf("");
  if (unnamed !== -1) throw new Refused("no_header", `${name}: its first row names no column ${unnamed + 1}.`);
  const twice = columns.find((column, place) => columns.findIndex((one) => keyOf(one) === keyOf(column)) < place);
  if (twice) throw new Refused("duplicate_column", `${name} names the column ${twice} twice.`);
  return columns;
}

/** One spelling for a column's name: `External ID` is `external_id`. */
export const keyOf = (column: string): string => column.toLowerCase().replace(/[\s-]+/g, "_");

function placesOf(columns: readonly string[]): Map<string, number> {
  const places = new Map(columns.map((column, place) => [keyOf(column), place]));
  for (const [place, column] of columns.entries()) places.set(column, place);
  return places;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === "");

class TableRow implements SourceRow {
  readonly number: number;
  readonly damage: string | null;
  readonly #cells: readonly string[];
  readonly #columns: readonly string[];
  readonly #places: ReadonlyMap<string, number>;

  constructor(
    number: number,
    cells: readonly string[],
    columns: readonly string[],
    places: ReadonlyMap<string, number>,
  ) {
    this.number = number;
    this.#cells = cells;
    this.#columns = columns;
    this.#places = places;
    const fits = cells.length === columns.length || (cells.length > columns.length && isBlank(this.#surplus()));
    this.damage = fits ? null : "the row has not as many cells as the header";
  }

  value(column: string): string | undefined {
    const place = this.#places.get(column);
    return place === undefined ? undefined : withoutUnseen(this.#cells[place] ?? "");
  }

  whole(): Record<string, string> {
    const named = this.#columns.map((column, place) => [column, this.#cells[place] ?? ""]);
    const surplus = this.#surplus().map((cell, place) => [`cell ${this.#columns.length + place + 1}`, cell]);
    return Object.fromEntries([...named, ...surplus]);
  }

  #surplus(): readonly string[] {
    return this.#cells.slice(this.#columns.length);
  }
}
