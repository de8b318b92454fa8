import { readCard } from "../customers/index.ts";
import type { Offered, Outcome, Topic } from "../dialogue/index.ts";
import { articleOf, type Hit, homeOf, placed } from "../knowledge/index.ts";
import { quoted, type Told } from "./article-telling.ts";
import type { CapabilityContext } from "./capability.ts";

/** What an article is to answer. */
export interface AskedOfArticle {
  question: string;
  /** The whole message where `question` is a part of it: a place named for one part is meant for all. */
  whole?: string;
  /** What was typed or chosen as the place after the question; the question names it unless told. "" asks where anew. */
  place?: string | undefined;
}

/** An answer in an article's own words; where these differ by place, those for the place that was named, for the customer's own, or the question where. */
export async function tellArticle(
  context: CapabilityContext,
  { hit, extract }: { hit: Hit; extract: string },
  { question, whole = question, place }: AskedOfArticle,
): Promise<Told> {
  let ofCard = false;
  const home = async () => {
    ofCard = true;
    return place === undefined ? homeOfCustomer(context) : null;
  };
  const there = await placed(context.shop.knowledge, hit.article, question, { said: place ?? whole, home });
  const { slug } = hit.article;
  switch (there.kind) {
    case "everywhere":
      return byPlace(quoted(hit, extract, question), there.differs ? "told" : undefined);
    case "there":
      return byPlace(quoted(hit, there.extract, question, ofCard ? [otherPlace(slug)] : []), "told");
    case "where": {
      const told = quoted(hit, `${there.extract}\n\n${there.ask}`, question, placesOf(slug, there.choices));
      return { ...byPlace(told, "asked"), judge: undefined };
    }
  }
}

const byPlace = ({ topic, ...told }: Told, how: "told" | "asked" | undefined): Told =>
  topic?.kind === "article" && how ? { ...told, topic: { ...topic, byPlace: how } } : { ...told, topic };

/** The question for the place once more, after an answer that named none that is known; null where the article is gone. */
export async function askPlaceAgain(
  context: CapabilityContext,
  topic: Extract<Topic, { kind: "article" }>,
): Promise<Outcome | null> {
  const { knowledge, timezone } = context.shop;
  const found = articleOf(knowledge, topic.slug, { locale: context.locale, at: context.at, timezone });
  const there = found && (await placed(knowledge, found.hit.article, "", { said: "", home: async () => null }));
  if (there?.kind !== "where") return null;
  const choices = placesOf(topic.slug, there.choices);
  const offer = { choices, question: topic.question };
  // Asked once more, and not again: what is not understood then is a question of its own.
  return {
    kind: "told",
    tell: [{ saying: { reply: "place-unknown" }, choices }],
    topic: { ...topic, byPlace: "told" },
    offer,
  };
}

/** Where the customer lives by their card, once they are proven to be who they are. */
async function homeOfCustomer({ db, customer }: CapabilityContext) {
  const card = customer ? await readCard(db, customer.id) : null;
  return card && homeOf(card);
}

const otherPlace = (slug: string): Offered => ({ label: { reply: "choice-other-place" }, value: `place:${slug}:` });

const placesOf = (slug: string, choices: readonly { label: string; place: string }[]): Offered[] =>
  choices.map(({ label, place }) => ({ label, value: `place:${slug}:${place}` }));
