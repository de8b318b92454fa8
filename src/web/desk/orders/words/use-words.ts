import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { OrdersWords } from "./words.ts";

const WORDS: Record<Locale, OrdersWords> = { ru, uk, en };

/** The sentences of the orders' pages in the reader's language: apart from the desk's, so that they come with the page. */
export const useOrdersWords = (): OrdersWords => WORDS[useSpeech().locale];
