import { expect, it } from "vitest";
import { repair } from "../../../src/understanding/customer/repair.ts";

it.each([
  ["ult vjq pfrfp?", "где мой заказ?", "ru"],
  ["lt vjt pfvjdktyyz", "де мое замовлення", "uk"],
  ["црукуы ьн щквук", "wheres my order", "en"],
  ["gde moy zakaz 10482", "где мой заказ 10482", "ru"],
  ["koly pryide moya posylka", "коли прийде моя посилка", "uk"],
] as const)("%s was meant as %s", (typed, text, language) => {
  expect(repair(typed, language)).toEqual({ text, language });
});

it.each([
  "where is my order",
  "Anna Ivanova",
  "Kaunas, Laisves al. 12-4",
  "iphone case green",
  "chcę zwrócić towar",
  "хочу iPhone",
])("%s stays as it was typed", (typed) => {
  expect(repair(typed, "ru")).toEqual({ text: typed, language: null });
});
