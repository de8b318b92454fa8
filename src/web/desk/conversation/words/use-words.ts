import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";
import { en } from "./en.ts";
import { ru } from "./ru.ts";
import { uk } from "./uk.ts";
import type { ConversationWords } from "./words.ts";

const WORDS: Record<Locale, ConversationWords> = { ru, uk, en };

/** What a conversation's page says of what the bot knows and understood, in the reader's language. */
export const useConversationWords = (): ConversationWords => WORDS[useSpeech().locale];
