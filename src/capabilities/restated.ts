import type { ComposedAnswer } from "../knowledge/index.ts";
import type { Told } from "./article-telling.ts";

/** An answer in other words than the articles' own, each borne out by one; with their titles and links. */
export function restated({ text, articles }: ComposedAnswer, question: string): Told {
  const sources = articles.map(({ slug, title, url }) => ({ slug, title, url }));
  const [first] = sources;
  const tell = [{ saying: { quote: text }, sources }];
  if (!first) return { kind: "told", tell };
  const { slug, title } = first;
  return {
    kind: "told",
    tell,
    topic: { kind: "article", title, slug, question },
    judge: { slug, question, found: "composed" },
  };
}
