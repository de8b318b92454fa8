import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { splitFrontMatter } from "../../../src/knowledge/front-matter.ts";

/** A question to the articles; the answer names the article. */
export interface Question {
  text: string;
  title: string;
}

const FOLDER = new URL("../../../knowledge-base/articles/ru/", import.meta.url);
/** Articles that their own first example finds for certain. */
const SLUGS = [
  "decaf",
  "gift-cards",
  "minimum-order",
  "pickup",
  "opening-hours",
  "wholesale",
  "grinding",
  "roast-freshness",
];

/** Questions whose answers are known. */
export const readQuestions = (): Question[] =>
  SLUGS.map((slug) => {
    const data = parse(splitFrontMatter(readFileSync(new URL(`${slug}.md`, FOLDER), "utf8")).front ?? "");
    return { text: String(data.asks[0]), title: String(data.title) };
  });
