import { describe, expect, test } from "vitest";
import { parseMapping, readMapping } from "../../../src/importing/index.ts";

const sentenceOf = (text: string): string => {
  try {
    parseMapping(text, "map.yaml");
  } catch (error) {
    return error instanceof Error && "sentence" in error ? String(error.sentence) : String(error);
  }
  return "no error";
};

describe("a mistake in a mapping is named with its line", () => {
  test.each([
    ["files:\n  a.csv:\n    feeds: [1\n", /^map\.yaml, line \d: is not YAML: /],
    ["file: {}\n", /^map\.yaml, line 1: file: there is no such setting\.$/],
    [
      "files:\n  a.csv:\n    feeds:\n      people:\n        columns: {}\n",
      /^map\.yaml, line 5: files\.a\.csv\.feeds\.people: it must be one of customers, products/,
    ],
    [
      "files:\n  a.csv:\n    feeds:\n      orders:\n        columns:\n          nubmer: No\n",
      /^map\.yaml, line 6: orders has no column nubmer; it has number, /,
    ],
    [
      "files:\n  a.csv:\n    feeds:\n      orders:\n        columns:\n          number: {colunm: No}\n",
      /^map\.yaml, line 6: files\.a\.csv\.feeds\.orders\.columns\.number\.colunm: there is no such setting\.$/,
    ],
    [
      "files:\n  a.csv:\n    feeds:\n      orders:\n        columns:\n          number: {column: No, pick: best}\n",
      /^map\.yaml, line 6: .*columns\.number\.pick: /,
    ],
    [
      "files:\n  a.csv:\n    feeds:\n      orders:\n        when: {Type: {matches: '('}}\n        columns: {number: No}\n",
      /^map\.yaml, line 5: .*when\.Type\.matches: is not a regular expression\.$/,
    ],
    [
      "files:\n  a.csv:\n    feeds:\n      orders:\n        when: {Type: {abve: 3}}\n        columns: {number: No}\n",
      /^map\.yaml, line 5: .*when\.Type\.abve: there is no such setting\.$/,
    ],
  ])("%#", (text, sentence) => {
    expect(sentenceOf(text)).toMatch(sentence);
  });

  test("a file that is not there", async () => {
    await expect(readMapping("/no/map.yaml")).rejects.toMatchObject({
      sentence: "There is no mapping file /no/map.yaml.",
    });
  });
});

test("the mapping that is shipped is right", async () => {
  const path = new URL("../../../db/mappings/online-retail.yaml", import.meta.url);
  const mapping = await readMapping(path.pathname);
  expect(Object.keys(mapping.files)).toEqual(["online_retail.csv"]);
});
