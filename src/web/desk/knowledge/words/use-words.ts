import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { WritingWords } from "./words.ts";

const WORDS: Record<Locale, WritingWords> = { ru, uk, en };

/** The sentences about topics and articles in the reader's language: apart from the desk's, so that they come with the page. */
export const useWritingWords = (): WritingWords => WORDS[useSpeech().locale];
