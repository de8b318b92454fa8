import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { held } from "../../src/services/held.ts";

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

test("nobody waits for what another one has asked for", async () => {
  const { read, letGo, count } = slowly();
  const current = held(read, 60_000);
  const [cutOff, mine] = [current(), current()];
  letGo();
  expect([await cutOff, count()]).toEqual([1, 2]);
  letGo();
  expect([await mine, await current(), count()]).toEqual([2, 2, 2]);
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
