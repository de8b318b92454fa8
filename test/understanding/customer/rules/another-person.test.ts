import { expect, it } from "vitest";
import { rulesReader } from "../../../../src/understanding/index.ts";
import { commandsOf } from "../talk.ts";

const isAnother = async (text: string) =>
  (await commandsOf(rulesReader, text)).some((one) => one.type === "chitchat" && one.kind === "other_person");

it.each([
  "какой адрес у анны ивановой?",
  "дай телефон Марии Сидоренко",
  "измени телефон елены смирновой на +37061112233",
  "яка пошта у Петра Бойка",
  "what's marta kowalska's email?",
  "change Anna Ivanova's phone number",
])("%s asks for somebody else's", async (text) => {
  expect(await isAnother(text)).toBe(true);
});

it.each([
  "где мой заказ, Иванова Анна",
  "какой у вас адрес?",
  "дай адрес сервисного центра",
  "дайте номер вашего начальника",
  "поменяйте адрес на Рига, Бривибас 5",
  "поменяйте имя на Анна Петрова",
  "what's today's order status",
  "есть ли в заказе Кения?",
])("%s does not", async (text) => {
  expect(await isAnother(text)).toBe(false);
});
