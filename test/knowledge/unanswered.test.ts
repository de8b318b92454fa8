import { expect, test } from "vitest";
import { recordUnanswered, search } from "../../src/knowledge/index.ts";
import { masked } from "../../src/knowledge/unanswered.ts";
import { testDatabase } from "../support/database.ts";
import { AT, aHelpCentre } from "./an-article.ts";

const db = await testDatabase();

test.each([
  ["мой телефон +380 67 123-45-67, перезвоните", "мой телефон [number], перезвоните"],
  ["пишите на anna.k@shop.example.", "пишите на [e-mail]."],
  ["заказ 1002345 где", "заказ [number] где"],
  ["карта 4111 1111 1111 1111", "карта [number]"],
  ["я [NAME_1], родилась [BIRTH_DATE_2]", "я [name], родилась [birth date]"],
  ["доставка в 2026 году за 14,90 € до 18:30", "доставка в 2026 году за 14,90 € до 18:30"],
])("what would name a person is masked: %s", (text, expected) => {
  expect(masked(text)).toBe(expected);
});

test("a question is kept with what came nearest", async () => {
  const hits = search(aHelpCentre(), "delivery by drone, call 067 123 45 67", { locale: "en", at: AT, limit: 2 });
  await recordUnanswered(db, { question: "delivery by drone, call 067 123 45 67", locale: "en", at: AT, hits });
  expect(await db`select question, locale, asked_at, nearest, resolved_at from unanswered`).toEqual([
    {
      question: "delivery by drone, call [number]",
      locale: "en",
      asked_at: AT,
      nearest: hits.map(({ article, score }) => ({ slug: article.slug, locale: "en", score })),
      resolved_at: null,
    },
  ]);
});
