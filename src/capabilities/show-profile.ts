import { type CustomerCard, readCard } from "../customers/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { refuseForAnother } from "./another-person.ts";
import type { Capability } from "./capability.ts";
import { consentLine } from "./own-data/consent-words.ts";

/** Shows the known customer what the shop knows of them. */
export const showProfile: Capability = async (context, slots) => {
  const { db, customer } = context;
  const card = customer ? await readCard(db, customer.id) : null;
  if (!customer || !card) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const text = {
    lines: [{ reply: "your-profile" }, ...profileLines(card), consentLine(context.shop.policy, card, context.locale), { reply: "profile-hint" }],
  };
  return { kind: "told", tell: [{ saying: { reply: "lines", args: { text } } }] };
};

function profileLines(card: CustomerCard): Saying[] {
  const name = [card.firstName, card.patronymic, card.lastName].filter(Boolean).join(" ");
  const fields: [string, SayingValue | null][] = [
    ["name", name],
    ["phone", card.phone],
    ["email", card.email],
    ["city", card.city],
    ["address", card.address],
    ["birth-date", card.birthDate ? { date: card.birthDate } : null],
    ["loyalty-level", card.loyaltyLevel],
  ];
  return fields
    .filter(([field, value]) => value || field !== "loyalty-level")
    .map(([field, value]) => ({
      reply: "field-line",
      args: { field: { reply: `field-${field}` }, value: value || { reply: "not-given" } },
    }));
}
