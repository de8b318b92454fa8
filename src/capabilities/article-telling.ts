import type { Outcome, Telling } from "../dialogue/index.ts";
import type { Hit } from "../knowledge/index.ts";

/** Something told, the flow or the question being done with. */
export type Told = Extract<Outcome, { kind: "told" }>;

/** An answer in an article's own words, with its title and link. */
export function quoted(hit: Hit, extract: string, question: string): Told {
  const { slug, title, url } = hit.article;
  const tell: Telling[] = [{ saying: { quote: extract }, sources: [{ slug, title, url }] }];
  return { kind: "told", tell, topic: { kind: "article", title, slug, question } };
}
