import { expect, test } from "vitest";
import { LOCALES } from "../../../src/base/index.ts";
import { wordsOf } from "../../../src/web/widget/words.ts";

test.each(LOCALES)("every sentence of %s is there, and says something", (locale) => {
  const { unread, suggestions, ...rest } = wordsOf(locale);
  for (const sentence of [...Object.values(rest), ...suggestions, unread(3)]) expect(sentence.trim()).not.toBe("");
  expect(suggestions).toHaveLength(3);
  expect(unread(3)).toContain("3");
});
