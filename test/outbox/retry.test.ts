import { expect, test } from "vitest";
import { attemptsAtMost, retryAfter } from "../../src/outbox/retry.ts";

const MADE = new Date("2026-03-10T12:00:00Z");
const seconds = (attempts: number, random = 0.5) =>
  ((retryAfter({ channel: "email", attempts, createdAt: MADE }, MADE, random)?.getTime() ?? Number.NaN) -
    MADE.getTime()) /
  1000;

test("each wait of a letter is three times the one before it", () => {
  expect([1, 2, 3, 4, 5, 6, 7].map((attempts) => seconds(attempts))).toEqual([30, 90, 270, 810, 2430, 7290, 21870]);
});

test("messages that failed together come back apart, by a fifth of the wait at most", () => {
  expect(seconds(1, 0)).toBe(24);
  expect(seconds(1, 1)).toBe(36);
});

test("a letter is given up after eight attempts", () => {
  expect(attemptsAtMost("email")).toBe(8);
  expect(retryAfter({ channel: "email", attempts: 8, createdAt: MADE }, MADE, 0.5)).toBeNull();
});

test("a message is given up where the next try would come a day after it was made", () => {
  const late = new Date(MADE.getTime() + 24 * 3600_000 - 20_000);
  expect(retryAfter({ channel: "email", attempts: 1, createdAt: MADE }, late, 0.5)).toBeNull();
});

test("a chat is tried again within a second, then less and less often, and not before its channel allows", () => {
  const wait = (attempts: number, asked?: number) =>
    ((retryAfter({ channel: "telegram", attempts, createdAt: MADE }, MADE, 0.5, asked)?.getTime() ?? Number.NaN) -
      MADE.getTime()) /
    1000;
  expect([1, 2, 3, 4, 12].map((attempts) => wait(attempts))).toEqual([1, 2, 4, 8, 600]);
  expect(wait(1, 35_000)).toBe(35);
});
