import { expect, test } from "vitest";
import { dayName, money, shortMoment, spanOf } from "../../../../src/web/desk/parts/times.ts";

const NAMES = { today: "Сегодня", yesterday: "Вчера" };
const NOW = new Date(2026, 10, 22, 14, 5);
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

test.each([
  [-5, "0 с"],
  [25, "25 с"],
  [60, "1 мин"],
  [59 * 60 + 59, "59 мин"],
  [3600, "1 ч"],
  [2 * 3600 + 7 * 60, "2 ч 7 мин"],
  [3 * 86_400, "3 дн."],
])("%i seconds are %s", (seconds, span) => {
  expect(plain(spanOf(seconds, "ru"))).toBe(span);
});

test("a span is told in the reader's language", () => {
  expect(plain(spanOf(240, "uk"))).toBe("4 хв");
  expect(plain(spanOf(240, "en"))).toBe("4 min");
});

test("days are today, yesterday, or a date with the year where it is another", () => {
  expect(dayName(new Date(2026, 10, 22), NOW, "ru", NAMES)).toBe("Сегодня");
  expect(dayName(new Date(2026, 10, 21, 23), NOW, "ru", NAMES)).toBe("Вчера");
  expect(dayName(new Date(2026, 9, 3), NOW, "ru", NAMES)).toBe("3 октября");
  expect(dayName(new Date(2025, 9, 3), NOW, "ru", NAMES)).toContain("2025");
});

test("a row shows the time of today and the date of other days", () => {
  expect(shortMoment(new Date(2026, 10, 22, 9, 30), NOW, "ru")).toBe("09:30");
  expect(plain(shortMoment(new Date(2026, 10, 20, 9, 30), NOW, "ru"))).toBe("20 нояб.");
});

test("an amount stands in its currency, also in one that nobody knows", () => {
  expect(plain(money(38.4, "EUR", "ru"))).toBe("38,40 €");
  expect(plain(money(38.4, "!", "ru"))).toBe("38,4 !");
  expect(plain(money(38.4, "EUR", "uk"))).toBe("38,40 €");
  expect(plain(money(38.4, "UAH", "en"))).toBe("₴38.40");
});
