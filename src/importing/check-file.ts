import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { Refused } from "../base/index.ts";
import { QuoteScan } from "./quote-scan.ts";

/** What has to be known of a CSV file before its rows can be read. */
export interface FileFacts {
  delimiter: string;
  /** Whether it holds NUL bytes, which Postgres cannot store. */
  hasNul: boolean;
}

/** The bytes of a file, unpacked where its name ends in `.gz`. */
export function bytesOf(path: string): Readable {
  const file = createReadStream(path);
  if (!path.endsWith(".gz")) return file;
  const unpacked = createGunzip();
  file.on("error", (error) => unpacked.destroy(error));
  return file.pipe(unpacked);
}

/**
 * Reads a CSV file once, before anything is written, and refuses with one sentence what cannot be read as a whole: empty, not
 * UTF-8, a quote that is never closed, a damaged archive.
 */
export async function checkFile(path: string, name: string): Promise<FileFacts> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let facts: FileFacts | undefined;
  let quotes: QuoteScan | undefined;
  for await (const chunk of readable(path, name)) {
    facts ??= begin(chunk, name);
    quotes ??= new QuoteScan(facts.delimiter);
    decode(decoder, chunk, quotes, name);
    facts.hasNul ||= chunk.includes(0);
    quotes.read(chunk);
  }
  if (!facts || !quotes) throw new Refused("empty_file", `${name} is empty.`);
  decode(decoder, null, quotes, name);
  const open = quotes.openLine();
  if (open) throw new Refused("open_quote", `${name} opens a quote in line ${open} that is never closed.`);
  return facts;
}

async function* readable(path: string, name: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of bytesOf(path)) yield chunk;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused("unreadable_file", `${name} cannot be read: ${why}.`);
  }
}

function begin(chunk: Buffer, name: string): FileFacts {
  const wide = (chunk[0] === 0xff && chunk[1] === 0xfe) || (chunk[0] === 0xfe && chunk[1] === 0xff);
  const head = chunk.subarray(0, 4096);
  if (wide || head.filter((byte) => byte === 0).length > head.length / 10) throw notUtf8(name, 1, "UTF-16");
  return { delimiter: delimiterOf(head.toString("utf8")), hasNul: false };
}

function decode(
  decoder: InstanceType<typeof TextDecoder>,
  chunk: Buffer | null,
  quotes: QuoteScan,
  name: string,
): void {
  try {
    chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    const damaged = chunk?.toString("utf8") ?? "";
    throw notUtf8(name, quotes.line + countLines(damaged.slice(0, damaged.indexOf("\ufffd"))), "another encoding");
  }
}

const countLines = (text: string): number => text.split("\n").length - 1;

function notUtf8(name: string, line: number, what: string): Refused {
  return new Refused("not_utf8", `${name} is not UTF-8 (line ${line} is in ${what}): save it as "CSV UTF-8".`);
}

/** What separates the cells of a header: the one of `,` `;` tab `|` that stands in it most often outside quotes. */
export function delimiterOf(head: string): string {
  const bare = (head.split(/\r?\n|\r/, 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counted = [",", ";", "\t", "|"].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}
