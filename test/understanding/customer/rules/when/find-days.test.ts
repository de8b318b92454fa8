import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDays } from "../../../../../src/understanding/customer/rules/when/find-days.ts";

/** Wednesday, 18 November 2026, noon in Vilnius. */
const AT = new Date("2026-11-18T10:00:00Z");
const days = (text: string, direction: "past" | "future", timezone = "Europe/Vilnius") =>
  findDays(text, { at: AT, timezone, direction }).map(({ value }) => value);

describe("days of orders that were placed", () => {
  it.each([
    ["вчерашний заказ", "2026-11-17"],
    ["позавчера", "2026-11-16"],
    ["на тому тижні", "2026-11-09/2026-11-15"],
    ["на той неделе", "2026-11-09/2026-11-15"],
    ["last week", "2026-11-09/2026-11-15"],
    ["цього тижня", "2026-11-16/2026-11-22"],
    ["the week before last", "2026-11-02/2026-11-08"],
    ["с 5 по 12 октября", "2026-10-05/2026-10-12"],
    ["5–12 жовтня", "2026-10-05/2026-10-12"],
    ["between 1 and 15 September", "2026-09-01/2026-09-15"],
    ["October 5 to 12", "2026-10-05/2026-10-12"],
    ["с сентября по ноябрь", "2026-09-01/2026-11-30"],
    ["за октябрь", "2026-10-01/2026-10-31"],
    ["in December", "2025-12-01/2025-12-31"],
    ["3 дня назад", "2026-11-15"],
    ["два тижні тому", "2026-11-04"],
    ["a couple of days ago", "2026-11-16"],
    ["the day before yesterday", "2026-11-16"],
    ["за последние 3 дня", "2026-11-16/2026-11-18"],
    ["за останній місяць", "2026-10-19/2026-11-18"],
    ["в прошлом месяце", "2026-10-01/2026-10-31"],
    ["торік", "2025-01-01/2025-12-31"],
    ["этим летом", "2026-06-01/2026-08-31"],
    ["last winter", "2025-12-01/2026-02-28"],
    ["в прошлую пятницу", "2026-11-13"],
    ["на прошлой неделе в пятницу", "2026-11-13"],
    ["пятничный заказ", "2026-11-13"],
    ["минулих вихідних", "2026-11-14/2026-11-15"],
    ["с понедельника", "2026-11-16/2026-11-18"],
    ["в начале октября", "2026-10-01/2026-10-10"],
    ["двадцать пятого октября", "2026-10-25"],
    ["5-го числа прошлого месяца", "2026-10-05"],
    ["от 12.10", "2026-10-12"],
    ["12.10.25", "2025-10-12"],
    ["31 декабря", "2025-12-31"],
  ])("%s → %s", (text, value) => {
    expect(days(text, "past")).toEqual([value]);
  });
});

describe("days on which something is wanted", () => {
  it.each([
    ["в следующую пятницу", "2026-11-27"],
    ["this Friday if you can", "2026-11-20"],
    ["к понедельнику", "2026-11-23"],
    ["в ближайшую субботу", "2026-11-21"],
    ["післязавтра", "2026-11-20"],
    ["через неделю", "2026-11-25"],
    ["in 3 days", "2026-11-21"],
    ["к концу месяца", "2026-11-30"],
    ["by the end of next week", "2026-11-29"],
    ["на вихідні", "2026-11-21/2026-11-22"],
    ["1 листопада", "2027-11-01"],
    ["на 25-е", "2026-11-25"],
  ])("%s → %s", (text, value) => {
    expect(days(text, "future")).toEqual([value]);
  });
});

it.each(["заказ 10482", "первый заказ", "2,5 кг за 12.90 €", "лист бумаги", "may I ask", "31.02.2026"])(
  "%s names no day",
  (text) => {
    expect(days(text, "past")).toEqual([]);
  },
);

it("a day begins where the shop is", () => {
  const late = { at: new Date("2026-11-18T22:30:00Z"), direction: "past" } as const;
  expect(findDays("сегодня", { ...late, timezone: "Europe/Kyiv" })[0]?.value).toBe("2026-11-19");
  expect(findDays("сегодня", { ...late, timezone: "Europe/London" })[0]?.value).toBe("2026-11-18");
});

it("any day with its year is found again, however it is written", () => {
  const day = fc.date({ min: new Date("2001-01-01"), max: new Date("2098-12-31"), noInvalidDate: true });
  const spellings = [
    (iso: string) => iso,
    (iso: string) => iso.split("-").reverse().join("."),
    (iso: string) =>
      new Date(iso).toLocaleDateString("ru", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    (iso: string) =>
      new Date(iso).toLocaleDateString("uk", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }),
    (iso: string) => new Date(iso).toLocaleDateString("en", { dateStyle: "long", timeZone: "UTC" }),
  ];
  fc.assert(
    fc.property(day, fc.constantFrom(...spellings), fc.constantFrom("past", "future"), (date, spell, direction) => {
      const iso = date.toISOString().slice(0, 10);
      expect(days(`заказ от ${spell(iso)}`, direction)).toEqual([iso]);
    }),
    { numRuns: 200 },
  );
});
