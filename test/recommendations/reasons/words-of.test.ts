import { expect, test } from "vitest";
import type { Locale } from "../../../src/base/index.ts";
import { type Listener, type Reason, wordsOf } from "../../../src/recommendations/index.ts";
import { builtInWording } from "../../wording/replies.ts";

const wording = builtInWording();
const said = (locale: Locale, reason: Reason, to: Listener = "customer") =>
  wording.say(
    locale,
    wordsOf(reason, (id) => `Hario ${id}`, to),
  );

test.each<[Locale, string, string]>([
  ["ru", "Обычно вы берёте это раз в 5 недель, прошло уже 6.", "Обычно берёт раз в 5 недель, прошло уже 6."],
  ["uk", "Зазвичай ви берете це раз на 5 тижнів, минуло вже 6.", "Зазвичай бере раз на 5 тижнів, минуло вже 6."],
  ["en", "You usually buy this every 5 weeks, 6 have passed.", "Usually buys this every 5 weeks, 6 have passed."],
])("what is due is said in %s with the customer's days, whole weeks as weeks", (locale, customer, staff) => {
  expect(said(locale, { kind: "due", days: 35, since: 42 })).toBe(customer);
  expect(said(locale, { kind: "due", days: 35, since: 48 }, "staff")).toBe(staff);
});

test("days that are no weeks are told as days", () => {
  expect(said("ru", { kind: "due", days: 38, since: 41 })).toBe(
    "Обычно вы берёте это раз в 38 дней, прошёл уже 41 день.",
  );
  expect(said("uk", { kind: "due", days: 3, since: 5 })).toBe("Зазвичай ви берете це раз на 3 дні, минуло вже 5.");
  expect(said("en", { kind: "due", days: 1, since: 1 })).toBe("You usually buy this every day, 1 day has passed.");
});

test("a product's name is not inflected, and a share is the evidence's", () => {
  const reason: Reason = { kind: "together", with: 2, share: 0.336 };
  expect(said("ru", reason)).toBe("Вместе с товаром «Hario 2» это берут в 34 % заказов.");
  expect(said("uk", reason)).toBe("Разом із товаром «Hario 2» це беруть у 34 % замовлень.");
  expect(said("en", reason)).toBe("Of the orders with “Hario 2”, 34% have this too.");
});

test("every reason has words in every language, for the customer and for the staff", () => {
  const kinds = ["due", "refill", "again", "together", "alike", "similar", "popular", "season"] as const;
  const reasons: Reason[] = [
    { kind: "refill", days: 30, since: 31 },
    { kind: "again", times: 1 },
    { kind: "again", times: 5 },
    { kind: "alike", people: 12, of: 50 },
    { kind: "similar", to: 1 },
    { kind: "popular" },
    { kind: "popular", city: "Львів" },
    { kind: "season", month: 12, times: 2.1 },
    { kind: "better", than: 1, dearer: 0.2 },
    { kind: "dearer", than: 1, dearer: 0.9 },
    { kind: "group", why: kinds.map((kind) => ({ kind, people: 3 })) },
  ];
  for (const reason of reasons)
    for (const locale of ["ru", "uk", "en"] as const)
      for (const to of ["customer", "staff"] as const) expect(said(locale, reason, to)).toMatch(/^[\p{Lu}\d].*\.$/u);
});
