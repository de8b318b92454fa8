import type { Reader, Reading, ReadingContext, ShopLexicon } from "../../../src/understanding/index.ts";

/** A small shop for readers: two shapes of order numbers, products in three languages. */
export const LEXICON: ShopLexicon = {
  orderShapes: ["99999", "#W9999999"],
  products: [
    { names: ["Кения АА", "Кенія АА", "Kenya AA"] },
    { names: ["Сенча", "Sencha"] },
    { names: ["Утро", "Ранок", "Morning"] },
    { names: ["Чайник «Гусиная шея»", "Чайник «Гусяча шия»", "Gooseneck kettle"] },
  ],
  categories: ["Кофе", "Чай", "Кава", "Coffee", "Tea"],
  cities: ["Вильнюс", "Вільнюс", "Vilnius", "Каунас", "Kaunas", "Рига", "Riga"],
};

/** A conversation in which nothing was said, but for what is given. */
export function context(given: Partial<ReadingContext> = {}): ReadingContext {
  return {
    locale: "ru",
    clientLanguage: null,
    asked: null,
    choices: [],
    proposal: false,
    flow: null,
    topic: null,
    at: new Date("2026-11-18T10:00:00Z"),
    timezone: "Europe/Vilnius",
    country: "LT",
    lexicon: LEXICON,
    ...given,
  };
}

/** What a reader makes of a text: its commands without their confidences. */
export async function commandsOf(read: Reader, text: string, given: Partial<ReadingContext> = {}) {
  const reading: Reading = await read(text, context(given));
  return reading.commands.map(({ command }) => command);
}
