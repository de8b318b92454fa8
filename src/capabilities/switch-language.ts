import { asLocale, LOCALES } from "../base/index.ts";
import { readCard } from "../customers/index.ts";
import type { Capability } from "./capability.ts";
import { mayChange } from "./own-data/changeable.ts";

/** Goes on in another language at once; a known customer is asked whether letters should speak it too. */
export const switchLanguage: Capability = async (context, slots) => {
  const locale = asLocale(slots.language);
  const choices = LOCALES.map((one) => ({ label: { reply: `language-${one}` }, value: one }));
  if (!locale && slots.language)
    return {
      kind: "missing",
      slot: "language",
      tell: { saying: { reply: "invalid-language" }, choices },
      refused: "invalid_value",
    };
  if (!locale) return { kind: "missing", slot: "language", tell: { saying: { reply: "ask-language" }, choices } };
  context.effects.locale = locale;
  const card = context.customer ? await readCard(context.db, context.customer.id) : null;
  const mayStay = mayChange(context.shop.policy, "language");
  if (!card || card.language === locale || !mayStay)
    return { kind: "told", tell: [{ saying: { reply: "language-switched" } }] };
  return {
    kind: "propose",
    action: "update_profile",
    values: { language: locale },
    tell: { saying: { reply: "propose-language" } },
  };
};
