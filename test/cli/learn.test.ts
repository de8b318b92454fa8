import { expect, it } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { run } from "../../src/cli/learn.ts";
import { readConfig } from "../../src/config.ts";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase();

/** What the verb prints. */
async function learned(json: boolean): Promise<string[]> {
  const lines: string[] = [];
  const out = (line: string) => void lines.push(line);
  const clock = fixedClock(new Date("2026-11-22T10:00:00Z"));
  await run([], { db, config: readConfig({}), clock, out, err: () => {}, json });
  return lines;
}

it("learn tells how many articles it read, and which intents' examples pull towards which others, in a page at most", async () => {
  const lines = await learned(false);
  expect(lines[0]).toMatch(/^Articles: \d{3} added, 0 changed/);
  expect(lines[2]).toMatch(/^\d+ of them pull towards another intent/);
  expect(lines[3]).toMatch(/^ {2}\d+ × .+ read as \w+, such as ".+"$/);
  expect(lines.length).toBeLessThan(25);
});

it("learn --json gives every example, and nothing else", async () => {
  const [line, ...others] = await learned(true);
  expect(others).toEqual([]);
  const { intents } = JSON.parse(line ?? "");
  expect(intents.confusions[0]).toEqual({
    text: expect.any(String),
    intent: expect.anything(),
    towards: expect.any(String),
  });
});
