import { expect, test } from "vitest";
import { LOCALES } from "../../src/base/index.ts";
import { type SayingValue, wording } from "../../src/wording/index.ts";
import { builtInWording } from "./replies.ts";

const words = builtInWording();
const SHOWN = "shown = {$value}";
const plain = wording({ ru: [SHOWN], uk: [SHOWN], en: [SHOWN] }, "Europe/Kyiv");
const shown = (value: SayingValue) => LOCALES.map((locale) => plain.say(locale, { reply: "shown", args: { value } }));
/** Intl puts no-break spaces of two kinds into numbers. */
const spaced = (texts: string[]) => texts.map((text) => text.replace(/[\u00a0\u202f]/g, " "));
const stock = (locale: "ru" | "uk" | "en") =>
  [1, 2, 5, 11, 21, 22].map((count) => words.say(locale, { reply: "few-in-stock", args: { count } }));
const more = (locale: "ru" | "uk" | "en") =>
  [1, 2, 5, 21].map((count) => words.say(locale, { reply: "order-items-more", args: { items: "чай", more: count } }));

test("things are counted in the forms of each language", () => {
  expect(stock("ru")).toEqual([
    "осталась 1 штука",
    "осталось 2 штуки",
    "осталось 5 штук",
    "осталось 11 штук",
    "осталась 21 штука",
    "осталось 22 штуки",
  ]);
  expect(stock("uk")).toEqual([
    "залишилася 1 штука",
    "залишилося 2 штуки",
    "залишилося 5 штук",
    "залишилося 11 штук",
    "залишилася 21 штука",
    "залишилося 22 штуки",
  ]);
  expect(stock("en")).toEqual(["1 left", "2 left", "5 left", "11 left", "21 left", "22 left"]);
});

test("so are the rest of an order and the minutes of a code", () => {
  expect(more("ru").map((text) => text.replace("В заказе: чай и ещё ", ""))).toEqual([
    "1 позиция.",
    "2 позиции.",
    "5 позиций.",
    "21 позиция.",
  ]);
  expect(more("uk").map((text) => text.replace("У замовленні: чай і ще ", ""))).toEqual([
    "1 позиція.",
    "2 позиції.",
    "5 позицій.",
    "21 позиція.",
  ]);
  expect(more("en").at(0)).toBe("In it: чай and 1 more item.");
  expect(words.say("ru", { reply: "ask-code", args: { minutes: 10 } })).toMatch(/10 минут\.$/);
  expect(words.say("uk", { reply: "ask-code", args: { minutes: 2 } })).toMatch(/2 хвилини\.$/);
  expect(words.say("en", { reply: "ask-code", args: { minutes: 1 } })).toMatch(/1 minute\.$/);
});

test("money is written as each language writes it, whole units without decimals", () => {
  expect(spaced(shown({ amount: 12.5, currency: "EUR" }))).toEqual(["12,50 €", "12,50 €", "€12.50"]);
  expect(spaced(shown({ amount: 1500, currency: "RUB" }))).toEqual(["1 500 ₽", "1 500 ₽", "₽1,500"]);
  expect(spaced(shown({ amount: 1234567.05, currency: "UAH" }))).toEqual([
    "1 234 567,05 ₴",
    "1 234 567,05 ₴",
    "₴1,234,567.05",
  ]);
  expect(spaced(shown({ amount: 0, currency: "USD" }))).toEqual(["0 $", "0 $", "$0"]);
});

test("a day has its month in words, without the abbreviation for year", () => {
  expect(shown({ date: "1990-05-17" })).toEqual(["17 мая 1990", "17 травня 1990", "17 May 1990"]);
  expect(shown({ at: "2026-11-22T10:00:00Z", style: "day" })).toEqual([
    "22 ноября 2026",
    "22 листопада 2026",
    "22 November 2026",
  ]);
});

test("a stretch of days names what its ends share only once; a day of every year has none", () => {
  // Intl puts thin spaces around the English dash.
  const told = (value: SayingValue) => shown(value).map((text) => text.replaceAll(/\s/g, " "));
  expect(told({ from: "2026-10-01", to: "2026-10-31" })).toEqual([
    "1–31 октября 2026",
    "1–31 жовтня 2026",
    "1 – 31 October 2026",
  ]);
  expect(told({ from: "2025-12-01", to: "2026-02-28" }).slice(0, 2)).toEqual([
    "1 декабря 2025 – 28 февраля 2026",
    "1 грудня 2025 – 28 лютого 2026",
  ]);
  expect(shown({ anniversary: "02-29" })).toEqual(["29 февраля", "29 лютого", "29 February"]);
});

test("an instant is told in the shop's zone: a late evening may be tomorrow there", () => {
  expect(shown({ at: "2026-11-22T22:30:00Z", style: "day" })[2]).toBe("23 November 2026");
  expect(shown({ at: "2026-11-22T22:30:00Z", style: "time" })).toEqual(["00:30", "00:30", "00:30"]);
  expect(shown({ at: "2026-07-01T06:00:00Z", style: "time" })).toEqual(["09:00", "09:00", "09:00"]);
});

test("when somebody will be there is told by day and time", () => {
  expect(shown({ at: "2026-11-23T07:00:00Z", style: "moment" })).toEqual([
    "23 ноября в 09:00",
    "23 листопада о 09:00",
    "23 November at 09:00",
  ]);
});

test("things one after another get the language's and", () => {
  expect(shown({ list: ["e-mail", { reply: "shown", args: { value: "SMS" } }, "Telegram"] })).toEqual([
    "e-mail, SMS и Telegram",
    "e-mail, SMS і Telegram",
    "e-mail, SMS and Telegram",
  ]);
});

test("lines stand one below the other, whatever they are made of", () => {
  expect(
    shown({
      lines: ["a", { reply: "shown", args: { value: { amount: 1, currency: "EUR" } } }, { date: "2026-01-02" }],
    })[2],
  ).toBe("a\n€1\n2 January 2026");
});

test("a saying that was stored as JSON says the same", () => {
  const value: SayingValue = {
    lines: [
      { at: "2026-11-22T10:00:00Z", style: "moment" },
      { amount: 3, currency: "EUR" },
    ],
  };
  expect(shown(JSON.parse(JSON.stringify(value)))).toEqual(shown(value));
});

test("what a customer typed goes into a gap as it is: braces and markup stay text", () => {
  expect(shown('{$secret} { "x" } <b>')[0]).toBe('{$secret} { "x" } <b>');
});

test("a name that is not there and a gap that stays open are bugs, not silence", () => {
  expect(() => words.say("ru", { reply: "no-such-reply" })).toThrow('replies/ru.ftl has no "no-such-reply"');
  expect(() => words.say("uk", { reply: "order-city" })).toThrow('replies/uk.ftl, "order-city"');
});

test("a shop's own sentence replaces the built-in one of that name and leaves the others", () => {
  const own = wording({ ru: ["a = раз\nb = два", "b = другое"], uk: [], en: [] }, "UTC");
  expect([own.say("ru", { reply: "a" }), own.say("ru", { reply: "b" })]).toEqual(["раз", "другое"]);
});
