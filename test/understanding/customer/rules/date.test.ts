import { expect, it } from "vitest";
import { findDates } from "../../../../src/understanding/customer/rules/date.ts";

const at = new Date("2026-11-18T10:00:00Z");
const found = (text: string) => findDates(text, at).map(({ value }) => value);

it.each([
  ["3 марта 1990", "1990-03-03"],
  ["03.03.90", "1990-03-03"],
  ["3 березня 1990 року", "1990-03-03"],
  ["March 3rd 1990", "1990-03-03"],
  ["my birthday is May 14th, 1988", "1988-05-14"],
  ["третье марта девяностого года", "1990-03-03"],
  ["двадцять першого травня вісімдесят п'ятого", "1985-05-21"],
  ["the third of March 1990", "1990-03-03"],
  ["05/14/1988", "1988-05-14"],
  ["04/05/1988", "1988-05-04"],
  ["1990-03-03", "1990-03-03"],
  ["1.2.05", "2005-02-01"],
])("%s is %s", (text, value) => {
  expect(found(text)).toEqual([value]);
});

it("a day that the calendar does not have keeps its words, to be refused with a reason", () => {
  expect(found("31.02.1990")).toEqual(["31.02.1990"]);
});

it.each(["5 февраля", "май 2020", "заказ 10482", "8 916 123-45-67", "в постамате 2-3 дня"])(
  "%s is no full date",
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
