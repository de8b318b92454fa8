import { expect, it } from "vitest";
import { factOr, readFact, rehearse, writeFact } from "../../src/database/index.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();
const at = new Date("2026-11-22T10:00:00Z");

it("a fact is what was written last, and null where nothing was", () =>
  rehearse(db, async () => {
    expect(await readFact(db, "demo")).toBeNull();
    await writeFact(db, "demo", { people: 12 }, at);
    await writeFact(db, "demo", { people: 13, made: at }, at);
    expect(await readFact(db, "demo")).toEqual({ people: 13, made: at.toISOString() });
  }));

it("of those who ask for a text that is not there yet, all get what one of them made", async () => {
  let made = 0;
  const answers = await Promise.all(Array.from({ length: 5 }, () => factOr(db, "secret", () => `word ${++made}`, at)));
  expect(new Set(answers).size).toBe(1);
  expect(await factOr(db, "secret", () => "another", at)).toBe(answers[0]);
});
