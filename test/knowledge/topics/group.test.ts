import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Locale } from "../../../src/base/index.ts";
import { indexArticles, readArticles } from "../../../src/knowledge/index.ts";
import { groupByTopic } from "../../../src/knowledge/topics/group.ts";
import { SYNONYMS } from "../../support/built-in-synonyms.ts";

const subjects: Record<Locale, string[][]> = parse(await readFile(new URL("questions.yaml", import.meta.url), "utf8"));
const index = indexArticles(await readArticles("knowledge-base/articles"), SYNONYMS);

test.each(["ru", "uk", "en"] as const)(
  "questions on one subject are one topic, and those on two are not mixed (%s)",
  (locale) => {
    const asked = subjects[locale].flatMap((subject, about) =>
      subject.map((question) => ({ question, locale, count: 1, about })),
    );
    const pairs = groupByTopic(asked, index).flatMap((group) =>
      group.flatMap((one, at) => group.slice(at + 1).map((other) => one.about === other.about)),
    );
    const right = pairs.filter(Boolean).length;
    expect(right / pairs.length).toBeGreaterThanOrEqual(0.95);
    expect(right / (subjects[locale].length * 6)).toBeGreaterThanOrEqual(0.65);
  },
);

test("what was asked most stands first in its topic, and languages are kept apart", () => {
  const groups = groupByTopic(
    [
      { question: "gift card?", locale: "en", count: 1 },
      { question: "do you sell gift cards", locale: "en", count: 7 },
      { question: "gift card", locale: "ru", count: 2 },
    ],
    index,
  );
  expect(groups.map((group) => group.map(({ count }) => count))).toEqual([[7, 1], [2]]);
});
