import { describe, expect, it } from "vitest";
import type { FlowName } from "../../../../src/dialogue/index.ts";
import { amountIn } from "../../../../src/understanding/customer/rules/amount.ts";
import { quantityIn } from "../../../../src/understanding/customer/rules/quantity.ts";
import { valuesFor } from "../../../../src/understanding/customer/rules/values.ts";
import type { ShopLexicon } from "../../../../src/understanding/index.ts";
import { context, LEXICON } from "../talk.ts";

const bags = [
  ["250 г", "250 g"],
  ["1 кг", "1 kg"],
];
const SHOP: ShopLexicon = {
  ...LEXICON,
  products: [
    { names: ["Эфиопия Иргачефф", "Ефіопія Їрґачеффе", "Ethiopia Yirgacheffe"], options: bags },
    { names: ["Кения АА", "Кенія АА", "Kenya AA"], options: bags },
    { names: ["Бразилия Сантос", "Бразилія Сантос", "Brazil Santos"], options: bags },
    { names: ["Смесь «Утро»", "Бленд «Ранок»", "Morning blend"], options: bags },
    { names: ["Да Хун Пао", "Da Hong Pao"], options: [["50 г", "50 g"]] },
    {
      names: ["Куртка «Шторм»", "Storm jacket"],
      options: [["M"], ["L"], ["XL"], ["синий", "синій", "blue"], ["чёрный", "чорний", "black"]],
    },
    {
      names: ["Кроссовки «Спринт»", "Кросівки «Спринт»", "Sprint sneakers"],
      options: [["43"], ["44"], ["белый", "білий", "white"]],
    },
    {
      names: ["Смартфон «Орбита 7»", "Orbit 7 phone"],
      options: [
        ["128 ГБ", "128 GB"],
        ["256 ГБ", "256 GB"],
      ],
    },
  ],
};
const values = (flow: FlowName, text: string) => Object.fromEntries(valuesFor(flow, text, context({ lexicon: SHOP })));

describe("what an order is told", () => {
  it.each([
    ["хочу две пачки кенийки по кило", { product: "Кения АА", quantity: "2", variant: "1 кг" }],
    ["йоргачеф 250гр пачку", { product: "Эфиопия Иргачефф", quantity: "1", variant: "250 г" }],
    ["дві пачки ранку", { product: "Смесь «Утро»", quantity: "2" }],
    ["a couple of bags of brasil, the 250 g ones", { product: "Бразилия Сантос", quantity: "2", variant: "250 г" }],
    ["дахунпао полдюжины", { product: "Да Хун Пао", quantity: "6" }],
    ["півкіло кенії", { product: "Кения АА", variant: "0.5 кг" }],
    ["полкило... нет, килограмм кении", { product: "Кения АА", variant: "1 кг" }],
    ["орбиту 7 на 256", { product: "Смартфон «Орбита 7»", variant: "256 ГБ" }],
    ["кроси 44 білі, одні", { product: "Кроссовки «Спринт»", variant: "44, белый", quantity: "1" }],
    ["три эфиопии к пятнице", { product: "Эфиопия Иргачефф", quantity: "3", date: "2026-11-20" }],
    ["кофе в Каунас 27 ноября", { product: "Кофе", city: "Каунас", date: "2026-11-27" }],
  ])("%s", (text, expected) => {
    expect(values("place_order", text)).toEqual(expected);
  });
});

describe("what an exchange is told", () => {
  it.each([
    ["куртка мала, дайте эльку", { item: "Куртка «Шторм»", variant: "L" }],
    ["куртку синюю на чёрную", { item: "Куртка «Шторм»", variant: "чёрный" }],
    ["the storm jacket in M instead of L", { item: "Куртка «Шторм»", variant: "M" }],
    ["взяла куртку в эмке, а нужна икс эль", { item: "Куртка «Шторм»", variant: "XL" }],
    ["jaket to the blue one", { item: "Куртка «Шторм»", variant: "синий" }],
    ["кроссовки на 43 размер", { item: "Кроссовки «Спринт»", variant: "43" }],
  ])("%s", (text, expected) => {
    expect(values("exchange_item", text)).toEqual(expected);
  });
});

it("a flow is told only what it may use", () => {
  expect(values("cancel_order", "отмените вчерашнюю кению, 2 пачки")).toEqual({
    date: "2026-11-17",
    item: "Кения АА",
  });
  expect(values("loyalty", "сколько баллов за вчерашнюю кению")).toEqual({});
});

describe("how many", () => {
  it.each([
    ["две пачки", 2],
    ["three bags", 3],
    ["пару штук", 2],
    ["half a dozen", 6],
    ["десяток", 10],
    ["x3", 3],
    ["штук пять", 5],
    ["add a bag of it", 1],
    ["заказ: 3 пачки", 3],
  ])("%s is %d", (text, quantity) => {
    expect(quantityIn(text)).toBe(quantity);
  });

  it.each(["250 г", "заказ 12", "через 2 недели", "ещё один раз", "за 20 евро", "the blue one", "квартира 5"])(
    "%s counts nothing",
    (text) => {
      expect(quantityIn(text)).toBeNull();
    },
  );
});

describe("money", () => {
  it.each([
    ["верните 20 €", "20 EUR"],
    ["€20 was promised", "20 EUR"],
    ["пять гривен", "5 UAH"],
    ["5к рублей", "5000 RUB"],
    ["5 тыс. грн", "5000 UAH"],
    ["1 250,50 евро", "1250.50 EUR"],
    ["45 євро 90 центів", "45.90 EUR"],
    ["79 quid", "79 GBP"],
    ["30 баксов", "30 USD"],
  ])("%s is %s", (text, amount) => {
    expect(amountIn(text, false)).toBe(amount);
  });

  it("a bare number is money only where money was asked for", () => {
    expect(amountIn("45,90", true)).toBe("45.90");
    expect(amountIn("45,90", false)).toBeNull();
    expect(amountIn("2 пачки", false)).toBeNull();
  });
});
