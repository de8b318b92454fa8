import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseBirthDate, parseEmail, parsePhone, phoneCountry, readPhone } from "../../src/customers/index.ts";

const NOW = new Date("2026-03-10T12:00:00Z");

describe("a phone", () => {
  test.each([
    ["+370 612 34567", "LT", "+37061234567"],
    ["8 612 34567", "LT", "+37061234567"],
    ["00370 612 34567", "LT", "+37061234567"],
    ["8 (916) 123-45-67", "RU", "+79161234567"],
    ["+7 916 123 45 67", "LT", "+79161234567"],
    ["067 123 45 67", "UA", "+380671234567"],
    ["тел.: +380 67 123-45-67", "LT", "+380671234567"],
    ["(212) 736-5000", "US", "+12127365000"],
  ])("%s in %s is %s", (text, country, expected) => {
    expect(parsePhone(text, country)).toBe(expected);
  });

  test.each([
    ["+37О 612 34567", "+37061234567"],
    ["+37о612345б7", null],
    ["+3706l234567", "+37061234567"],
    ["o67 123 45 67", "+380671234567"],
  ])("with letters for digits, %s is %s", (text, expected) => {
    expect(readPhone(text, "UA")).toEqual(expected && { value: expected, mended: true });
  });

  test.each(["", "12345", "нет", "no phone", "+999999999999999999", "000000000", "call me"])("%j is none", (text) => {
    expect(parsePhone(text, "LT")).toBeNull();
  });

  test("with a word before it is not mended", () => {
    expect(readPhone("tel: 067 123 45 67", "UA")).toEqual({ value: "+380671234567", mended: false });
  });

  test.each(["LT", "lt", "Литва", "Литва ", "ЛИТВА", "Lithuania"])(
    "is read in the country that %j names",
    (country) => {
      expect(phoneCountry(country)).toBe("LT");
    },
  );

  test("is not read in a country that is none", () => {
    expect(["", "XX", "Нарния", null, undefined].map(phoneCountry)).toEqual([null, null, null, null, null]);
    expect(phoneCountry("Україна")).toBe("UA");
  });

  test("is E.164 or nothing, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const phone = parsePhone(text, "LT");
        expect(phone === null || /^\+[1-9]\d{5,14}$/.test(phone)).toBe(true);
      }),
    );
  });
});

describe("an e-mail", () => {
  test.each([
    [" Anna.K@Example.COM ", "Anna.K@example.com", false],
    ["mailto:anna@example.com", "anna@example.com", false],
    ["<anna@example.com>", "anna@example.com", false],
    ["аnnа@ехаmрlе.соm", "anna@example.com", true],
    ["anna@exаmple.com", "anna@example.com", true],
  ])("%j is %s", (text, value, mended) => {
    expect(parseEmail(text)).toEqual({ value, mended });
  });

  test.each([
    "",
    "anna",
    "anna@",
    "@example.com",
    "anna@example",
    "анна@пример.рф",
    "a b@example.com",
    "a@b@example.com",
  ])("%j is none", (text) => {
    expect(parseEmail(text)).toBeNull();
  });
});

describe("a birth date", () => {
  test.each([
    "1990-05-17",
    "17.05.1990",
    "17/05/1990",
    "05/17/1990",
    "1990/05/17",
    "17 мая 1990",
    "17 мая 1990 г.",
    "17 травня 1990 року",
    "May 17, 1990",
    "17 May 1990",
    "17th May 1990",
    "17.05.90",
    "1990-05-17T00:00:00Z",
  ])("is read from %s", (text) => {
    expect(parseBirthDate(text, NOW)).toBe("1990-05-17");
  });

  test.each([
    ["1 июня 1985", "1985-06-01"],
    ["1 июля 1985", "1985-07-01"],
    ["1 червня 1985", "1985-06-01"],
    ["1 липня 1985", "1985-07-01"],
    ["1 марта 1985", "1985-03-01"],
    ["1 березня 1985", "1985-03-01"],
    ["1 вересня 1985", "1985-09-01"],
    ["1 листопада 1985", "1985-11-01"],
    ["29.02.2000", "2000-02-29"],
    ["01.02.12", "2012-02-01"],
  ])("%s is %s", (text, expected) => {
    expect(parseBirthDate(text, NOW)).toBe(expected);
  });

  test.each([
    "",
    "1990-02-30",
    "31.04.1990",
    "29.02.1999",
    "2026-03-11",
    "1900-01-01",
    "17.13.1990",
    "вчера",
    "17 foo 1990",
  ])("%j is none", (text) => {
    expect(parseBirthDate(text, NOW)).toBeNull();
  });
});
