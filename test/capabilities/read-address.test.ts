import { expect, test } from "vitest";
import { readAddress } from "../../src/capabilities/read-address.ts";

const CITIES = ["Вильнюс", "Каунас", "Нижний Новгород", "Київ"];
const read = (typed: string) => readAddress(typed, CITIES);

test("what stands before the comma is the city, known or not", () => {
  expect(read("Каунас, Лайсвес 12-4")).toEqual({ city: "Каунас", address: "Лайсвес 12-4" });
  expect(read("Рига, улица Бривибас, 88")).toEqual({ city: "Рига", address: "улица Бривибас, 88" });
  expect(read("Нижний Новгород, Покровка 3, кв. 7")).toEqual({ city: "Нижний Новгород", address: "Покровка 3, кв. 7" });
  expect(read("Lviv, Shevchenko street 5")).toEqual({ city: "Lviv", address: "Shevchenko street 5" });
});

test("a known city is written as the shop writes it, another begins with a capital", () => {
  expect(read("каунас, лайсвес 12")).toEqual({ city: "Каунас", address: "лайсвес 12" });
  expect(read("рига, бривибас 88")).toEqual({ city: "Рига", address: "бривибас 88" });
});

test("the word for city is not part of its name, and a city may begin like that word", () => {
  expect(read("г. Каунас, Лайсвес 12")).toEqual({ city: "Каунас", address: "Лайсвес 12" });
  expect(read("м. Київ, Хрещатик 1")).toEqual({ city: "Київ", address: "Хрещатик 1" });
  expect(read("місто Львів, Зелена 8")).toEqual({ city: "Львів", address: "Зелена 8" });
  expect(read("Городок, Ленина 5")).toEqual({ city: "Городок", address: "Ленина 5" });
  expect(read("город Каунас")).toEqual({ city: "Каунас" });
});

test("a known city alone changes the city", () => {
  expect(read("вильнюс")).toEqual({ city: "Вильнюс" });
  expect(read("Нижний Новгород.")).toEqual({ city: "Нижний Новгород" });
});

test("a known city may go without a comma", () => {
  expect(read("Вильнюс Полоцко 17")).toEqual({ city: "Вильнюс", address: "Полоцко 17" });
  expect(read("Tartu Riia 5-2")).toEqual({ city: "Tartu", address: "Riia 5-2" });
  expect(read("рига бривибас 88")).toEqual({ city: "Рига", address: "бривибас 88" });
  expect(read("Narva mnt 7-14")).toEqual({ address: "Narva mnt 7-14" });
});

test("a street and a house stand in the city of the card", () => {
  expect(read("Лайсвес 14")).toEqual({ address: "Лайсвес 14" });
  expect(read("ул. Лайсвес 12, кв. 4")).toEqual({ address: "ул. Лайсвес 12, кв. 4" });
  expect(read("улица Полоцко, 17")).toEqual({ address: "улица Полоцко, 17" });
  expect(read("Лайсвес аллея, дом 12")).toEqual({ address: "Лайсвес аллея, дом 12" });
  expect(read("вулиця Зелена, будинок 8")).toEqual({ address: "вулиця Зелена, будинок 8" });
  expect(read("Polocko g. 17")).toEqual({ address: "Polocko g. 17" });
});

test.each(["", "да", "не знаю", "12", "Москва", "…", "x".repeat(301)])("%j is no address", (typed) => {
  expect(read(typed)).toBeNull();
});
