import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { held } from "../../src/base/index.ts";

/** Counts its readings; each ends when it is let go. */
function slowly() {
  const waiting: (() => void)[] = [];
  let count = 0;
  const read = async () => {
    count += 1;
    const answer = count;
    await new Promise<void>((resolve) => waiting.push(resolve));
    return answer;
  };
  return { read, letGo: () => waiting.shift()?.(), count: () => count };
}

test("who comes while it is read for the first time gets the same", async () => {
  const { read, letGo, count } = slowly();
  const current = held(read, 60_000);
  const both = [current(), current()];
  letGo();
  expect([await Promise.all(both), await current(), count()]).toEqual([[1, 1], 1, 1]);
});

test("nobody waits for ever for a reading that was cut off", async () => {
  vi.useFakeTimers({ toFake: ["performance", "setTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const { read, letGo, count } = slowly();
  const current = held(read, 60_000);
  void current();
  const mine = current();
  await vi.advanceTimersByTimeAsync(3_100);
  expect(count()).toBe(2);
  letGo();
  letGo();
  expect(await mine).toBe(2);
});

test("while one reads anew, the others go on with what there is", async () => {
  const { read, letGo, count } = slowly();
  const current = held(read, 5);
  const first = current();
  letGo();
  await first;
  await sleep(10);
  const renewing = current();
  expect(await current()).toBe(1);
  letGo();
  expect([await renewing, count()]).toEqual([2, 2]);
});

test("a reading that fails is not kept, nor what was there before it", async () => {
  let fails = false;
  const read = async () => {
    if (fails) throw new Error("down");
    return "up";
  };
  const current = held(read, -1);
  await current();
  fails = true;
  await expect(current()).rejects.toThrow("down");
  await expect(current()).rejects.toThrow("down");
  fails = false;
  expect(await current()).toBe("up");
});
