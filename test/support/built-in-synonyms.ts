import { makeSynonyms, type Synonyms, type WordLists } from "../../src/knowledge/index.ts";
import { BUILT_IN, readKnowledgeBase } from "../../src/services/index.ts";

/** The lists that come with the program, as they are in the files. */
export const WORD_LISTS: WordLists = (await readKnowledgeBase(BUILT_IN, "Europe/Vilnius")).synonyms;

/** The same, read. */
export const SYNONYMS: Synonyms = makeSynonyms(WORD_LISTS);
