import { expect, test } from "vitest";
import { bounded, readable } from "../../../src/understanding/customer/bounded.ts";
import { type ReadingContext, rulesReader } from "../../../src/understanding/index.ts";

const context: ReadingContext = {
  ...{ locale: "ru", clientLanguage: null, asked: null, choices: [], proposal: true, flow: "place_order", topic: null },
  ...{ at: new Date("2026-11-23T08:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  lexicon: { orderShapes: ["99999"], products: [], categories: [], cities: [] },
};

test("what people type is read as it stands", () => {
  for (const text of [
    "Где мой заказ 10482???",
    "нууууу когда же 😀😀😀",
    "https://example.com/a/b?c=d",
    "1".repeat(40),
    "a\n\n\nb",
  ])
    expect(readable(text)).toBe(text);
});

test("runs of a sign, endless words and endless texts end, and no half of a sign is left", () => {
  expect(readable(`ура${"!".repeat(4000)} да`)).toBe("ура!!! да");
  expect(readable("a.".repeat(2000))).toHaveLength(200);
  expect(readable("да нет ".repeat(600))).toHaveLength(2000);
  expect(readable("😀🙃".repeat(3000)).isWellFormed()).toBe(true);
});

// Each of them took a reader from half a minute to hours.
test.each(["да нет ", "не надо ", "no no ", "ок спасибо ", "д.", "!", "a", "+3", "1-", "меня зовут "])(
  "4,000 letters of “%s” are read like any message",
  async (unit) => {
    const text = `${unit.repeat(4000 / unit.length)}яблоко`;
    for (const asked of [null, "delivery", "address", "date"] as const)
      await bounded(rulesReader)(text, { ...context, asked, proposal: asked === null });
  },
);
