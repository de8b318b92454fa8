import { type ComposedAnswer, placed } from "../knowledge/index.ts";
import type { Told } from "./article-telling.ts";
import type { CapabilityContext } from "./capability.ts";

/** An answer in other words than the articles' own, each borne out by one; with their titles and links. */
export async function restated(
  { shop }: Pick<CapabilityContext, "shop">,
  { text, articles }: ComposedAnswer,
  question: string,
): Promise<Told> {
  const sources = articles.map(({ slug, title, url }) => ({ slug, title, url }));
  const tell = [{ saying: { quote: text }, sources }];
  const [first] = articles;
  if (!first) return { kind: "told", tell };
  const { slug, title } = first;
  const there = await placed(shop.knowledge, first, question, { said: question, home: async () => null });
  // So that another place alone goes on from it, and is not taken for one more beside the first.
  const byPlace = there.kind !== "everywhere" || there.differs ? { byPlace: "told" as const } : {};
  return {
    kind: "told",
    tell,
    topic: { kind: "article", title, slug, question, ...byPlace },
    judge: { slug, question, found: "composed" },
  };
}
