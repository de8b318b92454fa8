import { describe, expect, test } from "vitest";
import { parseFlag, parseNumber } from "../../src/importing/values.ts";

describe("a number", () => {
  test.each([
    ["12", 12],
    ["-1.5", -1.5],
    [".5", 0.5],
    ["1 234,50", 1234.5],
    ["1\u00a0234,5", 1234.5],
    ["1,234.50", 1234.5],
    ["1.234,50", 1234.5],
    ["1,234,567", 1_234_567],
    ["€12.90", 12.9],
    ["12,90 €", 12.9],
    ["EUR 12.90", 12.9],
    ["120 грн", 120],
    ["\u22125", -5],
  ])("%j is %d", (text, number) => {
    expect(parseNumber(text)).toBe(number);
  });

  test.each(["", "abc", "1,234", "1.2.3", "12a", "1e5", "NaN", "--1", "1,2,3"])("%j is none", (text) => {
    expect(parseNumber(text)).toBeNull();
  });
});

test("yes and no are read in three languages, and nothing else is either", () => {
  expect(["true", "1", "Да", "так", "YES"].map(parseFlag)).toEqual([true, true, true, true, true]);
  expect(["false", "0", "нет", "Ні", "no"].map(parseFlag)).toEqual([false, false, false, false, false]);
  expect(["", "maybe", "2"].map(parseFlag)).toEqual([null, null, null]);
});
