import fc from "fast-check";
import { expect, test } from "vitest";
import { accentOn, contrastOf } from "../../../src/web/widget/color.ts";

const GROUNDS = [
  ["#fffdfb", "#f5f0e9"],
  ["#1b1714", "#2a2420"],
] as const;
const color = fc.integer({ min: 0, max: 0xffffff }).map((number) => `#${number.toString(16).padStart(6, "0")}`);

test("whatever colour a shop has, it can be read in both themes", () => {
  fc.assert(
    fc.property(color, fc.constantFrom(...GROUNDS), (shop, [ground, raised]) => {
      const accent = accentOn(shop, ground, raised);
      expect(contrastOf(accent.text, raised)).toBeGreaterThanOrEqual(4.4);
      expect(contrastOf(accent.fill, ground)).toBeGreaterThanOrEqual(2.9);
      expect(contrastOf(accent.on, accent.fill)).toBeGreaterThanOrEqual(4);
    }),
  );
});

test("a colour that stands out already stays as it is", () => {
  expect(accentOn("#7a4a2b", "#fffdfb", "#f5f0e9")).toEqual({ fill: "#7a4a2b", on: "#ffffff", text: "#7a4a2b" });
});

test("a short form is read, and what is no colour is coffee", () => {
  expect(accentOn("#036", "#ffffff", "#ffffff").fill).toBe("#003366");
  expect(accentOn("red;}", "#ffffff", "#ffffff").fill).toBe("#7a4a2b");
});
