import { expect, test } from "vitest";
import { MAX_ATTEMPTS, retryAfter } from "../../src/outbox/retry.ts";

const MADE = new Date("2026-03-10T12:00:00Z");
const seconds = (attempts: number, random = 0.5) =>
  ((retryAfter({ attempts, createdAt: MADE }, MADE, random)?.getTime() ?? Number.NaN) - MADE.getTime()) / 1000;

test("each wait is three times the one before it", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => seconds(attempts))).toEqual([30, 90, 270, 810, 2430, 7290, 21870]);
});

test("messages that failed together come back apart, by a fifth of the wait at most", () => {
  expect(seconds(1, 0)).toBe(24);
  expect(seconds(1, 1)).toBe(36);
});

test("a message is given up after eight attempts", () => {
  expect(retryAfter({ attempts: MAX_ATTEMPTS, createdAt: MADE }, MADE, 0.5)).toBeNull();
});

test("a message is given up where the next try would come a day after it was made", () => {
  const late = new Date(MADE.getTime() + 24 * 3600_000 - 20_000);
  expect(retryAfter({ attempts: 1, createdAt: MADE }, late, 0.5)).toBeNull();
});
