import { expect, test } from "vitest";
import { turnClock } from "../../../src/hosts/metrics/turn-clock.ts";

let now = 0;
const clock = () => new Date(now);

test("a turn takes from its start to its end, and is measured once", () => {
  const turns = turnClock(clock);
  turns.start("one");
  now += 1_500;
  expect(turns.stop("one")).toBe(1.5);
  expect(turns.stop("one")).toBeNull();
});

test("turns that end elsewhere fill no memory: the oldest are forgotten", () => {
  const turns = turnClock(clock, 2);
  for (const one of ["one", "two", "one", "three"]) turns.start(one);
  expect([turns.stop("two"), turns.stop("one"), turns.stop("three")]).toEqual([null, 0, 0]);
});
