import type { Locale } from "../../../base/index.ts";
import type { Phrases } from "./phrases.ts";
import { WORDS_EN } from "./words-en.ts";
import type { RuleWords } from "./words-of-a-language.ts";
import { WORDS_RU } from "./words-ru.ts";
import { WORDS_UK } from "./words-uk.ts";

/** The words of each language. */
export const WORDS: Record<Locale, RuleWords> = { ru: WORDS_RU, uk: WORDS_UK, en: WORDS_EN };

const ALL = [WORDS_RU, WORDS_UK, WORDS_EN];

/** The phrases of all languages together: people mix them, and a rule that fits in another language is still right. */
export const inAll = (pick: (words: RuleWords) => Phrases): Phrases => ALL.map(pick).join(";");
