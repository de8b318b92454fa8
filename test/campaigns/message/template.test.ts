import fc from "fast-check";
import { expect, test } from "vitest";
import { fill, longest, neededFields, readTemplate } from "../../../src/campaigns/message/template.ts";

const KNOWN = ["first_name", "city", "custom.pet"];
const say = (text: string, values: Record<string, string | null>) => fill(readTemplate(text, KNOWN), values);

test("a field is its value, or the fallback, and without either the message cannot be said", () => {
  expect(say("Привет, {first_name|друг}!", { first_name: "Анна" })).toBe("Привет, Анна!");
  expect(say("Привет, {first_name|друг}!", { first_name: null })).toBe("Привет, друг!");
  expect(say("Привет{first_name|}!", {})).toBe("Привет!");
  expect(say("Из {city}", { city: " " })).toBeNull();
  expect(neededFields(readTemplate("{city} {first_name|x} {custom.pet} {city}", KNOWN))).toEqual([
    "city",
    "custom.pet",
  ]);
});

test("braces are written twice", () => expect(say("{{city}} {{}} }}", { city: "Рига" })).toBe("{city} {} }"));

test.each([
  "{last_name}",
  "{ }",
  "{",
  "a } b",
  "{city|{first_name}}",
  "{city|a|b}",
  "{constructor|x}",
  "{__proto__}",
  "{city.x}",
])("what is no field, or no template, is refused: %s", (text) =>
  expect(() => readTemplate(text, KNOWN)).toThrow(/^(?:unknown_field|bad_template): /),
);

test("what a field holds is text, on one line and not without end", () => {
  const hostile = "{city}\r\nBcc: all@example.com\u202e<b>{{x}}</b> $1 $& \u0000";
  const said = say("Hi, {first_name|}!", { first_name: hostile }) ?? "";
  expect(said).toBe("Hi, {city} Bcc: all@example.com <b>{{x}}</b> $1 $&!");
  expect(say("{first_name|}", { first_name: "я".repeat(5000) })).toHaveLength(64);
  expect(say("{first_name|}", { first_name: `${"a".repeat(63)}😀😀` })).toBe("a".repeat(63));
});

test("no text comes out longer than was reckoned, whatever fields hold", () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: "grapheme", maxLength: 200 }), (fallback, value) => {
      const template = readTemplate(`a{{b {first_name|${fallback.replace(/[{}|]/g, "")}} {city|?}`, KNOWN);
      const said = fill(template, { first_name: value, city: value });
      expect(said?.length).toBeLessThanOrEqual(longest(template));
      expect(said).not.toMatch(/[\r\n]/);
    }),
  );
});
