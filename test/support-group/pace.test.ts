import { expect, test } from "vitest";
import { freeAt, withSent } from "../../src/support-group/pace.ts";

test("twenty messages leave at once, and the next when the first of them is older than a minute", () => {
  let sent: number[] = [];
  for (let number = 0; number < 20; number++) {
    expect(freeAt(sent, 1_000 + number)).toBe(1_000 + number);
    sent = withSent(sent, 1_000 + number, 1);
  }
  expect(freeAt(sent, 2_000)).toBe(62_000);
  expect(freeAt(sent, 62_000)).toBe(62_000);
  sent = withSent(sent, 62_000, 1);
  expect(sent).toHaveLength(20);
  expect(freeAt(sent, 62_001)).toBe(62_001);
});

test("whoever sends for an hour never sends more than twenty within any minute, and loses no slot for long", () => {
  let [sent, at]: [number[], number] = [[], 0];
  const all: number[] = [];
  while (at < 3_600_000) {
    at = freeAt(sent, at);
    sent = withSent(sent, at, 1);
    all.push(at);
    at += 137;
  }
  for (const begin of all) expect(all.filter((one) => one >= begin && one < begin + 60_000).length).toBeLessThan(21);
  expect(all.length).toBeGreaterThan(59 * 19);
});
