import * as z from "zod";
import { type Database, readFact, writeFact } from "../database/index.ts";
import { makeSynonyms, NO_SYNONYMS, type Synonyms, type WordLists } from "./synonyms.ts";

/** Under this name the lists that were learned last are kept: not every host has files. */
const FACT = "synonyms";

const lists = z.array(z.array(z.string()));
const Kept = z.object({ ru: lists, uk: lists, en: lists });

/** What was learned last; nothing where nothing was. */
export async function readKeptSynonyms(db: Database): Promise<Synonyms> {
  const { data } = Kept.safeParse(await readFact(db, FACT));
  return data ? makeSynonyms(data) : NO_SYNONYMS;
}

/** Whether these lists are the kept ones. */
export async function areKept(db: Database, given: WordLists): Promise<boolean> {
  const { data } = Kept.safeParse(await readFact(db, FACT));
  return JSON.stringify(data) === JSON.stringify(Kept.parse(given));
}

/** Keeps lists for every process. */
export const keepSynonyms = (db: Database, given: WordLists, at: Date): Promise<void> =>
  writeFact(db, FACT, Kept.parse(given), at);
