import type { Offered, Outcome } from "../dialogue/index.ts";
import type { Hit } from "../knowledge/index.ts";

/** Something told, the flow or the question being done with. */
export type Told = Extract<Outcome, { kind: "told" }>;

/** An answer in an article's own words, with its title and link; `choices` go on from it. */
export function quoted(hit: Hit, extract: string, question: string, choices: Offered[] = []): Told {
  const { slug, locale, title, url } = hit.article;
  const offered = choices.length > 0 ? { choices } : {};
  return {
    kind: "told",
    tell: [{ saying: { quote: extract }, locale, sources: [{ slug, title, url }], ...offered }],
    topic: { kind: "article", title, slug, question },
    judge: { slug, question, found: "answered" },
    ...(choices.length > 0 ? { offer: { choices, question } } : {}),
  };
}
