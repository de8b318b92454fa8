import { readFileSync } from "node:fs";
import matter from "gray-matter";

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
    const { data } = matter(readFileSync(new URL(`${slug}.md`, FOLDER), "utf8"));
    return { text: String(data.asks[0]), title: String(data.title) };
  });
