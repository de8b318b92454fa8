import * as fc from "fast-check";
import { expect, test } from "vitest";
import { compose, TEXT_MAX } from "../../../src/channels/telegram/compose.ts";
import { split } from "../../../src/channels/telegram/split.ts";

const cut = (text: string, limit: number): string[] => split(text, limit).map(({ from, to }) => text.slice(from, to));

test("a short text is one part", () => {
  expect(cut("Добрий день!", 20)).toEqual(["Добрий день!"]);
  expect(cut("x".repeat(TEXT_MAX), TEXT_MAX)).toHaveLength(1);
});

test("a long text is cut between paragraphs, else lines, else sentences, else words", () => {
  expect(cut("one two.\n\nthree. four five", 18)).toEqual(["one two.", "three. four five"]);
  expect(cut("aaa bbb. ccc\nddd eee fff", 16)).toEqual(["aaa bbb. ccc", "ddd eee fff"]);
  expect(cut("Перше речення. Друге речення довше.", 22)).toEqual(["Перше речення.", "Друге речення довше."]);
  expect(cut("alpha beta gamma", 11)).toEqual(["alpha beta", "gamma"]);
});

test("a paragraph that ends too early does not leave a part nearly empty", () => {
  expect(cut("Hi.\n\naaaa bbbb cccc dddd eeee", 20)).toEqual(["Hi.\n\naaaa bbbb cccc", "dddd eeee"]);
});

test("a text without gaps is cut between characters as they are seen", () => {
  const family = "👩‍👩‍👧‍👦";
  for (const part of cut(family.repeat(10), 25)) expect(part.length % family.length).toBe(0);
  for (const part of cut("é".repeat(30).normalize("NFD"), 7)) expect(part).toMatch(/^(e\u0301)+$/);
});

test("even one endless character is cut, and no surrogate pair is", () => {
  const parts = cut(`a${"\u0301".repeat(50)}${"😀".repeat(50)}`, 17);
  expect(parts.join("").isWellFormed()).toBe(true);
  expect(parts.every((part) => part.isWellFormed() && part.length <= 17)).toBe(true);
});

test("parts are never too long, lose nothing but white space, and end where a character does", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "Ї", " ", "\n", "\n\n", ". ", "😀", "👩‍👧", "e\u0301"),
    maxLength: 120,
  });
  const squeezed = (all: string) => all.replace(/\s+/g, "");
  fc.assert(
    fc.property(text, fc.integer({ min: 12, max: 40 }), (whole, limit) => {
      const ranges = split(whole, limit);
      const parts = ranges.map(({ from, to }) => whole.slice(from, to));
      expect(parts.every((part) => part.length > 0 && part.length <= limit && part.isWellFormed())).toBe(true);
      expect(squeezed(parts.join(""))).toBe(squeezed(whole));
      const begins = new Set(Array.from(new Intl.Segmenter().segment(whole), ({ index }) => index));
      expect(ranges.every(({ from }) => begins.has(from))).toBe(true);
    }),
  );
});

test("sources stand under the text, linked where they can be read, else in quotes", () => {
  const [part] = compose("Доставка — 3 дні 😀.", [
    { title: "Доставка", url: "https://shop.example/help/uk/delivery" },
    { title: "Оплата", url: null },
    { title: "Returns", url: null },
  ]);
  expect(part?.text).toBe("Доставка — 3 дні 😀.\n\nДоставка\n«Оплата»\n“Returns”");
  const [link] = part?.entities ?? [];
  expect(link).toMatchObject({ type: "text_link", url: "https://shop.example/help/uk/delivery" });
  expect(part?.text.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0))).toBe("Доставка");
});

test("a link keeps its place in the part that it falls into", () => {
  const text = `${"слово ".repeat(680)}кінець.`;
  const parts = compose(text, [{ title: "Стаття 👍 про все", url: "https://shop.example/a" }]);
  expect(parts).toHaveLength(2);
  const last = parts.at(-1);
  const [link] = last?.entities ?? [];
  expect(last?.text.slice(link?.offset, (link?.offset ?? 0) + (link?.length ?? 0))).toBe("Стаття 👍 про все");
  expect(parts[0]?.entities).toEqual([]);
});

test("a lone surrogate becomes a sign that can be sent", () => {
  expect(compose("a\ud83db", [])[0]?.text).toBe("a\ufffdb");
});
