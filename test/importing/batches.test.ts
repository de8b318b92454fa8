import { expect, test } from "vitest";
import { ahead, batches } from "../../src/importing/batches.ts";

async function* upTo(last: number, end?: () => void) {
  try {
    for (let number = 1; number <= last; number++) yield number;
  } finally {
    end?.();
  }
}

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const read: Item[] = [];
  for await (const item of items) read.push(item);
  return read;
}

test("items are grouped in their order, and the last group may be smaller", async () => {
  expect(await all(batches(upTo(5), 2))).toEqual([[1, 2], [3, 4], [5]]);
  expect(await all(batches(upTo(0), 2))).toEqual([]);
});

test("reading ahead changes nothing of what is read, and closes what it reads from", async () => {
  let closed = 0;
  expect(await all(ahead(upTo(3, () => closed++)))).toEqual([1, 2, 3]);
  for await (const item of ahead(upTo(3, () => closed++))) if (item === 1) break;
  expect(closed).toBe(2);
});

test("an error of the source comes out where its item would have been", async () => {
  async function* broken() {
    yield 1;
    throw new Error("torn");
  }
  const read: number[] = [];
  const reading = (async () => {
    for await (const item of ahead(broken())) read.push(item);
  })();
  await expect(reading).rejects.toThrow("torn");
  expect(read).toEqual([1]);
});
