import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { InboxWords } from "./words.ts";

const WORDS: Record<Locale, InboxWords> = { ru, uk, en };

/** What the inbox says of support's work, in the reader's language. */
export const useInboxWords = (): InboxWords => WORDS[useSpeech().locale];
