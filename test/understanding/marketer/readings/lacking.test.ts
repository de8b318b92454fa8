import { expect, test } from "vitest";
import { read } from "./asked.ts";

const has = {
  orders: true,
  returns: false,
  messages: false,
  visits: false,
  tickets: false,
  nps: false,
  ratings: false,
};

test.each([
  ["ru", "никогда не заходили на сайт"],
  ["ru", "промоутеры"],
  ["ru", "ничего не возвращали"],
  ["ru", "жаловались в поддержку"],
  ["uk", "жодного разу не заходили на сайт"],
  ["uk", "не відкривали листи"],
  ["en", "never visited the site"],
  ["en", "detractors by NPS"],
  ["en", "opened a newsletter"],
] as const)("%s: “%s” is not answered by a shop that has nothing of it", (locale, asked) => {
  const reading = read(locale, asked, { has });
  expect(reading).toMatchObject({ status: "unsupported", definition: null });
  expect(reading.missing).toMatchObject([{ kind: "subject", nearest: null }]);
  expect(reading.unread.length).toBeGreaterThan(0);
});

test("what is known of the rest is kept", () => {
  const { status, definition } = read("ru", "промоутеры из Москвы", { has });
  expect(status).toBe("unsupported");
  expect(definition?.where).toMatchObject({ field: "city" });
});

test.each([
  ["ru", "старше 30 лет"],
  ["uk", "іменинники в жовтні"],
  ["en", "birthday in October"],
])("%s: “%s” needs dates of birth", (locale, asked) => {
  expect(read(locale as "ru", asked, { lacks: ["birth_date"] })).toMatchObject({
    status: "unsupported",
    definition: null,
  });
  expect(read(locale as "ru", asked).status).toBe("answer");
});

test.each([
  ["ru", "промокод SALE15", "promo_code", "SALE10"],
  ["en", "used promo code SAIL10", "promo_code", "SALE10"],
  ["ru", "открыли рассылку «Новинки весны»", "campaign", "Новинки осени"],
] as const)("%s: “%s”: the nearest that there is", (locale, asked, kind, value) => {
  expect(read(locale, asked)).toMatchObject({ status: "unsupported", missing: [{ kind, nearest: { value } }] });
});

test.each([
  ["ru", "потратили больше $100"],
  ["uk", "витратили понад 100 доларів"],
  ["en", "spent more than 100 dollars"],
] as const)("%s: “%s”: other money is not taken for the shop's", (locale, asked) => {
  expect(read(locale, asked).status).toBe("clarify");
  expect(read(locale, asked, { currency: "CAD" }).status).toBe("answer");
});

test.each([
  ["ru", "купили кремы в 2025, но не в 2026"],
  ["uk", "купували книги влітку, але не восени"],
  ["en", "bought toys in May but not in June"],
] as const)("%s: “%s”: then, and not at the other time", (locale, asked) => {
  expect(read(locale, asked).definition?.where).toMatchObject({
    kind: "all",
    of: [{ is: { op: ">=", value: 1 } }, { is: { op: "=", value: 0 } }],
  });
});

test.each([
  ["ru", "заказы от 3000 до 5000"],
  ["uk", "замовлення від 3000 до 5000"],
  ["en", "orders between 3000 and 5000"],
] as const)("%s: “%s” are single orders", (locale, asked) => {
  expect(read(locale, asked).definition?.where).toMatchObject({
    of: { of: { orders: { total: { op: "between", value: 3000, to: 5000 } } } },
  });
});
