import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { SupportWords } from "./words.ts";

const WORDS: Record<Locale, SupportWords> = { ru, uk, en };

/** The sentences of support's figures in the reader's language: apart from the desk's, so that they come with the page. */
export const useSupportWords = (): SupportWords => WORDS[useSpeech().locale];
