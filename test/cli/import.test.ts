import { beforeEach, describe, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import type { Context } from "../../src/cli/context.ts";
import { run as demo } from "../../src/cli/demo.ts";
import { run as importVerb } from "../../src/cli/import.ts";
import { readConfig } from "../../src/config.ts";
import { rehearse } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";
import { exportFolder } from "../support/export-folder.ts";

const db = await testDatabase();
let printed: string[] = [];

beforeEach(() => {
  printed = [];
});

const context = (json = false): Context => ({
  db,
  config: readConfig({}),
  clock: fixedClock(new Date("2026-11-22T10:00:00Z")),
  out: (line) => printed.push(line),
  err: () => {},
  json,
});

const CUSTOMERS = "external_id,email\nanna,anna@example.com\nolena,nowhere\n,x@example.com\n";

describe("import", () => {
  test("prints what it did, and ends well though rows were refused", () =>
    rehearse(db, async () => {
      const folder = await exportFolder({ "customers.csv": CUSTOMERS, "readme.txt": "" });
      expect(await importVerb([folder], context())).toBe(0);
      expect(printed).toEqual([
        "customers.csv: 3 rows",
        "customers: 3 rows: 2 added, 0 updated, 0 unchanged, 1 refused",
        "  refused: external_id is empty (1)",
        "  mended: email is not an address: left out (1)",
        "Not read: readme.txt",
        `1 refused rows, each with its reason: ${folder}.refused.csv`,
      ]);
    }));

  test("says at its end how many customers will hear of their orders", () =>
    rehearse(db, async () => {
      const orders = (status: string) => ({
        "customers.csv": "external_id\nanna\nolena\n",
        "orders.csv": `number,customer_external_id,status,placed_at,total\n1,anna,${status},2026-11-20,5\n2,olena,${status},2026-11-20,5\n`,
      });
      await importVerb([await exportFolder(orders("new"))], context());
      expect(printed.join("\n")).not.toContain("Notices");
      await importVerb([await exportFolder(orders("shipped"))], context());
      expect(printed).toContain("Orders that moved on: 2");
      expect(printed).toContain(
        "Notices follow: 2 of them go to 2 customers, those who agreed to hear of their orders.",
      );
    }));

  test("prints one JSON object where that is asked for", () =>
    rehearse(db, async () => {
      const folder = await exportFolder({ "customers.csv": CUSTOMERS });
      await importVerb([folder], context(true));
      expect(printed).toHaveLength(1);
      expect(JSON.parse(printed[0] ?? "")).toMatchObject({ refused: 1, targets: { customers: { rows: 3, added: 2 } } });
    }));

  test("does not mix an export with the demo shop, and takes the demo out when told", () =>
    rehearse(db, async () => {
      const folder = await exportFolder({ "customers.csv": CUSTOMERS });
      await demo(["--customers", "3"], context());
      await expect(importVerb([folder], context())).rejects.toMatchObject({
        sentence: expect.stringContaining("--replace-demo"),
      });
      expect(await importVerb([folder, "--replace-demo"], context())).toBe(0);
      const rows = await db`select external_id from customers order by 1`;
      expect(Array.from(rows, (row) => row.external_id)).toEqual(["anna", "olena"]);
    }));

  test("a wrong export leaves the demo shop where it is", () =>
    rehearse(db, async () => {
      await demo(["--customers", "0"], context());
      const folder = await exportFolder({ "customers.csv": "" });
      await expect(importVerb([folder, "--replace-demo"], context())).rejects.toMatchObject({ code: "empty_file" });
      expect(await db`select from customers`).not.toHaveLength(0);
    }));

  test.each([
    [[], "import takes the folder of an export: beseda import FOLDER."],
    [["a", "b"], '"b" is not understood here.'],
    [["a", "--map"], "--map needs a value after it."],
    [["a", "--map", "/no.yaml"], "There is no mapping file /no.yaml."],
  ])("%j is refused in a sentence", async (args, sentence) => {
    await expect(importVerb([...args], context())).rejects.toMatchObject({ sentence });
  });
});

describe("demo", () => {
  test("says what it made", () =>
    rehearse(db, async () => {
      expect(await demo(["--customers", "5"], context(true))).toBe(0);
      expect(JSON.parse(printed[0] ?? "")).toMatchObject({ customers: 15, products: 51 });
    }));

  test("takes whole numbers only", async () => {
    await expect(demo(["--customers", "many"], context())).rejects.toMatchObject({
      sentence: '--customers takes a whole number, not "many".',
    });
  });
});
