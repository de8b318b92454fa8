import { readCard } from "../customers/index.ts";
import type { Offered } from "../dialogue/index.ts";
import { type Hit, homeOf, placed } from "../knowledge/index.ts";
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
  if (there.kind === "everywhere") {
    const told = quoted(hit, extract, question);
    return there.differs ? byPlace(told) : told;
  }
  const { slug } = hit.article;
  if (there.kind === "there") return byPlace(quoted(hit, there.extract, question, ofCard ? [otherPlace(slug)] : []));
  const told = quoted(hit, `${there.extract}\n\n${there.ask}`, question, placesOf(slug, there.choices));
  return { ...byPlace(told), judge: undefined };
}

const byPlace = ({ topic, ...told }: Told): Told =>
  topic?.kind === "article" ? { ...told, topic: { ...topic, byPlace: true } } : told;

/** Where the customer lives by their card, once they are proven to be who they are. */
async function homeOfCustomer({ db, customer }: CapabilityContext) {
  const card = customer ? await readCard(db, customer.id) : null;
  return card && homeOf(card);
}

const otherPlace = (slug: string): Offered => ({ label: { reply: "choice-other-place" }, value: `place:${slug}:` });

const placesOf = (slug: string, choices: readonly { label: string; place: string }[]): Offered[] =>
  choices.map(({ label, place }) => ({ label, value: `place:${slug}:${place}` }));
