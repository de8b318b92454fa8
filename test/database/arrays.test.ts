import { expect, it } from "vitest";
import { testDatabase } from "../support/database.ts";

const db = await testDatabase({ max: 1 });

it("arrays arrive and come back as they are, also empty ones, with nothing in them, quotes, commas and braces", async () => {
  const texts = ["", "a,b", 'say "no"', "back\\slash", "{}", "NULL", "новая\nстрока", null];
  const [row] = await db`
    select ${texts}::text[] as texts, ${[1, null, -3]}::bigint[] as whole, ${[0.5]}::numeric[] as money, ${[]}::text[] as none,
      array[true, false, null] as flags, array[date '2026-02-28'] as days,
      ${["0199f5a0-0000-7000-8000-000000000000"]}::uuid[] as ids`;
  expect(row).toEqual({
    texts,
    whole: [1, null, -3],
    money: [0.5],
    none: [],
    flags: [true, false, null],
    days: ["2026-02-28"],
    ids: ["0199f5a0-0000-7000-8000-000000000000"],
  });
});

it("an array may be what rows are looked for by", async () => {
  const rows = await db`select n from generate_series(1, 5) n where n = any(${[2, 4, 9]}) order by n`;
  expect(rows.map(({ n }) => n)).toEqual([2, 4]);
});
