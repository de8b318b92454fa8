import { type Article, cutPassages, indexArticles, type KnowledgeIndex } from "../../src/knowledge/index.ts";
import { SYNONYMS } from "../support/built-in-synonyms.ts";

/** An article of a test; `text` is its Markdown. */
export function anArticle({ text = "We sell tea.", ...given }: Partial<Article> & { text?: string }): Article {
  return {
    title: "Something",
    locale: "en",
    slug: "something",
    tags: [],
    asks: [],
    audience: "customers",
    valid_from: null,
    valid_to: null,
    url: null,
    regions: [],
    where: null,
    passages: cutPassages(text),
    ...given,
  };
}

/** A small help centre: four subjects that share few words. */
export function aHelpCentre(...more: Article[]): KnowledgeIndex {
  const articles = [
    anArticle({
      slug: "delivery",
      title: "What delivery costs",
      asks: ["how much is shipping?"],
      text: "Delivery in Lithuania costs €2.50.\n\n## Poland\n\n- Locker: €4.90.\n- Courier: €7.90.",
    }),
    anArticle({ slug: "returns", title: "How to return goods", text: "Send the goods back within 14 days." }),
    anArticle({ slug: "hours", title: "Opening hours", text: "We open at 9:00 from Monday to Friday." }),
    anArticle({ slug: "grinding", title: "Grinding", text: "We grind beans free of charge for an espresso machine." }),
    anArticle({ slug: "decaf", title: "Decaf coffee", text: "Caffeine is washed out with water only." }),
    ...more,
  ];
  return indexArticles(articles, SYNONYMS);
}

/** A day of the tests. */
export const AT = new Date("2026-06-15T12:00:00Z");
