import { expect, test } from "vitest";
import { leansOnWhatPrecedes, limitsWhatPrecedes } from "../../src/knowledge/dependence.ts";

test.each([
  "Кроме кофе и чая.",
  "Если товар вскрыт, не возьмём.",
  "Але не для їжі.",
  "Крім солодощів.",
  "Except food.",
  "• If it is used, no.",
])("limits what stands before it: %s", (sentence) => {
  expect(limitsWhatPrecedes(sentence)).toBe(true);
  expect(leansOnWhatPrecedes(sentence)).toBe(true);
});

test.each([
  "Это бесплатно.",
  "Тогда напишите нам.",
  "Вони чекають 72 години.",
  "It takes 14 days.",
  "After that we refund.",
])("points back: %s", (sentence) => {
  expect(leansOnWhatPrecedes(sentence)).toBe(true);
  expect(limitsWhatPrecedes(sentence)).toBe(false);
});

test.each([
  "Доставка бесплатна.",
  "Номер заказа возьмите с собой.",
  "Оплата карткою.",
  "Italy is far.",
  "Notebooks are sold.",
])("stands by itself: %s", (sentence) => {
  expect(leansOnWhatPrecedes(sentence)).toBe(false);
});
