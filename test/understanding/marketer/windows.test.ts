import fc from "fast-check";
import { expect, test } from "vitest";
import { definition, type Window } from "../../../src/segments/index.ts";
import { tokensOf } from "../../../src/understanding/marketer/tokens.ts";
import { timesIn } from "../../../src/understanding/marketer/windows.ts";
import { saidAs, VALUES } from "./words.ts";

/** A Sunday. */
const NOW = new Date("2026-11-22T12:00:00Z");
const timesOf = (text: string) => timesIn(tokensOf(text), VALUES, NOW, "Europe/Kyiv");
/** The only window of a text. */
function windowOf(text: string) {
  const hits = timesOf(text).flatMap((hit) => (hit.kind === "window" ? [hit] : []));
  return hits.length === 1 ? hits[0] : undefined;
}

const last = (n: number, unit: "hour" | "day" | "week" | "month" | "quarter" | "year"): Window => ({
  kind: "last",
  n,
  unit,
});
const earlier = (n: number, unit: "day" | "week" | "month" | "year"): Window => ({ kind: "earlier", n, unit });
const unit = (unit: "day" | "week" | "month" | "quarter" | "year", shift: number): Window => ({
  kind: "this",
  unit,
  shift,
});
const days = (from?: string, to?: string): Window => ({ kind: "between", ...(from && { from }), ...(to && { to }) });
const named = (unit: "day" | "month" | "quarter" | "season" | "half", index: number, more: object = {}): Window => ({
  kind: "named",
  unit,
  index,
  ...more,
});

test.each<[string, Window]>([
  ["за последние 90 дней", last(90, "day")],
  ["за останні 3 місяці", last(3, "month")],
  ["in the last two weeks", last(2, "week")],
  ["3 последних месяца", last(3, "month")],
  ["за полгода", last(6, "month")],
  ["за півроку", last(6, "month")],
  ["за полтора года", last(18, "month")],
  ["за год", last(1, "year")],
  ["последний год", last(1, "year")],
  ["past year", last(1, "year")],
  ["in the last month", last(1, "month")],
  ["last couple of weeks", last(2, "week")],
  ["last month", unit("month", -1)],
  ["last year", unit("year", -1)],
  ["на прошлой неделе", unit("week", -1)],
  ["минулого тижня", unit("week", -1)],
  ["позапрошлый месяц", unit("month", -2)],
  ["the week before last", unit("week", -2)],
  ["this month", unit("month", 0)],
  ["торік", unit("year", -1)],
  ["вчера", unit("day", -1)],
  ["сьогодні", unit("day", 0)],
  ["с начала года", unit("year", 0)],
  ["з початку місяця", unit("month", 0)],
  ["year to date", unit("year", 0)],
  ["больше 60 дней назад", earlier(60, "day")],
  ["понад рік тому", earlier(1, "year")],
  ["over a year ago", earlier(1, "year")],
  ["60+ days ago", earlier(60, "day")],
  ["at least 90 days ago", earlier(90, "day")],
  ["не больше 60 дней назад", last(60, "day")],
  ["less than a week ago", last(1, "week")],
  ["от 30 до 60 дней назад", { kind: "ago", from: { n: 60, unit: "day" }, to: { n: 30, unit: "day" } }],
  ["between 30 and 60 days ago", { kind: "ago", from: { n: 60, unit: "day" }, to: { n: 30, unit: "day" } }],
  ["від місяця до трьох місяців тому", { kind: "ago", from: { n: 3, unit: "month" }, to: { n: 1, unit: "month" } }],
  ["в октябре", named("month", 10)],
  ["в октябре 2025", named("month", 10, { year: 2025 })],
  ["у жовтні минулого року", named("month", 10, { year: 2025 })],
  ["в прошлом году в октябре", named("month", 10, { year: 2025 })],
  ["прошлым летом", named("season", 3, { ended: true })],
  ["влітку", named("season", 3)],
  ["in winter 2025", named("season", 1, { year: 2025 })],
  ["Q3", named("quarter", 3)],
  ["третий квартал 2025 года", named("quarter", 3, { year: 2025 })],
  ["первое полугодие", named("half", 1)],
  ["first half of 2025", named("half", 1, { year: 2025 })],
  ["в пятницу", named("day", 5)],
  ["last Friday", named("day", 5, { ended: true })],
  ["с 1 по 15 марта", days("2026-03-01", "2026-03-15")],
  ["1–15 березня", days("2026-03-01", "2026-03-15")],
  ["from March 1 to March 15", days("2026-03-01", "2026-03-15")],
  ["с 01.03.2026 по 15.03.2026", days("2026-03-01", "2026-03-15")],
  ["с 25 декабря по 6 января", days("2025-12-25", "2026-01-06")],
  ["между мартом и маем", days("2026-03-01", "2026-05-31")],
  ["январь-март 2026", days("2026-01-01", "2026-03-31")],
  ["с марта по май 2025", days("2025-03-01", "2025-05-31")],
  ["2026-03-01", days("2026-03-01", "2026-03-01")],
  ["1 мая 2025 г.", days("2025-05-01", "2025-05-01")],
  ["on May 5, 2025", days("2025-05-05", "2025-05-05")],
  ["за 2025 год", days("2025-01-01", "2025-12-31")],
  ["с 2024 по 2025 год", days("2024-01-01", "2025-12-31")],
  ["до 2025 года", days(undefined, "2024-12-31")],
  ["после 1 мая", days("2026-05-02")],
  ["since January", days("2026-01-01")],
  ["by May 1", days(undefined, "2026-05-01")],
  ["до конца марта", days(undefined, "2026-03-31")],
  ["не раньше 1 мая", days("2026-05-01")],
  ["no later than May 1", days(undefined, "2026-05-01")],
  ["в чёрную пятницу 2025", days("2025-11-28", "2025-11-28")],
  ["последние 3 полных месяца", days("2026-08-01", "2026-10-31")],
])("%s", (text, window) => {
  const hit = windowOf(text);
  expect(hit?.window).toEqual(window);
  expect(hit && saidAs(text, hit)).toBe(text);
});

test.each([
  ["на этой неделе", { kind: "this", unit: "week", shift: 0 }],
  ["в ближайшие 7 дней", { kind: "next", n: 7, unit: "day" }],
  ["in the next 2 weeks", { kind: "next", n: 2, unit: "week" }],
  ["сегодня", { kind: "next", n: 0, unit: "day" }],
  ["завтра", { kind: "this", unit: "day", shift: 1 }],
  ["в марте", { kind: "month", month: 3 }],
  ["29 февраля", { kind: "days", from: "02-29", to: "02-29" }],
  ["в следующем месяце", { kind: "this", unit: "month", shift: 1 }],
  ["взимку", { kind: "days", from: "12-01", to: "02-29" }],
  ["с 25 декабря по 6 января", { kind: "days", from: "12-25", to: "01-06" }],
  ["через неделю", { kind: "days", from: "11-29", to: "11-29" }],
])("a birthday %s", (text, birthday) => {
  expect(windowOf(text)?.birthday).toEqual(birthday);
});

test.each<[string, object]>([
  ["старше 30 лет", { kind: "length", length: { n: 30, unit: "year" } }],
  ["от 3 до 6 месяцев", { kind: "length", length: { n: 3, unit: "month", upTo: 6 } }],
  ["каждый месяц", { kind: "every", unit: "month" }],
  ["щокварталу", { kind: "every", unit: "quarter" }],
  ["по пятницам", { kind: "weekdays", days: [5] }],
  ["on weekends", { kind: "weekdays", days: [6, 7] }],
  ["за всё время", { kind: "ever" }],
  ["недавно", { kind: "vague", which: "recent" }],
  ["за последние месяцы", { kind: "vague", which: "recent" }],
  ["несколько дней назад", { kind: "vague", which: "recent" }],
  ["за останні кілька місяців", { kind: "vague", which: "recent" }],
])("%s is no window", (text, said) => {
  expect(timesOf(text)).toEqual([expect.objectContaining(said)]);
});

test.each(["I may buy", "больше 2000", "на 2025 рублей", "второй заказ", "«Май 2025»", "из Марий Эл"])(
  "%s says nothing of time",
  (text) => {
    expect(timesOf(text)).toEqual([]);
  },
);

test("whatever the words, windows stand in the text and are of a definition", () => {
  const word = fc.constantFrom(
    "за",
    "последние",
    "30",
    "дней",
    "назад",
    "в",
    "октябре",
    "2025",
    "года",
    "с",
    "по",
    "1",
    "марта",
    "-",
    "не",
    "раньше",
    "last",
    "the",
    "week",
    "прошлый",
    "лето",
    "от",
    "до",
    "через",
    "квартал",
    "31",
    "февраля",
    "полгода",
    "выходных",
  );
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 10 }).map((words) => words.join(" ")),
      (text) => {
        let end = 0;
        for (const hit of timesOf(text)) {
          expect(hit.from).toBeGreaterThanOrEqual(end);
          expect(saidAs(text, hit)).not.toBe("");
          end = hit.to;
          if (hit.kind !== "window") continue;
          const within =
            hit.window &&
            ({ kind: "attribute", field: "registered", test: { kind: "within", window: hit.window } } as const);
          const born = hit.birthday && ({ kind: "birthday", on: hit.birthday } as const);
          const where = { kind: "all", of: [within, born].filter((one) => one !== null) };
          expect(definition.safeParse({ where, timezone: "Europe/Kyiv" }).error?.message).toBeUndefined();
        }
      },
    ),
  );
});
