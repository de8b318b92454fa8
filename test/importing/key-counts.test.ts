import { expect, test } from "vitest";
import { KeyCounts } from "../../src/importing/key-counts.ts";

test("counts keys apart: no two of 300,000 order lines fall together", () => {
  const counts = new KeyCounts();
  let seen = 0;
  for (let order = 0; order < 30_000; order++) {
    for (let line = 0; line < 10; line++) if (counts.next(`${536_365 + order}\n${20_000 + line}`) > 1) seen++;
  }
  expect(seen).toBe(0);
  expect(counts.next("536365\n20000")).toBe(2);
});

test("remembers a number a key", () => {
  const counts = new KeyCounts();
  counts.set("anna", 17);
  expect([counts.get("anna"), counts.get("olena")]).toEqual([17, 0]);
});
