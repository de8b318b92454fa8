import type { Locale } from "../../../../base/index.ts";
import { useSpeech } from "../../words/context.tsx";

/** A part's own sentences in the reader's language. */
export const useLocal = <Words>(words: Record<Locale, Words>): Words => words[useSpeech().locale];
