import { describe, expect, it } from "vitest";
import type { Command } from "../../../../src/dialogue/index.ts";
import { type ReadingContext, rulesReader } from "../../../../src/understanding/index.ts";
import { commandsOf } from "../talk.ts";

const commands = (text: string, given: Partial<ReadingContext> = {}) => commandsOf(rulesReader, text, given);
const proposed: Partial<ReadingContext> = { proposal: true, flow: "change_email" };

describe("assent", () => {
  it.each([
    "да",
    "ага",
    "угу, меняйте",
    "Да, всё верно!",
    "ну давайте",
    "так, звісно",
    "еге ж",
    "yep",
    "sure, go ahead",
    "👍",
    "ДААА",
  ])("%s is a yes to a proposal", async (text) => {
    expect(await commands(text, proposed)).toEqual([{ type: "affirm" }]);
  });

  it.each(["нет", "неа", "нет, спасибо", "та ні", "ні, не так", "nope", "no, that's wrong", "👎", "ни в коем случае"])(
    "%s is a no to it",
    async (text) => {
      expect(await commands(text, proposed)).toEqual([{ type: "deny" }]);
    },
  );

  it.each(["отмена", "ладно, забудьте", "не надо", "передумала", "облиште", "never mind", "forget it"])(
    "%s leaves it",
    async (text) => {
      expect(await commands(text, proposed)).toEqual([{ type: "cancel_flow" }]);
    },
  );

  it.each([
    "потом",
    "я подумаю",
    "может, потом",
    "не зараз",
    "треба подумати",
    "not now",
    "maybe later",
    "i'll think about it",
  ])("%s puts it off", async (text) => {
    expect(await commands(text, proposed)).toEqual([{ type: "cancel_flow", later: true }]);
  });

  it.each(["go back", "назад", "на шаг назад", "крок назад"])("%s takes back what is in hand", async (text) => {
    expect(await commands(text, { ...proposed, flow: "change_items" })).toEqual([
      { type: "correct_slot", slot: "item", value: null },
    ]);
  });

  it.each([
    ["yes, cancel it", "affirm"],
    ["отменяйте его", "affirm"],
    ["так, скасуйте", "affirm"],
    ["не отменяйте", "deny"],
    ["ні, не скасовуйте", "deny"],
    ["no, don't cancel it", "deny"],
    ["отмена", "cancel_flow"],
    ["cancel", "cancel_flow"],
  ])("%s, where an order is to be cancelled, is read as %s", async (text, type) => {
    expect(await commands(text, { ...proposed, flow: "cancel_order" })).toEqual([{ type }]);
  });

  it("an ok with nothing to agree to is thanks", async () => {
    expect(await commands("ок")).toEqual([{ type: "chitchat", kind: "thank" }]);
  });

  it("a greeting with a good in it is no yes", async () => {
    expect(await commands("Good evening", { locale: "en" })).toEqual([{ type: "chitchat", kind: "greet" }]);
  });
});

describe("choices", () => {
  const choices = [
    { label: "Сенча, 50 г", value: "a" },
    { label: "Сенча, 100 г", value: "b" },
    { label: "Пуэр, 50 г", value: "c" },
  ];
  it.each([
    ["2", "b"],
    ["второй", "b"],
    ["давайте третий вариант", "c"],
    ["последняя", "c"],
    ["пуэр", "c"],
    ["сенчу на 100 грамм", "b"],
    ["Сенча, 50 г", "a"],
    ["перший", "a"],
    ["the second one", "b"],
  ])("%s picks %s", async (text, value) => {
    expect(await commands(text, { choices })).toEqual([{ type: "choose", value }]);
  });

  it.each(["сенча", "4", "а сколько стоит пуэр?"])("%s picks none", async (text) => {
    expect((await commands(text, { choices })).map(({ type }) => type)).not.toContain("choose");
  });

  it.each([
    ["9", "nps:9"],
    ["девять", "nps:9"],
    ["ну пусть 8", "nps:8"],
    ["десять", "nps:10"],
  ])("of a scale from 0 the number is what it says: %s", async (text, value) => {
    const scale = Array.from({ length: 11 }, (_, at) => ({ label: String(at), value: `nps:${at}` }));
    expect(await commands(text, { choices: scale })).toEqual([{ type: "choose", value }]);
  });
});

describe("corrections", () => {
  const flow: Partial<ReadingContext> = { flow: "change_address", proposal: true };
  const correct = (slot: "address" | "order" | "email" | "name", value: string | null): Command => ({
    type: "correct_slot",
    slot,
    value,
  });
  it.each([
    ["ой, ошибся, номер 10483", correct("order", "10483"), { flow: "track_order", asked: "phone_or_email" }],
    ["не 20118, а 20181", correct("order", "20181"), {}],
    ["стоп, почта неправильная, надо a@b.lt", correct("email", "a@b.lt"), proposed],
    ["верно, но дом 12, а не 14", correct("address", "дом 12"), flow],
    ["інша адреса", correct("address", null), flow],
    ["не Ткаченко, а Ткач", correct("name", "Ткач"), { flow: "change_name", proposal: true }],
    ["oh no, my mistake, flat 18", correct("address", "flat 18"), { ...flow, locale: "en" }],
  ] as const)("%s", async (text, expected, given) => {
    expect(await commands(text, given)).toEqual([expected]);
  });
});

describe("what was asked for", () => {
  it.each([
    ["address", "Рига, Бривибас 72-15", "Рига, Бривибас 72-15"],
    ["address", "мой адрес: ул. Пилес 3, кв. 5", "ул. Пилес 3, кв. 5"],
    ["name", "меня зовут Ольга Ткач", "Ольга Ткач"],
    ["email", "olga собака tkach точка lt", "olga@tkach.lt"],
    ["email", "olga@tkach", "olga@tkach"],
    ["phone", "12345", "12345"],
    ["birth_date", "3 марта 1990", "1990-03-03"],
    ["birth_date", "31.02.1990", "31.02.1990"],
    ["quantity", "две пачки", "2"],
    ["language", "украинский", "uk"],
    ["reason", "передумал, нашёл дешевле", "передумал, нашёл дешевле"],
    ["city", "каунас", "Каунас"],
    ["phone_or_email", "почта anna@b.lt", "anna@b.lt"],
  ] as const)("as %s: %s → %s", async (asked, text, value) => {
    expect(await commands(text, { asked })).toContainEqual({ type: "set_slot", slot: asked, value });
  });

  it.each([
    ["address", "а сколько стоит доставка?"],
    ["name", "зачем вам это"],
    ["email", "сначала скажите, где мой заказ"],
    ["order", "не помню номер"],
    ["reason", "а деньги когда вернут?"],
  ] as const)("a digression is not %s: %s", async (asked, text) => {
    expect((await commands(text, { asked })).map(({ type }) => type)).not.toContain("set_slot");
  });
});

describe("calls and consents", () => {
  it.each([
    ["позовите оператора", "asked"],
    ["человек", "asked"],
    ["можна поговорити з живою людиною", "asked"],
    ["let me speak to your supervisor", "asked"],
    ["вы издеваетесь?", "angry"],
    ["пойду в суд", "legal"],
    ["звернуся до держпродспоживслужби", "legal"],
  ] as const)("%s: %s", async (text, reason) => {
    expect(await commands(text)).toEqual([{ type: "hand_off", reason }]);
  });

  it("a number of people is no call for one", async () => {
    expect(await commands("дегустация на сколько человек")).toEqual([]);
  });

  it.each([
    ["не присылайте мне смс", ["sms:off"]],
    ["подпишите меня на новости по почте", ["email:on"]],
    ["оставьте только почту, смс не надо", ["email:on", "sms:off"]],
    ["відпишіть мене від розсилки", ["all:off"]],
    ["send me your offers on telegram", ["telegram:on"]],
    ["no more texts please", ["sms:off"]],
  ] as const)("%s", async (text, values) => {
    const sets = (await commands(text)).flatMap((command) => (command.type === "set_slot" ? [command.value] : []));
    expect(sets).toEqual(values);
  });

  it.each(["не хочу доставку почтой", "поменяйте почту", "не пришло письмо с трек номером"])(
    "%s is about no consent",
    async (text) => {
      expect(await commands(text)).toEqual([]);
    },
  );

  it.each([
    ["можно на украинском?", "uk"],
    ["давайте російською", "ru"],
    ["could you switch to English please", "en"],
  ])("%s asks for a language", async (text, value) => {
    expect(await commands(text)).toContainEqual({ type: "set_slot", slot: "language", value });
  });

  it("a language in a product's name is none", async () => {
    expect(await commands("do you have english breakfast tea", { locale: "en" })).toEqual([]);
  });
});

it.each(["something like my last order", "что-нибудь как мой последний заказ"])(
  "over goods that were advised, %s is none of them",
  async (text) => {
    const choices = [
      { label: "Order: Rooibos", value: "order_product:sku:ROI-50" },
      { label: "Other options", value: "others" },
    ];
    expect((await commands(text, { choices })).map(({ type }) => type)).not.toContain("choose");
  },
);
