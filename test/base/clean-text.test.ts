import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanLine, cleanText, withoutUnseen } from "../../src/base/index.ts";

test.each([
  ["an override", "\u202egpj.Анна", "gpj.Анна"],
  ["embeddings and their end", "\u202aАнна\u202c \u202bИ.\u202c", "Анна И."],
  ["isolates that are not closed", "Анна\u2066\u2067\u2068 (владелец)", "Анна (владелец)"],
  ["marks", "\u200eАнна\u200f\u061c", "Анна"],
  ["what is not seen", "А\u200bн\u00adн\u2060а\ufeff", "Анна"],
  ["joiners between letters that need none", "Ан\u200dна\u200c 7\u200d7", "Анна 77"],
  ["fillers that look like nothing", "\u3164\u2800\u115f\uffa0", ""],
  ["letters of tags", "Анна\u{e0041}\u{e0042}\u{e007f}", "Анна"],
  ["lines, tabs and NULs", " Анна\r\nИвановна\t\u2028\0 К. ", "Анна Ивановна К."],
])("a name loses %s", (_, typed, kept) => {
  expect(cleanLine(typed)).toBe(kept);
});

test.each([
  ["emoji of several", "👩‍🚀 👨‍👩‍👧 🏳️‍🌈 ❤️‍🔥 👩🏽‍💻"],
  ["flags of parts of countries", "🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇺🇦"],
  ["Persian with a joint that is none", "نیم\u200cفاصله"],
  ["Hindi and Sinhala", "क्‍ष ශ්‍රී"],
  ["Hebrew and Arabic", "שרה كريم"],
  ["Ukrainian, Lithuanian and a decomposed letter", "Дем'ян Žydrūnė Йо\u0306сип"],
  ["a name of a Japanese with its own form", "葛\u{e0100}城"],
])("a name keeps %s", (_, name) => {
  expect(cleanLine(name)).toBe(name);
});

test("a text keeps its lines, and loses only what is not seen", () => {
  expect(withoutUnseen("ул. Лесная, 5\n\u202eкв. 7")).toBe("ул. Лесная, 5\nкв. 7");
});

test("words of a message stay as they were typed, whatever their direction", () => {
  expect(cleanText("шалом \u2067שלום\u2069\u0000")).toBe("шалом \u2067שלום\u2069");
});

test("what was cleaned once is clean, and holds nothing that turns the writing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string(), (some, other) => {
      const line = cleanLine(`${some}\u202e${other}\u200d`);
      expect(cleanLine(line)).toBe(line);
      expect(line).not.toMatch(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u);
    }),
  );
});
