import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkFile, delimiterOf } from "../../src/importing/check-file.ts";
import { QuoteScan } from "../../src/importing/quote-scan.ts";
import { exportFolder } from "../support/export-folder.ts";

async function check(content: string | Uint8Array, name = "customers.csv") {
  const folder = await exportFolder({ [name]: content });
  return checkFile(join(folder, name), name);
}

describe("a file that is wrong as a whole is refused in one sentence", () => {
  test.each([
    ["", "customers.csv is empty."],
    [
      Buffer.from("\ufeffexternal_id\n1\n", "utf16le"),
      'customers.csv is not UTF-8 (line 1 is in UTF-16): save it as "CSV UTF-8".',
    ],
    [
      Buffer.from("external_id,name\n", "utf16le"),
      'customers.csv is not UTF-8 (line 1 is in UTF-16): save it as "CSV UTF-8".',
    ],
    [
      Buffer.concat([
        Buffer.from("external_id,name\n1,a\n2,"),
        Buffer.from([0xcc, 0xe0, 0xf8, 0xe0]),
        Buffer.from("\n"),
      ]),
      'customers.csv is not UTF-8 (line 3 is in another encoding): save it as "CSV UTF-8".',
    ],
    [
      Buffer.concat([Buffer.from("a\n"), Buffer.from([0xd0])]),
      'customers.csv is not UTF-8 (line 2 is in another encoding): save it as "CSV UTF-8".',
    ],
    ['external_id,name\n1,a\n2,"b\n3,c\n', "customers.csv opens a quote in line 3 that is never closed."],
  ])("%#", async (content, sentence) => {
    await expect(check(content)).rejects.toMatchObject({ name: "Refused", sentence });
  });

  test("a damaged archive", async () => {
    const packed = gzipSync("external_id\n1\n");
    await expect(check(packed.subarray(0, packed.length - 4), "customers.csv.gz")).rejects.toMatchObject({
      sentence: "customers.csv.gz cannot be read: unexpected end of file.",
    });
  });
});

test("what separates cells is told from the header", () => {
  expect(delimiterOf("a;b;c\n1,5;2;3")).toBe(";");
  expect(delimiterOf("a\tb")).toBe("\t");
  expect(delimiterOf('"x;y;z",b,c')).toBe(",");
  expect(delimiterOf("alone")).toBe(",");
});

test("NUL bytes are noticed", async () => {
  expect(await check(`external_id,first_name\n1,A\0nna\n${"2,x\n".repeat(50)}`)).toEqual({
    delimiter: ",",
    hasNul: true,
  });
});

test("whether a quote stays open is decided as the parser decides it, however the file falls into chunks", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "é"), maxLength: 30 });
  fc.assert(
    fc.property(cell, fc.integer({ min: 1, max: 7 }), (text, size) => {
      const bytes = Buffer.from(text);
      const scan = new QuoteScan(",");
      for (let at = 0; at < bytes.length; at += size) scan.read(bytes.subarray(at, at + size));
      expect(scan.openLine() === null).toBe(closes(text));
    }),
    { numRuns: 3000 },
  );
});

function closes(text: string): boolean {
  try {
    parse(text, { relax_quotes: true, relax_column_count: true, record_delimiter: ["\r\n", "\n", "\r"] });
    return true;
  } catch {
    return false;
  }
}
