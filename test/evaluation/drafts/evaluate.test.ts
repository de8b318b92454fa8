import { expect, test } from "vitest";
import { indexArticles, readArticles } from "../../../src/knowledge/index.ts";
import { SYNONYMS } from "../../support/built-in-synonyms.ts";
import { evaluateDrafts } from "./evaluate.ts";

test("of three drafts the right one stands first, and wrong ones are few, above the floors", {
  timeout: 120_000,
}, async () => {
  const index = indexArticles(await readArticles("knowledge-base/articles"), SYNONYMS);
  const { missed, figures } = await evaluateDrafts(index);
  expect(missed).toEqual([]);
  expect(figures["drafts: questions"]).toBeGreaterThanOrEqual(60);
});
