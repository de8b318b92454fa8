import { expect, test } from "vitest";
import { adviceIn, readAdvice } from "../../../../src/understanding/customer/context/advice.ts";
import type { ReadingContext } from "../../../../src/understanding/index.ts";

const context: ReadingContext = {
  ...{ locale: "ru", clientLanguage: null, asked: null, choices: [], proposal: false, flow: null, topic: null },
  ...{ at: new Date("2026-11-23T08:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  lexicon: { orderShapes: ["99999"], products: [], categories: ["кофе", "чай"], cities: [] },
};

test.each([
  "есть что-нибудь до 10 евро?",
  "є щось до 10 євро?",
  "do you have anything under 10 euro?",
  "что-то не дороже 10 €",
])("“%s” asks for advice within a sum, without a category", (text) => {
  expect(readAdvice(text, context)?.command).toMatchObject({ type: "ask_product", aspect: "recommend" });
  expect(adviceIn(text, context).advice).toMatchObject({
    wish: "any",
    most: expect.stringMatching(/^10(?:\.00)? EUR$|^10/),
  });
});

test("a time, a delivery and an order under way are no sums to advise within", () => {
  for (const text of [
    "что-нибудь придёт до 10 дней?",
    "anything within 2 hours?",
    "есть что-нибудь по доставке до 5 евро?",
  ])
    expect(readAdvice(text, context)).toBeNull();
  expect(readAdvice("что-нибудь до 10 евро", { ...context, flow: "place_order" })).toBeNull();
});
