import type { Locale } from "../../base/index.ts";
import type { CustomerCard, ProfileField } from "../../customers/index.ts";
import { isCustom } from "../../customers/index.ts";
import type { Policy } from "../../policy/index.ts";
import type { Saying, SayingValue } from "../../wording/index.ts";
import { customPolicy, type FieldName, spelledIn } from "./changeable.ts";

/** How a field is called in a language. */
export function fieldLabel(policy: Policy, field: FieldName, locale: Locale): SayingValue {
  const custom = customPolicy(policy, field);
  return custom ? custom.names[locale] : { reply: `field-${field.replaceAll("_", "-")}` };
}

/** What stands in a field, in a language's words. */
export function shownValue(policy: Policy, field: FieldName, text: string, locale: Locale): SayingValue {
  const custom = customPolicy(policy, field);
  if (custom?.kind === "flag" && (text === "true" || text === "false")) return { reply: `flag-${text}` };
  if (custom) return custom.kind === "date" ? { date: text } : spelledIn(custom, text, locale);
  switch (field) {
    case "birth_date":
      return { date: text };
    case "language":
    case "gender":
      return { reply: `${field}-${text}` };
    case "country":
      return countryName(text, locale);
    default:
      return text;
  }
}

/** A country by its code of two letters in a language's words; another spelling stays. */
const countryName = (country: string, locale: Locale): string =>
  /^[A-Z]{2}$/.test(country) ? (new Intl.DisplayNames([locale], { type: "region" }).of(country) ?? country) : country;

/** "• Phone: +370… → +371…" */
export function changeLine(
  policy: Policy,
  { card, field, value, locale }: { card: CustomerCard; field: FieldName; value: string | null; locale: Locale },
): Saying {
  const shown = (text: string | null): SayingValue =>
    text === null ? { reply: "not-given" } : shownValue(policy, field, text, locale);
  const args = { field: fieldLabel(policy, field, locale), before: shown(valueOn(card, field)), after: shown(value) };
  return { reply: "change-line", args };
}

/** What stands on the card. */
export function valueOn(card: CustomerCard, field: FieldName): string | null {
  if (isCustom(field)) return card.custom[field.slice("custom.".length)] ?? null;
  if (field === "name") return null;
  const values: Record<ProfileField, string | null> = {
    first_name: card.firstName,
    last_name: card.lastName,
    patronymic: card.patronymic,
    email: card.email,
    phone: card.phone,
    birth_date: card.birthDate,
    gender: card.gender,
    city: card.city,
    region: card.region,
    address: card.address,
    postal_code: card.postalCode,
    country: card.country,
    language: card.language,
  };
  return values[field];
}
