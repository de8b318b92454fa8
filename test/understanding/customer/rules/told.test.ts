import { describe, expect, it } from "vitest";
import type { ShopLexicon } from "../../../../src/understanding/customer/reading.ts";
import { meansAll } from "../../../../src/understanding/customer/rules/all-of-it.ts";
import { deliveryIn } from "../../../../src/understanding/customer/rules/delivery.ts";
import { fieldIn } from "../../../../src/understanding/customer/rules/field.ts";
import { goodsIn, inOneSlot } from "../../../../src/understanding/customer/rules/goods.ts";
import { findLastOrder, findOrderNumbers } from "../../../../src/understanding/customer/rules/order-number.ts";
import { paymentIn } from "../../../../src/understanding/customer/rules/payment.ts";
import { ratingIn } from "../../../../src/understanding/customer/rules/rating.ts";
import { reasonIn } from "../../../../src/understanding/customer/rules/reason.ts";
import { topicsIn } from "../../../../src/understanding/customer/rules/topic.ts";

const bags = [
  ["250 г", "250 g"],
  ["1 кг", "1 kg"],
];
const lexicon: ShopLexicon = {
  orderShapes: ["99999"],
  products: [
    { names: ["Кения АА", "Кенія АА", "Kenya AA"], options: bags },
    { names: ["Сенча", "Sencha"], options: [["100 г", "100 g"]] },
    { names: ["Кофемолка ручная", "Кавомолка ручна", "Hand grinder"] },
    { names: ["Воронка V60", "Лійка V60", "V60 dripper"] },
  ],
  categories: [],
  cities: [],
  topics: [
    { key: "orders", names: ["новости о заказах", "новини про замовлення", "news about orders"] },
    { key: "offers", names: ["скидки и акции", "знижки й акції", "offers and discounts"] },
    { key: "news", names: ["новинки и рецепты", "новинки й рецепти", "new coffees and recipes"] },
  ],
  fields: [
    {
      key: "grind",
      names: ["Помол", "Помел", "Grind"],
      choices: [
        ["в зёрнах", "у зернах", "whole beans"],
        ["для турки", "for a cezve"],
      ],
    },
  ],
};

describe("several goods in one sentence", () => {
  it.each([
    ["закажите две кении, пачку сенчи и кофемолку", "2 × Кения АА; 1 × Сенча; Кофемолка ручная"],
    ["три кенії та дві сенчі", "3 × Кения АА; 2 × Сенча"],
    ["two drippers and the hand grinder from 10611", "2 × Воронка V60; Кофемолка ручная"],
    ["кофемолку и кению по килограмму", "Кофемолка ручная; Кения АА (1 кг)"],
    ["кофемолку вместо воронки", "Кофемолка ручная"],
    ["the dripper or the grinder?", "Воронка V60"],
  ])("%s", (text, expected) => {
    expect(inOneSlot(goodsIn(text, lexicon))).toBe(expected);
  });
});

describe("how somebody wants to pay", () => {
  it.each([
    ["на PayPal, карта не проходит", "paypal"],
    ["з карти на пейпал", "paypal"],
    ["from paypal to my card", "card"],
    ["при получении вместо счёта", "on_delivery"],
    ["I picked pay the courier but need an invoice", "invoice"],
    ["на подарочную карту", "gift_card"],
    ["the card ending in 9513", "9513"],
    ["верните на карту *9513", "9513"],
    ["банківським переказом", "bank"],
    ["когда приедет", null],
  ])("%s is %s", (text, expected) => {
    expect(paymentIn(text)).toBe(expected);
  });
});

describe("how goods are to come", () => {
  it.each([
    ["курьером до двери", "courier"],
    ["у поштомат", "locker"],
    ["самовывозом", "pickup"],
    ["I'll pick it up", "pickup"],
    ["новою поштою", "post"],
    ["пришлите на электронной почтой", null],
    ["оплачу курьеру", null],
  ])("%s is %s", (text, expected) => {
    expect(deliveryIn(text)).toBe(expected);
  });
});

describe("why", () => {
  it.each([
    ["отмените, потому что заказала дважды", "заказала дважды"],
    ["Скасуйте 10482, знайшла дешевше", "знайшла дешевше"],
    ["cancel it, I ordered it by mistake", "I ordered it by mistake"],
    ["отмените 10482", null],
  ])("%s", (text, expected) => {
    expect(reasonIn(text)).toBe(expected);
  });
});

it("a field is named with what should stand in it, a choice in its first spelling", () => {
  expect(fieldIn("поменяйте помол на для турки", lexicon)).toEqual({ field: "grind", value: "для турки" });
  expect(fieldIn("set my grind to whole beans", lexicon)).toEqual({ field: "grind", value: "в зёрнах" });
  expect(fieldIn("індекс був 79000, тепер 79005", lexicon)).toEqual({ field: "postal_code", value: "79005" });
  expect(fieldIn("you have me as male, I'm female", lexicon)).toEqual({ field: "gender", value: "f" });
  expect(fieldIn("где мой заказ", lexicon)).toBeNull();
});

it("only about orders refuses every other topic, and a topic that is not wanted is refused by itself", () => {
  expect(topicsIn("пишите только про заказы", lexicon)).toEqual({ topics: "offers; news", on: false });
  expect(topicsIn("no more ads", lexicon)).toEqual({ topics: "offers", on: false });
  expect(topicsIn("знижки не надсилайте, новинки можна", lexicon)).toEqual({ topics: "offers", on: false });
  expect(topicsIn("хочу получать рецепты и новинки", lexicon)).toEqual({ topics: "news", on: true });
});

it("a mark is a number, whatever it is called", () => {
  expect(["ставлю пятёрку", "4 из 5", "двійка", "one star", "спасибо"].map(ratingIn)).toEqual([5, 4, 2, 1, null]);
});

it("all of it is said of goods, and not of everything else", () => {
  expect(["верните всё", "обидві", "the whole order"].map(meansAll)).toEqual([true, true, true]);
  expect(["всё равно", "that's all, thanks", "все ще чекаю"].map(meansAll)).toEqual([false, false, false]);
});

describe("an order by its place from the last", () => {
  it.each([
    ["верните предпоследний заказ", "last:2"],
    ["передостаннє замовлення", "last:2"],
    ["the order before my last one", "last:2"],
    ["my last order", "last"],
    ["за позапрошлый месяц мои заказы", null],
  ])("%s is %s", (text, expected) => {
    expect(findLastOrder(text)[0]?.value ?? null).toBe(expected);
  });
});

it("a З in a number is a 3, and a postcode is no order", () => {
  expect(findOrderNumbers("заказ 1048З", ["99999"], false)[0]?.value).toBe("10483");
  expect(findOrderNumbers("индекс теперь 01123", ["99999"], false)).toEqual([]);
});
