import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { dumpSchema } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();

it("db/schema.sql is what the migrations make; `npm run schema` writes it anew", async () => {
  const kept = await readFile(new URL("../../db/schema.sql", import.meta.url), "utf8");
  expect(await dumpSchema(db)).toBe(kept);
});
