import { beforeAll, expect, test } from "vitest";
import { fixedClock } from "../../src/base/index.ts";
import { run } from "../../src/cli/recommend.ts";
import { readConfig } from "../../src/config.ts";
import { loadDemo } from "../../src/services/index.ts";
import { testDatabase } from "../support/database.ts";

const NOW = new Date("2026-11-25T10:30:00Z");
const db = await testDatabase();
beforeAll(() => loadDemo(db, { at: NOW, customers: 0 }));

/** What the verb prints and answers. */
async function recommend(args: string[], json = true) {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(args, {
    ...{ db, config: readConfig({}), clock: fixedClock(NOW), json },
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err, printed: json ? JSON.parse(out[0] ?? "null") : null };
}

test("a customer's offers are printed with --json: what, how high, by which parts, and why", async () => {
  const { code, out, printed } = await recommend(["anna", "--n", "3", "--language", "ru"]);
  expect([code, out.length]).toEqual([0, 1]);
  expect(printed.offers).toHaveLength(3);
  for (const offer of printed.offers) {
    expect(offer).toMatchObject({ sku: expect.any(String), name: expect.any(String), score: expect.any(Number) });
    expect(offer.reason.text).toMatch(/\p{Script=Cyrillic}/u);
    expect(Object.keys(offer.parts).length).toBeGreaterThan(0);
  }
});

test("what goes with a product, what to offer to people and whom a product is for are asked by its SKU and in words", async () => {
  const { printed: beside } = await recommend(["--product", "EG-50"]);
  expect(JSON.stringify(beside)).toContain('"sku"');
  const { printed: people } = await recommend(["--segment", "who bought coffee", "--n", "2"]);
  expect(JSON.stringify(people)).toContain('"people"');
  const { code } = await recommend(["--for-product", "EG-50"]);
  expect(code).toBe(0);
});

test("a customer or product that there is not is refused by its name", async () => {
  await expect(recommend(["nobody"])).rejects.toMatchObject({ code: "unknown_customer" });
  await expect(recommend(["--product", "NONE-1"])).rejects.toThrow("NONE-1");
  await expect(recommend([])).rejects.toMatchObject({ code: "bad_option" });
});
