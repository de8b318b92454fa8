import type { Name, NameKind } from "../reading.ts";
import type { Scene } from "./scene.ts";
import { means, type Term } from "./term.ts";

/** What else must be spoken of for these to be meant: "without allergy" alone is about no returns. */
const NEEDED: Partial<Record<NameKind, readonly string[]>> = {
  return_reason: ["return", "refund", "reason"],
  campaign: [
    "letter",
    "mailing",
    "received",
    "sent",
    "open",
    "click",
    "ignore",
    "delivered_message",
    "sms",
    "telegram",
  ],
  ticket_topic: ["ticket", "complaint", "open_ticket", "topic", "rate", "low_score", "high_score"],
};
/** A verb is soon one letter from these: "читає" is no "Читач". */
const SHORT: readonly NameKind[] = [
  "loyalty_level",
  "source",
  "custom_value",
  "segment",
  "ticket_topic",
  "return_reason",
];

/** The names that may be meant in this text. */
export function namesMeant(scene: Scene, term: Term, names: readonly Name[]): Name[] {
  const text = scene.tokens[term.from]?.plain ?? "";
  const isGuess = term.name?.how === "typo" && text.length < 6;
  return names.filter(({ kind }) => {
    const needed = NEEDED[kind];
    if (isGuess && SHORT.includes(kind)) return false;
    if (kind === "promo_code" && !isCode(scene, term)) return false;
    return (
      needed === undefined ||
      isSaidWhole(scene, term, kind) ||
      scene.terms.some((one) => one !== term && means(one, ...needed)) ||
      isOpen(scene, kind)
    );
  });
}

/** "Вопрос о размере": nobody says that of anything else; a campaign is told in quotes. */
function isSaidWhole({ tokens, clause }: Scene, { name, from, to }: Term, kind: NameKind): boolean {
  if (kind === "campaign") return tokens[from - 1]?.kind === "quote";
  const isFree = clause === null || clause.group === "tickets" || clause.group === "orders";
  return kind === "ticket_topic" && isFree && to - from > 1 && (name?.how === "exact" || name?.how === "form");
}

/** "A spade" is no code "SPADE". */
const isCode = ({ tokens, terms }: Scene, { from, to }: Term): boolean =>
  tokens.slice(from, to).some(({ text }) => /[\d\p{Lu}_-]/u.test(text)) ||
  terms.some((one) => means(one, "promo", "promo_use"));

const isOpen = ({ clause }: Scene, kind: NameKind): boolean =>
  clause?.group === (kind === "return_reason" ? "returns" : kind === "campaign" ? "messages" : "tickets");
