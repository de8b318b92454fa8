import type { Locale } from "../../../../../base/index.ts";
import { useSpeech } from "../../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { FieldsWords } from "./words.ts";

const WORDS: Record<Locale, FieldsWords> = { ru, uk, en };

/** The sentences of the settings of fields in the reader's language: apart from the desk's, so that they come with the page. */
export const useFieldsWords = (): FieldsWords => WORDS[useSpeech().locale];
