import { beforeAll, describe, expect, it } from "vitest";
import { localReader, type Reader, readIntents, trainIntents } from "../../../src/understanding/index.ts";
import { behavesAsReader } from "./behaviour.ts";
import { commandsOf } from "./talk.ts";

const INTENTS = new URL("../../../knowledge-base/intents", import.meta.url).pathname;

let reader: Reader;
beforeAll(async () => {
  reader = localReader(trainIntents(await readIntents(INTENTS)).model);
});

behavesAsReader("the reader of rules and statistics", () => reader);

const HARMLESS = {
  en: "subscription settings; settings; my subscriptions; Kenya AA; ok?; right?; yes?; yes, but to another address; yes but wait; yes. only the other order; don't cancel it; please do not cancel; cancel the order; good question; the right size?; confirm what?; invoice; 10482; subscribe me; place an order; change my order; yse; confrim; plaese do; go ahaed",
  ru: "настройки подписки; не отменяйте; не надо отменять; да, но адрес другой; да, но сначала скажите, сколько стоит доставка; да. только адрес другой; отмените заказ; Кения; можно?; верно?; что сохранить?; согласие на рассылку; да ну; да нет; конечно нет; оформите доставку; удалите мои данные; Да. И цвет; дза; дап; оформлйте; давате; ок ну ладнл; поддтверждаю",
  uk: "налаштування підписки; не скасовуйте; так, але адреса інша; так. тільки інше замовлення; можна?; скасуйте замовлення; Кенія; та ні; так собі; видаліть мої дані; оформіть доставку; згода на розсилку; тка; гаразт; оформть; пітверджую",
};
const PLAIN = {
  en: "yes; yes, cancel it; yes please, thank you so much!; Yes. Thanks a lot!; 👍",
  ru: "да; да, отменяйте; да, отмените заказ; ага, давайте; теперь так",
  uk: "так; так, скасовуйте; тепер так; гаразд, давайте",
};
const FLOWS = ["cancel_order", "place_order", "change_consent", "request_deletion"] as const;

describe("where something waits to be done", () => {
  const each = (texts: Record<"en" | "ru" | "uk", string>) =>
    (["en", "ru", "uk"] as const).flatMap((locale) => texts[locale].split("; ").map((text) => ({ text, locale })));
  const isYes = async (text: string, locale: "en" | "ru" | "uk", flow: (typeof FLOWS)[number]) =>
    (await commandsOf(reader, text, { proposal: true, flow, locale })).some(({ type }) => type === "affirm");

  it.each(each(HARMLESS))("$text is no yes to it", async ({ text, locale }) => {
    for (const flow of FLOWS) expect(await isYes(text, locale, flow)).toBe(false);
  });
  it.each(each(PLAIN))("$text is a yes to it", async ({ text, locale }) => {
    expect(await isYes(text, locale, "cancel_order")).toBe(true);
  });
});

describe("who takes back one thing and asks for another", () => {
  const cancel = { type: "cancel_flow" };
  const flow = (name: string) => ({ type: "start_flow", flow: name });
  it.each([
    ["ru", "передумала, лучше поменяйте телефон", "change_phone"],
    ["uk", "передумав, краще змініть телефон", "change_phone"],
    ["en", "I changed my mind, rather change my phone", "change_phone"],
  ] as const)("%s: «%s» leaves what is under way", async (locale, text, begun) => {
    const given = { locale, flow: "change_email", asked: "email" } as const;
    expect(await commandsOf(reader, text, given)).toEqual([cancel, flow(begun)]);
    expect(await commandsOf(reader, text, { locale })).toEqual([flow(begun)]);
  });

  it("names what was not asked for: that corrects nothing", async () => {
    const given = { choices: [{ label: "Отменить заказ", value: "cancel" }] };
    expect(await commandsOf(reader, "лучше поменяйте адрес", given)).toEqual([flow("change_address")]);
  });
});

it.each([
  ["ru", "приет, сколько стоит доставка до Каунаса", "сколько стоит доставка до Каунаса"],
  ["uk", "привт! скільки коштує доставка до Каунаса", "скільки коштує доставка до Каунаса"],
  ["en", "helo, how much is delivery to Kaunas", "how much is delivery to Kaunas"],
] as const)("%s: a greeting with a slip is no part of the question: %s", async (locale, text, question) => {
  expect(await commandsOf(reader, text, { locale })).toEqual([{ type: "ask_knowledge", question }]);
});

it.each([
  ["ru", "хочу вернуть заказ", "хочу вернуть её"],
  ["uk", "хочу повернути замовлення", "хочу повернути її"],
  ["en", "I want to return my order", "I want to return it"],
] as const)("%s: who returns the order does not mean the tea that was spoken of", async (locale, order, it) => {
  const topic = { kind: "product", name: locale === "en" ? "Sencha" : "Сенча" } as const;
  const begun = { type: "start_flow", flow: "return_items" };
  expect(await commandsOf(reader, order, { locale, topic })).toEqual([begun]);
  expect(await commandsOf(reader, it, { locale, topic })).toEqual([
    begun,
    { type: "set_slot", slot: "item", value: topic.name },
  ]);
});

describe("while an order is put together", () => {
  const making = { flow: "place_order", asked: "product" } as const;
  it.each([
    ["en", "delete all my data", "request_deletion"],
    ["ru", "где мой заказ", "track_order"],
    ["en", "where is my order", "track_order"],
    ["uk", "де моє замовлення", "track_order"],
  ] as const)("%s: «%s» is another request, and no address", async (locale, text, begun) => {
    expect(await commandsOf(reader, text, { ...making, locale })).toEqual([{ type: "start_flow", flow: begun }]);
  });

  it("the number of a house is no number of pieces", async () => {
    const said = await commandsOf(reader, "can you change the address to Kalvariju 15-3, Vilnius", {
      ...making,
      locale: "en",
    });
    expect(said).toContainEqual({ type: "set_slot", slot: "address", value: "Kalvariju 15-3, Vilnius" });
    expect(said.filter((one) => one.type === "set_slot" && one.slot === "quantity")).toEqual([]);
  });
});

it.each(["I'd like to reorder my last purchase", "reorder please", "can I re-order?"])(
  "«%s» asks for the same again",
  async (text) => {
    const [begun] = await commandsOf(reader, text, { locale: "en" });
    expect(begun).toEqual({ type: "start_flow", flow: "repeat_order" });
  },
);

describe("what is misspelt", () => {
  it.each([
    ["ru", "дапустим хачу вирнуть тавар", { type: "start_flow", flow: "return_items" }],
    ["uk", "допоможіт офрмити повереня", { type: "start_flow", flow: "return_items" }],
    ["en", "gimme a hooman pls", { type: "hand_off", reason: "asked" }],
  ] as const)("%s: «%s» is read as it was meant", async (locale, text, command) => {
    expect(await commandsOf(reader, text, { locale })).toContainEqual(command);
  });

  it("is looked up and noted as it was typed", async () => {
    expect(await commandsOf(reader, "а можна пасидеть у вас с сабакой?")).toEqual([
      { type: "ask_knowledge", question: expect.stringContaining("сабакой") },
    ]);
    const told = await commandsOf(reader, "памяняйте маё имя на Питр Вазвратов");
    expect(told).toContainEqual({ type: "set_slot", slot: "name", value: "Питр Вазвратов" });
    const mail = await commandsOf(reader, "chnage my emial to piotr.adress@gmial.com", { locale: "en" });
    expect(JSON.stringify(mail)).toContain("piotr.adress@gmial.com");
  });
});

it.each(["the tea one", "the small one", "самый маленький", "найменший"])(
  "«%s» says nothing bad: no complaint is filed on it, and nobody is called",
  async (text) => {
    const said = await commandsOf(reader, text);
    expect(
      said.filter((one) => one.type === "hand_off" || (one.type === "start_flow" && one.flow === "complaint")),
    ).toEqual([]);
  },
);

describe("where a contact is asked for", () => {
  const asked = { asked: "phone_or_email", flow: "identify" } as const;
  it.each(["10482", "заказ 10482", "order 10482", "замовлення 10482"])("«%s» is an order's number", async (text) => {
    expect(await commandsOf(reader, text, asked)).toEqual([{ type: "set_slot", slot: "order", value: "10482" }]);
  });

  it.each(["40 штук", "30 pieces", "Тилто 5-12"])("«%s» is no attempt at one", async (text) => {
    const said = await commandsOf(reader, text, asked);
    expect(said.filter((one) => one.type === "set_slot" && one.slot === "phone_or_email")).toEqual([]);
  });

  it("a number with its contact is both", async () => {
    expect(await commandsOf(reader, "10482, a.b@mail.ru", { asked: "order", flow: "track_order" })).toEqual([
      { type: "set_slot", slot: "order", value: "10482" },
      { type: "set_slot", slot: "email", value: "a.b@mail.ru" },
    ]);
  });
});

it.each([
  ["ru", "слишком дорого"],
  ["uk", "занадто дорого"],
  ["en", "too expensive"],
] as const)("%s: «%s» asks for what is cheaper than what was spoken of", async (locale, text) => {
  const [said] = await commandsOf(reader, text, { locale, topic: { kind: "product", name: "Сенча" } });
  expect(said).toMatchObject({ type: "ask_product", query: "Сенча", byPrice: "cheaper" });
});

it.each([
  [
    "ru",
    "купила у вас чайник гусиная шея на прошлой неделе и пачку сенчи, просила завернуть в подарок а пришло всё в пакете, праздник насмарку, мне очень обидно",
  ],
  [
    "uk",
    "купила у вас чайник гусяча шия минулого тижня і пачку сенчі, просила загорнути в подарунок а прийшло все в пакеті, свято зіпсовано, мені дуже прикро",
  ],
  [
    "en",
    "hi i bought the gooseneck kettle and one bag of sencha and told them to wrap it nicely as a present for my sister but it came in a plain plastic bag without any card and it ruined the whole party, what am i supposed to do now",
  ],
] as const)("%s: a story of what was bought is no order", async (locale, text) => {
  const said = await commandsOf(reader, text, { locale });
  expect(said.filter((one) => one.type === "start_flow" && one.flow === "place_order")).toEqual([]);
});
