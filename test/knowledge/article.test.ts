import { expect, test } from "vitest";
import { readArticle } from "../../src/knowledge/article.ts";

const article = (front: string, body = "We sell tea.") => `---\n${front}\n---\n${body}\n`;
const PLAIN = "title: Tea\nlocale: en\nslug: tea";

test("what is left out has its usual value", () => {
  expect(readArticle(article(PLAIN), "en/tea.md")).toMatchObject({
    title: "Tea",
    asks: [],
    audience: "customers",
    valid_from: null,
    url: null,
    passages: [{ heading: null, text: "We sell tea." }],
  });
});

test("days stay days", () => {
  const read = readArticle(article(`${PLAIN}\nvalid_from: 2026-12-01\nvalid_to: 2027-01-10`), "en/tea.md");
  expect([read.valid_from, read.valid_to]).toEqual(["2026-12-01", "2027-01-10"]);
});

test.each([
  ["title: Tea\nlocale: fr\nslug: tea", /en\/tea\.md.*locale/],
  [`${PLAIN}\ncolour: green`, /en\/tea\.md.*colour/],
  [`${PLAIN}\naudience: everybody`, /audience/],
  [`${PLAIN}\nvalid_from: soon`, /valid_from/],
  [`${PLAIN}\nvalid_from: 2026-12-02\nvalid_to: 2026-12-01`, /2026-12-02 is after valid_to 2026-12-01/],
  ["title: Tea\nlocale: en\nslug: Green Tea", /slug/],
  ["title: [Tea", /not YAML/],
])("a mistake is named with its file and field: %j", (front, sentence) => {
  expect(() => readArticle(article(front), "en/tea.md")).toThrow(sentence);
});

test("an article without a text is refused", () => {
  expect(() => readArticle(article(PLAIN, ""), "en/tea.md")).toThrow(/no text/);
});
