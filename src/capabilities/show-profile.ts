import { type CustomerCard, readCard } from "../customers/index.ts";
import type { Saying, SayingValue } from "../wording/index.ts";
import { refuseForAnother } from "./another-person.ts";
import type { Capability, CapabilityContext } from "./capability.ts";
import { standingOf } from "./looking/standing-of.ts";
import { consentLine } from "./own-data/consent-words.ts";
import { fieldLabel, shownValue, valueOn } from "./own-data/field-words.ts";

/** Shows the known customer what the shop knows of them. */
export const showProfile: Capability = async (context, slots) => {
  const { db, customer, shop, locale } = context;
  const card = customer ? await readCard(db, customer.id) : null;
  if (!customer || !card) return { kind: "identify" };
  const refused = await refuseForAnother(context, customer, slots);
  if (refused) return refused;
  const standing = await standingOf(context, customer);
  const level = standing ? standing.level?.names[locale] : card.loyaltyLevel;
  const lines = [
    ...profileLines(card),
    ...customLines(context, card),
    ...loyaltyLines(level ?? null, card.loyaltyPoints),
  ];
  const consents = consentLine(shop.policy, card, locale);
  const text = { lines: [{ reply: "your-profile" }, ...lines, consents, { reply: "profile-hint" }] };
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
  ];
  return fields.map(([field, value]) => ({
    reply: "field-line",
    args: { field: { reply: `field-${field}` }, value: value || { reply: "not-given" } },
  }));
}

/** Fields of the shop's own that its policy names; what else its export brought is told to nobody. */
function customLines({ shop, locale }: CapabilityContext, card: CustomerCard): Saying[] {
  return Object.keys(shop.policy.profile.custom).map((key): Saying => {
    const text = valueOn(card, `custom.${key}`);
    const value = text === null ? { reply: "not-given" } : shownValue(shop.policy, `custom.${key}`, text, locale);
    return { reply: "field-line", args: { field: fieldLabel(shop.policy, `custom.${key}`, locale), value } };
  });
}

function loyaltyLines(level: string | null, points: number | null): Saying[] {
  const known: [Saying, SayingValue | null][] = [
    [{ reply: "field-loyalty-level" }, level],
    [{ reply: "field-loyalty-points" }, points],
  ];
  return known.flatMap(([field, value]) => (value === null ? [] : [{ reply: "field-line", args: { field, value } }]));
}
