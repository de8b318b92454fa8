import { describe, expect, test } from "vitest";
import { plainName, variantGroupOf } from "../../src/catalog/index.ts";

describe("a name without what tells variants apart", () => {
  test.each([
    ["Эфиопия Иргачеффе, 250 г", "Эфиопия Иргачеффе"],
    ["Эфиопия Иргачеффе 1кг", "Эфиопия Иргачеффе"],
    ["Ethiopia Yirgacheffe 0.25 kg", "Ethiopia Yirgacheffe"],
    ["Ефіопія Іргачефф 100 грам", "Ефіопія Іргачефф"],
    ["Футболка синяя, XL", "Футболка"],
    ["Футболка красная, M", "Футболка"],
    ["Чашка біла 300 мл", "Чашка"],
    ["Чашка чорна 300 мл", "Чашка"],
    ["Рюкзак (чёрный)", "Рюкзак"],
    ["Фильтры V60, 100 шт.", "Фильтры V60"],
    ["T-SHIRT BLUE (M)", "T-SHIRT"],
    ["SET OF 3 REGENCY CAKE TINS", "REGENCY CAKE TINS"],
    ["PACK OF 72 RETROSPOT CAKE CASES", "RETROSPOT CAKE CASES"],
    ["Коврик 60x90 см", "Коврик"],
    ["ALARM CLOCK BAKELIKE RED", "ALARM CLOCK BAKELIKE"],
    ["Umbrella red/white dots", "Umbrella dots"],
  ])("%s is %s", (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  test.each([
    ["green tea is not black tea", "Чай зелёный, 100 г", "Чай зелёный"],
    ["so with wine", "Вино красное 0,75 л", "Вино красное"],
    ["a name that is all colour", "Синий", "Синий"],
    ["the s of a child's", "CHILD'S BREAKFAST SET", "CHILD'S BREAKFAST SET"],
    ["words that only begin like colours", "Белок яичный, Серия Золотая осень", "Белок яичный, Серия осень"],
    ["a number that is part of the name", "Hario V60-02", "Hario V60-02"],
  ])("%s", (_, name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  test("brand and category keep products of one name apart", () => {
    expect(variantGroupOf("Чашка белая", "Hario", "Посуда")).toBe("посуда/hario/чашка");
    expect(variantGroupOf("чашка  ЧЁРНАЯ", "Hario", "Посуда")).toBe("посуда/hario/чашка");
    expect(variantGroupOf("Чашка белая", null, "Посуда")).toBe("посуда//чашка");
  });
});
