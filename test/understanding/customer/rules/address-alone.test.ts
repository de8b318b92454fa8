import { expect, test } from "vitest";
import { type ReadingContext, rulesReader } from "../../../../src/understanding/index.ts";

const context: ReadingContext = {
  ...{ locale: "ru", clientLanguage: null, asked: null, choices: [], proposal: false, flow: null },
  ...{ at: new Date("2026-11-23T08:00:00Z"), timezone: "Europe/Vilnius", country: "LT" },
  topic: { kind: "order", number: "10479" },
  lexicon: {
    ...{ orderShapes: ["99999"], categories: [], cities: ["Вильнюс", "Рига", "Tallinn", "Київ"] },
    products: [{ names: ["Кения АА", "Кения"], options: [] }],
  },
};

const read = async (text: string, of: ReadingContext = context) =>
  (await rulesReader(text, of)).commands.map(({ command }) => command);

test.each([
  "Рига, Brīvības iela 90-3",
  "Вильнюс, ул. Пилимо 12, кв 4",
  "вул. Хрещатик 5, кв. 7",
  "Tartu mnt 5-12, Tallinn",
  "улица Мира 15",
  "Київ, Хрещатик 22",
])("“%s” alone is where the order is to go", async (text) => {
  const wanted = [
    { type: "start_flow", flow: "change_delivery_address" },
    { type: "set_slot", slot: "address", value: text },
  ];
  expect(await read(text)).toEqual(wanted);
});

test("an address is heard while it is asked which order is meant", async () => {
  const asked: ReadingContext = { ...context, topic: null, flow: "track_order", asked: "order" };
  for (const text of ["Вильнюс, ул. Пилимо 12, кв 4", "вул. Хрещатик 5, кв. 7", "Київ, Хрещатик 22"])
    expect(await read(text, asked)).toContainEqual({ type: "set_slot", slot: "address", value: text });
});

test("goods, numbers and questions are no address", async () => {
  for (const text of [
    "Кения 250, Эфиопия 250",
    "Кения 1-2",
    "2 пачки кофе 250",
    "заказ 10482",
    "Рига, Brīvības 90-3?",
    "спасибо, жду до 5",
  ])
    expect(await read(text)).not.toContainEqual({ type: "start_flow", flow: "change_delivery_address" });
});
