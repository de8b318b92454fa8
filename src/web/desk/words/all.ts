import type { Locale } from "../../../base/index.ts";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { Words } from "./words.ts";

/** Every sentence of the desk in each language. */
export const WORDS: Record<Locale, Words> = { ru, uk, en };
