import { expect, it } from "vitest";
import { cuts, sentencesOf } from "../../../../src/understanding/customer/cascade/cuts.ts";

it("sentences end at their marks, not at abbreviations, dates and numbers", () => {
  expect(sentencesOf("Где заказ? Жду с 3.11.2026. Адрес: ул. Пилес 3, кв. 5")).toEqual([
    "Где заказ?",
    "Жду с 3.11.2026.",
    "Адрес: ул. Пилес 3, кв. 5",
  ]);
});

it("a sentence may be cut at each of its joints", () => {
  expect([...cuts("отмените заказ, а также смените почту")].map(({ right }) => right)).toContain("смените почту");
  expect([...cuts("поменяйте имя и фамилию")]).toEqual([{ left: "поменяйте имя", right: "фамилию", by: "and" }]);
  expect([...cuts("где заказ")]).toEqual([]);
});
