import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atMostEvery } from "../../../../src/web/desk/api/at-most-every.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("runs at once, then at most so often, and once more for what came meanwhile", () => {
  const run = vi.fn();
  const call = atMostEvery(100, run);
  call();
  expect(run).toHaveBeenCalledTimes(1);
  for (let times = 0; times < 20; times++) call();
  expect(run).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(100);
  expect(run).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(2);
});

test("what waits is dropped when it is stopped", () => {
  const run = vi.fn();
  const call = atMostEvery(100, run);
  call();
  call();
  call.stop();
  vi.advanceTimersByTime(1000);
  expect(run).toHaveBeenCalledTimes(1);
});
