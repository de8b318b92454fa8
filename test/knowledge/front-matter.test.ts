import { expect, test } from "vitest";
import { readArticle } from "../../src/knowledge/article.ts";
import { splitFrontMatter } from "../../src/knowledge/front-matter.ts";

test.each([
  ["title: Tea\n---\nText.", { front: null, content: "title: Tea\n---\nText." }],
  ["---\ntitle: Tea\n---\nText.\n---\nMore.", { front: "title: Tea", content: "Text.\n---\nMore." }],
  ["\uFEFF--- \r\ntitle: Tea\r\n---\r\nText.", { front: "title: Tea\r", content: "Text." }],
  ["---\n---\nText.", { front: "", content: "Text." }],
  ["---\ntitle: Tea", { front: "title: Tea", content: "" }],
  ["----\nText.", { front: null, content: "----\nText." }],
])("%j is parted at its fences", (text, parts) => {
  expect(splitFrontMatter(text)).toEqual(parts);
});

test("front matter in another language is no front matter, and never run", () => {
  const program = "---js\n(globalThis.ran = true, { title: 'Tea', locale: 'en', slug: 'tea' })\n---\nText.";
  expect(() => readArticle(program, "en/tea.md")).toThrow(/en\/tea\.md/);
  expect(globalThis).not.toHaveProperty("ran");
});
