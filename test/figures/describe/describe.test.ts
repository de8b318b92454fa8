import { expect, test } from "vitest";
import { checkQuestion, describeFigures, type Figures, figuresCsv, type Question } from "../../../src/figures/index.ts";
import { type Telling, tellerOf } from "../../../src/segments/index.ts";
import { wording } from "../../../src/wording/index.ts";
import { replyTexts } from "../../wording/replies.ts";

const NOW = new Date("2026-11-22T12:00:00Z");
const timezone = "Europe/Kyiv";
const words = wording({ ru: [replyTexts.ru], uk: [replyTexts.uk], en: [replyTexts.en] }, timezone);
const telling = (locale: "ru" | "uk" | "en"): Telling => ({
  ...{ wording: words, locale, now: NOW, currency: "EUR", timezone },
  names: { product: () => null, segment: () => null, field: () => null },
});
const told = (locale: "ru" | "uk" | "en", question: object) => {
  const { sentence, how } = describeFigures(checkQuestion({ ...question, timezone }), telling(locale));
  return `${sentence} ${how}`.replaceAll(/\s/g, " ");
};
const orders = { source: "orders" } as const;
const october = { kind: "named", unit: "month", index: 10 } as const;
const average: Question["measures"] = [{ kind: "reckoned", how: "average", of: orders }];
const inMoscow = { kind: "attribute", field: "city", test: { kind: "in", values: ["Москва"] } } as const;

test.each([
  [
    "ru",
    "Средний чек в октябре (1–31 октября 2026). Считаются только клиенты, у которых город — Москва. Как посчитано: сумма заказов, делённая на их число; отменённые заказы не считаются.",
  ],
  [
    "uk",
    "Середній чек у жовтні (1–31 жовтня 2026). Враховуються лише клієнти, у яких місто — Москва. Як пораховано: сума замовлень, поділена на їхню кількість; скасовані замовлення не враховано.",
  ],
  [
    "en",
    "Average order value in October (1 – 31 October 2026). Counting only customers with: city – Москва. How it was counted: the total of orders divided by their number; cancelled orders are left out.",
  ],
] as const)("what was reckoned, whose, when and how is told in %s", (locale, wanted) => {
  expect(told(locale, { measures: average, who: inMoscow, window: october })).toBe(wanted);
});

test("goods, breakdown, rank and the other time are told with their dates", () => {
  const of = { ...orders, items: [{ categories: ["Кофе"] }] };
  const question = {
    measures: [{ kind: "reckoned", how: "amount", of }],
    window: october,
    versus: "before",
    by: "product",
    top: { n: 3 },
  };
  expect(told("ru", question)).toBe(
    "Выручка от товаров категории «Кофе» в октябре (1–31 октября 2026), по товарам: наибольшие 3. Для сравнения: 1–30 сентября 2026. Как посчитано: цена × количество этих товаров в заказах; отменённые заказы не считаются.",
  );
});

test("a value that a spreadsheet would take for a formula stays the text that it is", () => {
  const figures: Figures = {
    ...{ by: "city", all: 2, stretches: { own: null, beside: undefined } },
    columns: [{ name: "revenue", unit: "money" }],
    rows: [
      { key: '=HYPERLINK("x")', label: null, values: [-5.5] },
      { key: null, label: null, values: [null] },
    ],
  };
  const heads = { by: "По городам", columns: ["Выручка"], before: "раньше", share: "доля" };
  expect(figuresCsv(figures, tellerOf(telling("ru"), timezone, true), heads)).toBe(
    '\uFEFFПо городам,Выручка\r\n"\'=HYPERLINK(""x"")",-5.5\r\nне указано,\r\n',
  );
});
