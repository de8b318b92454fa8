import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { CustomersWords } from "./words.ts";

const WORDS: Record<Locale, CustomersWords> = { ru, uk, en };

/** The sentences of the customers' pages in the reader's language: apart from the desk's, so that they come with the page. */
export const useCustomersWords = (): CustomersWords => WORDS[useSpeech().locale];
