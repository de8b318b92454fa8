import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { ActingWords } from "./words.ts";

const WORDS: Record<Locale, ActingWords> = { ru, uk, en };

/** The sentences of acting for a customer in the reader's language: apart from the desk's, so that they come when somebody acts. */
export const useActingWords = (): ActingWords => WORDS[useSpeech().locale];
