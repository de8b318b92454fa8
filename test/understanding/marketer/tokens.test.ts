import fc from "fast-check";
import { expect, test } from "vitest";
import { quotedIn, tokensOf } from "../../../src/understanding/marketer/tokens.ts";

const plain = (text: string) => tokensOf(text).map((token) => token.plain + (token.ending ? `|${token.ending}` : ""));

test.each<[string, string[]]>([
  ["5к и 5000₽", ["5", "к", "и", "5000", "₽"]],
  ["30%, 3-х или 2+", ["30", "%", ",", "3|х", "или", "2", "+"]],
  ["18-25 >= ≥5", ["18", "-", "25", ">=", ">=", "5"]],
  ["п’ять Санкт-Петербургов", ["п'ять", "санкт-петербургов"]],
  ["2-й, 4th и 1го", ["2|й", ",", "4|th", "и", "1|го"]],
  ["с 01.03.2026 по 15.3.26", ["с", "01.03.2026", "по", "15.3.26"]],
  ["5 000,50 1’000 1,5", ["5", "000,50", "1’000", "1,5"]],
])("%s is cut apart", (text, tokens) => {
  expect(plain(text)).toEqual(tokens);
});

test("quotes mark what is between them, and one alone nothing", () => {
  const tokens = tokensOf('купили «Кенія АА» и "Blend" но "не');
  expect(quotedIn(tokens).map(({ from, to }) => tokens.slice(from, to).map(({ text }) => text))).toEqual([
    ["Кенія", "АА"],
    ["Blend"],
  ]);
});

test("whatever the text, tokens stand where they say, one after another, and nothing but space is left out", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const tokens = tokensOf(text);
      let end = 0;
      for (const token of tokens) {
        expect(text.slice(token.from, token.to)).toBe(token.text);
        expect(text.slice(end, token.from)).toMatch(/^[\s\u00ad\u200b-\u200f\u2060\ufeff]*$/);
        expect(token.to).toBeGreaterThan(token.from);
        end = token.to;
      }
    }),
  );
});
