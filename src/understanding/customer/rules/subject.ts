import type { Concept } from "../words/concept.ts";
import { conceptsOf } from "../words/concepts.ts";
import { plain } from "../words/phrases.ts";

/** What a customer may turn to the shop's people about. */
export const SUBJECTS = ["returns", "delivery", "orders", "payment", "products", "account"] as const;
/** One of {@link SUBJECTS}. */
export type Subject = (typeof SUBJECTS)[number];

/** Of two that are as often spoken of the first one counts: "return of an order" is about returns. */
const WORDS: Record<Subject, readonly Concept[]> = {
  returns: ["back", "refund", "exchange", "broken", "torn", "lacking", "repair"],
  payment: ["pay", "receipt", "money"],
  delivery: ["deliver", "courier", "parcel", "arrive", "track", "pickup", "delay"],
  account: ["account", "data", "points", "level", "loyalty", "subscribe", "birth"],
  products: ["recommend", "compare", "taste", "brew", "stock", "describe", "size", "colour"],
  orders: ["order", "ordering", "cancel", "buy"],
};

/** What a text is about, by its words; null where none of them tells. */
export function subjectIn(text: string): Subject | null {
  const said = plain(text).split(" ").flatMap(conceptsOf);
  const counts = Object.entries(WORDS).map(([subject, concepts]) => ({
    subject: subject as Subject,
    count: said.filter((concept) => concepts.includes(concept)).length,
  }));
  const best = counts.reduce((most, one) => (one.count > most.count ? one : most));
  return best.count > 0 ? best.subject : null;
}
