import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openTable } from "../../src/importing/table.ts";
import { exportFolder } from "../support/export-folder.ts";

async function open(content: string | Uint8Array, name = "orders.csv") {
  return openTable(join(await exportFolder({ [name]: content }), name), name);
}

async function read(content: string | Uint8Array, name?: string) {
  const table = await open(content, name);
  const rows = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

describe("a table", () => {
  test.each([
    ["commas", "number,total\n1,2\n"],
    ["a byte order mark", "\ufeffnumber,total\n1,2\n"],
    ["a quoted header after a byte order mark", '\ufeff"number","total"\n"1","2"\n'],
    ["carriage returns", "number,total\r\n1,2\r\n"],
    ["old Macintosh line ends", "number,total\r1,2\r"],
    ["mixed line ends", "number,total\r\n1,2\n"],
    ["semicolons", "number;total\n1;2"],
    ["tabs", "number\ttotal\n1\t2"],
    ["spaces and capitals in the header", " Number , TOTAL \n1,2"],
    ["empty lines", "number,total\n\n,\n1,2\n\n"],
    ["an empty cell too many", "number,total\n1,2,\n"],
    ["NUL bytes", "number,total\n\u00001,2\n"],
  ])("is read with %s", async (_, content) => {
    const [row, ...others] = await read(content);
    expect(others).toEqual([]);
    expect([row?.value("number"), row?.value("total"), row?.damage]).toEqual(["1", "2", null]);
  });

  test("may be packed", async () => {
    const [row] = await read(gzipSync("number\n7\n"), "orders.csv.gz");
    expect(row?.value("number")).toBe("7");
  });

  test("numbers its rows as a spreadsheet does, whatever stands inside quotes", async () => {
    const rows = await read('number,total\n1,"a\nb"\n\n2,"say ""hi"""\n');
    expect(rows.map((row) => [row.number, row.value("total")])).toEqual([
      [2, "a\nb"],
      [4, 'say "hi"'],
    ]);
  });

  test("keeps a quote in the middle of a cell as it is", async () => {
    const [row] = await read('number,total\n1,12" plate\n');
    expect(row?.value("total")).toBe('12" plate');
  });

  test("says which rows have other cells than the header, and keeps them whole", async () => {
    const [short, long] = await read("number,total\n1\n2,3,4\n");
    expect(short?.damage).toBe("the row has not as many cells as the header");
    expect(short?.whole()).toEqual({ number: "1", total: "" });
    expect(long?.damage).toBe("the row has not as many cells as the header");
    expect(long?.whole()).toEqual({ number: "2", total: "3", "cell 3": "4" });
  });

  test("with a header that names a column twice, or none, is refused", async () => {
    await expect(open("number,total,Number\n")).rejects.toMatchObject({
      sentence: "orders.csv names the column Number twice.",
    });
    await expect(open("number,,total\n")).rejects.toMatchObject({
      sentence: "orders.csv: its first row names no column 2.",
    });
  });

  test("can be read again and again", async () => {
    const table = await open("number\n1\n2\n");
    for (let time = 0; time < 2; time++) {
      const numbers = [];
      for await (const row of table.rows()) numbers.push(row.value("number"));
      expect(numbers).toEqual(["1", "2"]);
    }
  });
});
