import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { csvCell, RefusedFile } from "../../src/importing/refused-file.ts";
import { exportFolder } from "../support/export-folder.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-2+3", "'-2+3"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1", `"'\t=1"`],
  [" =1", "' =1"],
  ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ["+37061234567", "+37061234567"],
  ["-5", "-5"],
  ["a,b", '"a,b"'],
  ['a"b', '"a""b"'],
  ["two\nlines", '"two\nlines"'],
  ["plain", "plain"],
])("%j is written as %s", (text, written) => {
  expect(csvCell(text)).toBe(written);
});

test("the file has a column for every column of the export, and what has none in the last one", async () => {
  const path = join(await exportFolder({}), "refused.csv");
  const file = new RefusedFile(path, ["number", "total", "number"]);
  await file.begin();
  await file.write([
    { file: "orders.csv", number: 2, reason: "total is empty", whole: { number: "1", total: "", "cell 3": "x" } },
  ]);
  expect(await file.end()).toBe(path);
  expect(await readFile(path, "utf8")).toBe(
    '\ufefffile,row,reason,number,total,other\r\norders.csv,2,total is empty,1,,"{""cell 3"":""x""}"\r\n',
  );
});

test("without a refused row there is no file, and the one of an earlier import goes away", async () => {
  const path = join(await exportFolder({ "refused.csv": "\ufefffile,row,reason,number,other\r\n" }), "refused.csv");
  const file = new RefusedFile(path, ["number"]);
  await file.begin();
  expect(await file.end()).toBeNull();
  expect(existsSync(path)).toBe(false);
});

test("a file of somebody else's is not taken away", async () => {
  const path = join(await exportFolder({ "refused.csv": "my,notes\n" }), "refused.csv");
  await new RefusedFile(path, []).begin();
  expect(existsSync(path)).toBe(true);
});

test("where it cannot be written it says so and stops trying", async () => {
  const file = new RefusedFile(join(await exportFolder({}), "no", "such", "folder.csv"), []);
  await file.write([{ file: "a", number: 1, reason: "b", whole: {} }]);
  expect(file.problem).toMatch(/^The refused rows could not be written to .*ENOENT/);
  expect(await file.end()).toBeNull();
});
