import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import type { Condition, Definition, Happenings, Window } from "../../../src/segments/definition.ts";
import { describe as described } from "../../../src/segments/describe/describe.ts";
import { tellingIn } from "../../support/segments/telling.ts";

const whole = (...of: Condition[]): Definition => ({ where: { kind: "all", of }, timezone: "Europe/Vilnius" });
const inAll = (one: Definition) => LOCALES.map((locale) => described(one, tellingIn(locale)).sentence);
const coffee = (window?: Window): Happenings => ({ source: "orders", items: [{ categories: ["Кофе"] }], window });
const city = (...values: string[]): Condition => ({ kind: "attribute", field: "city", test: { kind: "in", values } });
const count = (of: Happenings, op: ">=" | "<" | "=", value: number): Condition => ({
  kind: "quantity",
  of: { measure: "count", of },
  is: { op, value },
});

test("a marketer reads every part of what they asked for: who, what, when, how much and who is taken away", () => {
  const asked = whole(
    city("Москва", "Казань"),
    {
      kind: "quantity",
      of: { measure: "amount", of: coffee({ kind: "last", n: 90, unit: "day" }) },
      is: { op: ">", value: 5000 },
    },
    count({ source: "returns" }, "=", 0),
    { kind: "except", of: { kind: "attribute", field: "age", test: { kind: "number", is: { op: "<", value: 21 } } } },
  );
  expect(inAll(asked).map((text) => text.replaceAll(/\s/g, " "))).toEqual([
    "Клиенты, у которых город — Москва или Казань; сумма покупок товаров категории «Кофе» за последние 90 дней (с 24 августа 2026) — больше 5 000 €; ни одного возврата за всё время; кроме тех, у кого возраст — меньше 21 года (о ком неизвестно, остаются).",
    "Клієнти, у яких місто — Москва або Казань; сума покупок товарів категорії «Кофе» за останні 90 днів (з 24 серпня 2026) — більше 5 000 €; жодного повернення за весь час; крім тих, у кого вік — менше 21 року (про кого невідомо, лишаються).",
    "Customers with: city – Москва or Казань; spending on goods in category “Кофе” in the past 90 days (since 24 August 2026) – more than €5,000; no returns ever; except those with age – less than 21 years (whoever it is not known of stays).",
  ]);
});

test("things are counted in the right form of the word", () => {
  const ru = (n: number, op: "=" | ">=" | "<") => described(whole(count(coffee(), op, n)), tellingIn("ru")).sentence;
  expect(ru(1, "=")).toContain("ровно 1 заказ с товарами");
  expect(ru(3, "=")).toContain("ровно 3 заказа с товарами");
  expect(ru(5, "=")).toContain("ровно 5 заказов с товарами");
  expect(ru(3, ">=")).toContain("не меньше 3 заказов с товарами");
  expect(ru(21, ">=")).toContain("не меньше 21 заказа с товарами");
  const uk = (n: number) => described(whole(count({ source: "visits" }, "=", n)), tellingIn("uk")).sentence;
  expect([1, 2, 5].map(uk)).toEqual([
    "Клієнти, у яких рівно 1 дія на сайті за весь час.",
    "Клієнти, у яких рівно 2 дії на сайті за весь час.",
    "Клієнти, у яких рівно 5 дій на сайті за весь час.",
  ]);
});

test("a window on the calendar is told with its days, in the definition's time zone", () => {
  const when = (window: Window) => described(whole(count(coffee(window), ">=", 1)), tellingIn("ru")).sentence;
  const october: Window = { kind: "named", unit: "month", index: 10 };
  expect(when(october)).toContain("в октябре (1–31 октября 2026)");
  expect(when({ ...october, year: 2025 })).toContain("в октябре 2025 года (1–31 октября 2025)");
  expect(when({ kind: "named", unit: "month", index: 11, ended: true })).toContain(
    "в ноябре (последний раз целиком: 1–30 ноября 2025)",
  );
  expect(when({ kind: "this", unit: "week", shift: -1 })).toContain("на прошлой неделе (9–15 ноября 2026)");
  expect(when({ kind: "named", unit: "season", index: 1 })).toContain("зимой (1 декабря 2025 – 28 февраля 2026)");
  expect(when({ kind: "last", n: 21, unit: "day" })).toContain("за последние 21 день (с 1 ноября 2026)");
  expect(when({ kind: "last", n: 1, unit: "year" })).toContain("за последний год (с 22 ноября 2025)");
  expect(when({ kind: "last", n: 5, unit: "hour" })).toContain("за последние 5 часов.");
  expect(when({ kind: "between", from: "2026-10-01", to: "2026-10-15" })).toContain(
    "с 1 октября 2026 по 15 октября 2026 включительно",
  );
});

test("alternatives stand in brackets, and a number that takes in nobody's says so", () => {
  const asked = whole(
    { kind: "any", of: [city("Казань"), { kind: "all", of: [city("Москва"), count(coffee(), "<", 3)] }] },
    { kind: "not", of: { kind: "consent", channels: ["email"], granted: true } },
  );
  expect(described(asked, tellingIn("ru")).sentence).toBe(
    "Клиенты, у которых хотя бы одно из: (город — Казань) или (всё вместе: (город — Москва) и (меньше 3 заказов с товарами категории «Кофе» за всё время (в том числе когда их нет совсем))); нет такого: согласие на сообщения: e-mail.",
  );
});

test("everybody, and the first of them by a quantity", () => {
  const by = { measure: "amount", of: { source: "orders" } } as const;
  expect(inAll(whole())).toEqual(["Все клиенты.", "Усі клієнти.", "All customers."]);
  expect(inAll({ ...whole(), top: { by, n: 10 } })).toEqual([
    "Все клиенты. Из них только первые 10 по убыванию: сумма покупок за всё время.",
    "Усі клієнти. З них лише перші 10 за спаданням: сума покупок за весь час.",
    "All customers. Of these only the first 10 from the highest: spending ever.",
  ]);
});

test("goods and segments are told by name, and by number where nobody knows the name", () => {
  const [named, unknown] = VIP.map((id): Condition => ({ kind: "segment", id }));
  const bought = count({ source: "orders", items: [{ products: ["P1", "P2"] }] }, ">=", 1);
  if (named && unknown)
    expect(described(whole(named, unknown, bought), tellingIn("en")).sentence).toBe(
      `Customers with: a place in the segment “VIP”; a place in the segment no. ${VIP[1]}; at least one order with goods “Кения АА” or “no. P2” ever.`,
    );
});

const VIP = ["0197f0a0-0000-7000-8000-000000000001", "0197f0a0-0000-7000-8000-000000000002"];

test("each condition has a chip at its place in the tree, without dates", () => {
  const asked = whole(city("Москва"), {
    kind: "except",
    of: count(coffee({ kind: "this", unit: "year", shift: 0 }), ">=", 1),
  });
  expect(described(asked, tellingIn("en")).clauses).toEqual([
    { path: [], text: expect.any(String) },
    { path: [0], text: "city – Москва" },
    { path: [1], text: "except those with at least one order with goods in category “Кофе” this year" },
    { path: [1, 0], text: "at least one order with goods in category “Кофе” this year" },
  ]);
});

test("a time zone that is not the shop's is told", () => {
  expect(described({ ...whole(), timezone: "Asia/Tokyo" }, tellingIn("en")).sentence).toBe(
    "All customers. Days and hours are those of the time zone Asia/Tokyo.",
  );
});
