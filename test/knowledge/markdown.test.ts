import { expect, test } from "vitest";
import { plainWords, readMarkdown } from "../../src/knowledge/markdown.ts";

test("headings, paragraphs and lists are told apart, and wrapped lines joined", () => {
  expect(readMarkdown("# Title #\n\nOne line\ngoes on.\n\n- first\n- second\n  goes on\n\nEnd.")).toEqual([
    { kind: "heading", text: "Title" },
    { kind: "paragraph", text: "One line goes on." },
    { kind: "list", items: ["first", "second goes on"] },
    { kind: "paragraph", text: "End." },
  ]);
});

test("a list that follows its sentence without an empty line is a list", () => {
  expect(readMarkdown("Choose:\n1. one\n2. two")).toEqual([
    { kind: "paragraph", text: "Choose:" },
    { kind: "list", items: ["one", "two"] },
  ]);
});

test("a table's rows become items", () => {
  expect(readMarkdown("| Country | Days |\n|---|---|\n| Latvia | 2 |")).toEqual([
    { kind: "list", items: ["Country — Days", "Latvia — 2"] },
  ]);
});

test("comments and rules say nothing", () => {
  expect(readMarkdown("<!-- note\nto us -->\nText.\n\n---\n")).toEqual([{ kind: "paragraph", text: "Text." }]);
});

test("marks are dropped and the words of links stay", () => {
  expect(plainWords("**Bold**, *soft* and [a link](https://shop.example/x) `code`")).toBe("Bold, soft and a link code");
  expect(plainWords("Write to <https://shop.example>, 5*3 stays")).toBe("Write to https://shop.example, 5*3 stays");
});

test("a link whose words only point at it keeps its address", () => {
  expect(plainWords("Buy them [ось тут](https://shop.example/cards).")).toBe(
    "Buy them ось тут (https://shop.example/cards).",
  );
});
